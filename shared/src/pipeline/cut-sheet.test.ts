import fc from "fast-check"
import { expect, test } from "vitest"
import type { Rgba } from "../base/raster.ts"
import { cutSheet } from "./cut-sheet.ts"
import type { OpenedPage } from "./tools.ts"

const [width, height] = [120, 90]

/** A photo whose red and green say where a pixel stands. */
const photo: Rgba = { width, height, data: Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) => {
  const pixel = at >> 2
  return [2 * (pixel % width), 2 * Math.floor(pixel / width), 0, 255][at % 4] ?? 0
}) }
const pages: OpenedPage[] = [{ image: { pixels: photo, origin: "photo" } }]
const near = (low: number, high: number) => fc.integer({ min: low, max: high })
const corners = fc.tuple(near(0, 30), near(0, 25), near(80, 119), near(0, 25), near(80, 119), near(60, 89), near(0, 30), near(60, 89))

test("what is between the corners becomes the page, and its corners lead back to them", () => {
  fc.assert(fc.property(corners, (given) => {
    const { pages: [page], toOpened, warnings } = cutSheet(pages, given)
    expect(warnings.map(({ code }) => code)).toEqual(["corners_set"])
    const cut = page?.image?.pixels
    if (!cut) throw new Error("nothing was cut")
    const back = toOpened([0, 0, cut.width, 0, cut.width, cut.height, 0, cut.height])
    given.forEach((value, at) => expect(back[at]).toBeCloseTo(value, 6))
    expect(cut.data[0]).toBeGreaterThanOrEqual(2 * given[0] - 2)
    expect(cut.data[0]).toBeLessThanOrEqual(2 * given[0] + 2)
    expect(Math.abs((cut.data[1] ?? 0) - 2 * given[1])).toBeLessThanOrEqual(2)
  }))
})

test("corners far outside the photo ask for no larger page than the photo", () => {
  const far = 1e7
  const { pages: [page], toOpened } = cutSheet(pages, [-far, -far, far, -far, far, far, -far, far])
  expect(page?.image?.pixels).toMatchObject({ width, height })
  expect(toOpened([0, 0, width, 0, width, height, 0, height])).toEqual([0, 0, width, 0, width, height, 0, height].map((value) => expect.closeTo(value, 6)))
})

test.each([
  ["no corners", undefined, pages],
  ["corners that cross", [10, 10, 100, 80, 100, 10, 10, 80], pages],
  ["a dent", [10, 10, 100, 10, 30, 20, 10, 80], pages],
  ["corners named the other way round", [100, 10, 10, 10, 10, 80, 100, 80], pages],
  ["too few numbers", [10, 10, 100, 10, 100, 80], pages],
  ["numbers that are none", [Number.NaN, 10, 100, 10, 100, 80, 10, 80], pages],
  ["a file of two pages", [10, 10, 100, 10, 100, 80, 10, 80], [...pages, ...pages]],
])("%s: the file is read as it is", (_, given, opened) => {
  const { pages: same, toOpened, warnings } = cutSheet(opened, given)
  expect(warnings).toEqual([])
  expect(same).toBe(opened)
  expect(toOpened([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})
