import { expect, test } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { fitWriting } from "./fit-writing.ts"
import { joinLines, valley } from "./join-lines.ts"

function draw(width: number, height: number, ...boxes: [number, number, number, number][]): Grey {
  const data = new Uint8Array(width * height).fill(255)
  for (const [left, top, right, bottom] of boxes) for (let y = top; y < bottom; y++) data.fill(0, y * width + left, y * width + right)
  return { width, height, data }
}

function findInk({ width, height, data }: Grey): { top: number; bottom: number; left: number; right: number } {
  const dark = [...data.keys()].filter((at) => data[at]! < 128)
  const [ys, xs] = [dark.map((at) => Math.floor(at / width)), dark.map((at) => at % width)]
  return { top: Math.min(...ys), bottom: height - 1 - Math.max(...ys), left: Math.min(...xs), right: width - 1 - Math.max(...xs) }
}

const fit = { least: 30, most: 30, mostGrowth: 2 }

test("writing fills 30 of 48 pixels and stands in the middle, wherever it stood in its cell", () => {
  for (const image of [draw(80, 48, [50, 24, 60, 44]), draw(200, 48, [3, 0, 33, 48]), draw(80, 48, [50, 24, 60, 44], [10, 2, 11, 3])]) {
    const fitted = fitWriting(image, fit)
    expect(fitted.height).toBe(48)
    const { top, bottom } = findInk(fitted)
    if (image.data[2 * 80 + 10] !== 0) expect(Math.abs(top - bottom)).toBeLessThanOrEqual(2)
    expect(48 - top - bottom).toBeGreaterThan(27)
  }
})

test("a dash is not blown up to a digit; an empty cell stays as it is", () => {
  const { top, bottom } = findInk(fitWriting(draw(80, 48, [30, 20, 50, 23]), fit))
  expect(48 - top - bottom).toBeLessThan(9)
  const empty = draw(40, 48)
  expect(fitWriting(empty, fit)).toBe(empty)
})

test("two lines of words become one, a line with a dot over it stays", () => {
  const two = joinLines(draw(100, 48, [10, 4, 60, 18], [30, 24, 90, 42]), valley.clear)
  expect([two.width, two.height]).toEqual([50 + 60 + 14, 18])
  const one = draw(100, 48, [10, 12, 14, 15], [10, 20, 90, 42])
  expect(joinLines(one, valley.clear)).toBe(one)
})
