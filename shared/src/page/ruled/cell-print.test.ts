import { expect, test } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { cutCellPrint, drawPrint } from "./cell-print.ts"

type Mark = readonly [x: number, y: number, width: number, height: number]

/** White paper with black marks on it. */
function drawCell(width: number, height: number, marks: readonly Mark[]): Grey {
  const cell: Grey = { width, height, data: new Uint8Array(width * height).fill(255) }
  for (const [left, top, wide, high] of marks) for (let y = top; y < top + high; y++) cell.data.fill(0, y * width + left, y * width + left + wide)
  return cell
}

const word: Mark[] = [[20, 30, 8, 12], [32, 30, 8, 12], [44, 30, 8, 12]]
const middles = (cell: Grey, isNarrow = false) => cutCellPrint(cell, isNarrow).map(({ x, y }) => [x, y])

test("letters side by side are a line, in one picture of the reader's height", () => {
  const [print] = cutCellPrint(drawCell(100, 80, word), false)
  expect([print!.x, print!.y, print!.image.height]).toEqual([36, 36, 32])
  expect(print!.image.data.some((value) => value < 100)).toBe(true)
})

test("lines of the form and what reaches in from a neighbour are no print; letters on both sides of a line are two", () => {
  const below: Mark[] = word.map(([x, y, width, height]) => [x, y + 24, width, height])
  expect(middles(drawCell(100, 80, [...word, [0, 46, 100, 2], ...below, [92, 30, 8, 12]]))).toEqual([[36, 36], [36, 60]])
})

test("in a narrow cell letters below each other are one word", () => {
  const stack: Mark[] = [[10, 20, 8, 12], [10, 36, 8, 12], [10, 52, 8, 12], [10, 68, 8, 12]]
  const prints = cutCellPrint(drawCell(30, 100, stack), true)
  expect(prints[0]).toMatchObject({ x: 14, y: 50 })
  expect(prints[0]!.image.width).toBeGreaterThan(40)
  expect(middles(drawCell(30, 100, stack))).toHaveLength(4)
})

test("in a narrow cell print that stands on its side is turned both ways", () => {
  const upright: Mark[] = [[10, 20, 12, 8], [10, 32, 12, 8], [10, 44, 12, 8]]
  expect(middles(drawCell(34, 100, upright), true).filter(([x, y]) => x === 16 && y === 36)).toHaveLength(3)
})

test.each([[0, 0], [29, 9], [0, 9]])("a letter at a picture's very edge (%d, %d) is drawn as others are", (x, y) => {
  const cell = drawCell(40, 24, [[x, y, 11, 15]])
  const letter = { x, y, width: 11, height: 15, area: 165 }
  expect(drawPrint(cell, [letter]).image.data.some((value) => value < 128)).toBe(true)
})
