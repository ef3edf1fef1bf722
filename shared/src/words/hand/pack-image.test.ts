import { expect, test } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { cellHeight } from "../cell-scores.ts"
import { packImage, unpackImage } from "./pack-image.ts"

test("an image comes back in sixteen shades, and takes less room than its pixels", () => {
  const image: Grey = { width: 40, height: cellHeight, data: Uint8Array.from({ length: 40 * cellHeight }, (_, i) => (i % 40 < 6 ? (i * 31) % 256 : 255)) }
  const packed = packImage(image)
  const back = unpackImage(packed)
  expect(packed.length).toBeLessThan(0.4 * image.data.length)
  expect(back?.width).toBe(40)
  expect(Math.max(...image.data.map((value, i) => Math.abs(value - back!.data[i]!)))).toBeLessThanOrEqual(8)
})

test.each([["", undefined], ["zz", undefined], ["<b>", undefined], ["f".repeat(cellHeight + 1), undefined], ["f".repeat(cellHeight * 601), undefined], ["z".repeat(cellHeight * 601), undefined]])("%#: no image", (text, image) => {
  expect(unpackImage(text)).toBe(image)
})
