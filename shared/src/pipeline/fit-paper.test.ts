import { expect, test } from "vitest"
import type { Grey } from "../base/raster.ts"
import { fitPaper } from "./fit-paper.ts"

/** A high narrow cell with its rulings (or without), and two strokes as low as `tall` at `y`. */
function draw(y: number, tall: number, rulings: boolean): Grey {
  const image = { width: 28, height: 48, data: new Uint8Array(28 * 48).fill(255) }
  if (rulings) for (let row = 0; row < 48; row++) for (const x of [2, 25]) image.data[row * 28 + x] = 0
  for (let row = y; row < y + tall; row++) for (const x of [9, 10, 17, 18]) image.data[row * 28 + x] = 0
  return image
}

const fit = { least: 27, most: 27, mostGrowth: 2 }
const inPlace = { left: 0, top: 0, scale: 1 }

/** Rows that hold both strokes. */
function findStrokes({ width, height, data }: Grey, from: number, to: number): number[] {
  return Array.from({ length: height }, (_, y) => y).filter((y) => data.subarray(y * width + from, y * width + to).some((value) => value < 128))
}

test.each([["in the middle", 17], ["by the upper ruling", 2], ["by the lower one", 33]])("a low number in a high narrow cell is as high as the nets know it, all of it still there: %s", (_, y) => {
  const fitted = fitPaper(draw(y, 13, true), draw(y, 13, false), inPlace, fit)
  expect(fitted.height).toBe(48)
  const rows = findStrokes(fitted, Math.round((6 * fitted.width) / 28), Math.round((22 * fitted.width) / 28))
  expect(rows.length).toBeGreaterThanOrEqual(25)
  expect(rows.length).toBeLessThanOrEqual(28)
})

test.each([["a number as high as usual", 26], ["a dash", 4]])("%s stays as it is", (_, tall) => {
  const plain = draw(10, tall, true)
  expect(fitPaper(plain, draw(10, tall, false), inPlace, fit)).toBe(plain)
})

test("the writing is found where the picture of its strokes lies otherwise than the paper's", () => {
  const strokes = draw(33, 13, false)
  const fitted = fitPaper(draw(17, 13, true), strokes, { left: 0, top: 16, scale: 1 }, fit)
  expect(findStrokes(fitted, 15, 45).length).toBeGreaterThanOrEqual(25)
})
