import { expect, test } from "vitest"
import type { Grey } from "../base/raster.ts"
import { lookAtOnes } from "./look-at-ones.ts"

/** A white page with black boxes: x, y, width, height. */
function draw(...boxes: [number, number, number, number][]): Grey {
  const page: Grey = { width: 120, height: 40, data: new Uint8Array(120 * 40).fill(255) }
  for (const [x, y, width, height] of boxes) for (let row = y; row < y + height; row++) page.data.fill(20, row * 120 + x, row * 120 + x + width)
  return page
}
const cell = { page: 0, box: { x: 40, y: 10, width: 40, height: 18 }, word: undefined }
const addedIn = (page: Grey) => lookAtOnes(page, [], [cell]).added.get(cell)?.text

test("in a cell where nothing was read, two strokes are 11 and a low short one is a dash; anything else is left to the engine", () => {
  expect(addedIn(draw([50, 11, 3, 15], [60, 11, 3, 15]))).toBe("11")
  expect(addedIn(draw([55, 19, 6, 3]))).toBe("-")
  expect(addedIn(draw([55, 11, 9, 15]))).toBeUndefined()
  expect(addedIn(draw([42, 19, 36, 2]))).toBeUndefined()
  expect(addedIn(draw())).toBeUndefined()
})

test("a 1 that is two strokes is 11, one that is a stroke is believed more", () => {
  const word = { text: "1", confidence: 0.64, box: { x: 48, y: 10, width: 18, height: 17 } }
  const seen = (page: Grey) => lookAtOnes(page, [word], []).replaced.get(word)
  expect(seen(draw([50, 11, 3, 15], [60, 11, 3, 15]))?.text).toBe("11")
  expect(seen(draw([55, 11, 3, 15]))).toMatchObject({ text: "1" })
  expect(seen(draw([55, 11, 3, 15]))?.confidence).toBeGreaterThan(0.8)
})
