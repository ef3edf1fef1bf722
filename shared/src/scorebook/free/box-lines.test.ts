import { expect, test } from "vitest"
import { findBoxLines } from "./box-lines.ts"

const boxes = Array.from({ length: 21 }, (_, i) => 500 + 40 * i)

test("a row of boxes is found between a wide column and narrower ones", () => {
  expect(findBoxLines([300, ...boxes, 1330, 1360, 1390, 1420])).toEqual(boxes)
})

test("strokes between the lines are none of them, lines that are hidden are filled in, lines that lean stay lines", () => {
  const written = boxes.flatMap((x, i) => (i === 3 ? [] : [x + (i % 2 === 0 ? 2 : -2)]))
  const found = findBoxLines([300, ...written, 643].sort((a, b) => a - b))
  expect(found).toHaveLength(21)
  found.forEach((x, i) => expect(Math.abs(x - boxes[i]!)).toBeLessThan(5))
})

test("every second line alone is no row of boxes", () => {
  const found = findBoxLines(boxes)
  expect(found[1]! - found[0]!).toBeCloseTo(40)
})

test("a squared page's lines take no time", () => {
  const squares = Array.from({ length: 20_000 }, (_, i) => 20 * i)
  const from = performance.now()
  expect(findBoxLines(squares)).toHaveLength(20_000)
  expect(performance.now() - from).toBeLessThan(2000)
})
