import { expect, it } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { sharpenInk } from "./sharpen.ts"

const bars = (x: number) => (x >= 30 && x < 70 && x % 8 < 3 ? 20 : 250)

/** Vertical bars under a Gaussian blur of 1.5 pixels. */
function paintBlurred(): Grey {
  const weights = Array.from({ length: 11 }, (_, i) => Math.exp(-((i - 5) ** 2) / 4.5))
  const sum = weights.reduce((a, b) => a + b)
  const line = Array.from({ length: 100 }, (_, x) => weights.reduce((total, weight, i) => total + (weight / sum) * bars(x + i - 5), 0))
  return { width: 100, height: 60, data: Uint8Array.from({ length: 6000 }, (_, at) => line[at % 100] ?? 255) }
}

it("gives strokes back the contrast that a blur took, and leaves paper alone", () => {
  const blurred = paintBlurred()
  const sharp = sharpenInk(blurred, 1.5, 9)
  const contrast = ({ data }: Grey) => data[30 * 100 + 45]! - data[30 * 100 + 49]!
  expect(contrast(sharp)).toBeGreaterThan(1.8 * contrast(blurred))
  expect(Math.abs(sharp.data[30 * 100 + 5]! - blurred.data[30 * 100 + 5]!)).toBeLessThan(3)
})
