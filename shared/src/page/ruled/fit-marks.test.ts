import { expect, test } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { fitMarks } from "./fit-marks.ts"

/** Strokes of this height at the given places of a box 52 × 48. */
function draw(height: number, places: readonly (readonly [number, number])[]): Grey {
  const data = new Uint8Array(52 * 48).fill(255)
  for (const [x, y] of places) for (let dy = 0; dy < height; dy++) data.fill(0, (y + dy) * 52 + x, (y + dy) * 52 + x + 2)
  return { width: 52, height: 48, data }
}

const tallestRun = ({ width, height, data }: Grey): number => Math.max(...Array.from({ length: width }, (_, x) => Array.from({ length: height }, (__, y) => data[y * width + x]!).filter((value) => value < 128).length))

test("small figures in three lines grow, and the image with them; none comes to its edge", () => {
  const three = fitMarks(draw(7, [[10, 8], [24, 8], [38, 8], [10, 20], [24, 20], [38, 20], [10, 32]])).image
  expect([48, 64, 80]).toContain(three.height)
  expect(three.height).toBeGreaterThan(48)
  expect(tallestRun(three)).toBeGreaterThanOrEqual(3 * 11)
  const dark = [...three.data.keys()].filter((at) => three.data[at]! < 128).map((at) => Math.floor(at / three.width))
  expect(Math.min(...dark)).toBeGreaterThanOrEqual(5)
  expect(Math.max(...dark)).toBeLessThan(three.height - 5)
})

test("a pale dot below the figures is not cut off", () => {
  const image = draw(9, [[10, 10], [24, 10], [38, 10]])
  for (let y = 36; y < 40; y++) image.data.fill(190, y * 52 + 10, y * 52 + 14)
  const { data, width, height } = fitMarks(image).image
  const pale = [...data.keys()].filter((at) => data[at]! > 150 && data[at]! < 220 && Math.floor(at / width) > height / 2)
  expect(pale.length).toBeGreaterThanOrEqual(16)
})

test("figures of the usual height, and boxes of dots alone, stay as they are", () => {
  for (const image of [draw(16, [[10, 5], [24, 26]]), draw(3, [[10, 10], [24, 10], [38, 30]]), draw(1, [])]) expect(fitMarks(image).image).toBe(image)
})

test("small figures with room grow to the usual height", () => {
  expect(tallestRun(fitMarks(draw(10, [[10, 16], [24, 16], [38, 16]])).image)).toBeGreaterThanOrEqual(14)
})
