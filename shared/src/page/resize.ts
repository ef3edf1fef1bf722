import type { Grey } from "../base/raster.ts"

/**
 * `image` at `scale` times its size. Smaller: every pixel is the mean of what it covers; larger: cubic interpolation
 * (Catmull-Rom), which keeps small letters' edges steep.
 */
export function resizeGrey(image: Grey, scale: number): Grey {
  if (scale === 1) return image
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const across = buildTaps(image.width, width, scale)
  const down = buildTaps(image.height, height, scale)
  return { width, height, data: resizeDown(resizeAcross(image, across, width), down, width, height) }
}

function resizeAcross({ width: from, height, data }: Grey, { count, source, weights }: Taps, width: number): Float32Array {
  const wide = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0, tap = 0; x < width; x++) {
      let sum = 0
      for (let i = 0; i < count; i++, tap++) sum += weights[tap]! * data[y * from + source[tap]!]!
      wide[y * width + x] = sum
    }
  return wide
}

/** Row by row, not column by column: neighbours in memory, a third of the time. */
function resizeDown(wide: Float32Array, { count, source, weights }: Taps, width: number, height: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(width * height)
  const sums = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    sums.fill(0.5)
    for (let tap = y * count; tap < (y + 1) * count; tap++) {
      const weight = weights[tap]!
      const row = source[tap]! * width
      if (weight !== 0) for (let x = 0; x < width; x++) sums[x]! += weight * wide[row + x]!
    }
    for (let x = 0; x < width; x++) {
      const sum = sums[x]!
      data[y * width + x] = sum < 0 ? 0 : sum > 255 ? 255 : sum
    }
  }
  return data
}

/** For each pixel that comes out: the pixels that it is made of, held within the image, and their weights. */
type Taps = { count: number; source: Int32Array; weights: Float32Array }

function buildTaps(from: number, to: number, scale: number): Taps {
  const stretch = Math.max(1, 1 / scale)
  const count = Math.ceil(4 * stretch) + (stretch === 1 ? 0 : 1)
  const source = new Int32Array(to * count)
  const weights = new Float32Array(to * count)
  for (let i = 0; i < to; i++) {
    const centre = ((i + 0.5) * from) / to - 0.5
    const first = Math.floor(centre - 2 * stretch) + 1
    let sum = 0
    for (let tap = 0; tap < count; tap++) {
      source[i * count + tap] = Math.min(from - 1, Math.max(0, first + tap))
      sum += weights[i * count + tap] = weighCubic((first + tap - centre) / stretch)
    }
    for (let tap = 0; tap < count; tap++) weights[i * count + tap]! /= sum
  }
  return { count, source, weights }
}

/** Keys' cubic with a = −0.5 (1981). */
function weighCubic(distance: number): number {
  const d = Math.abs(distance)
  if (d < 1) return (1.5 * d - 2.5) * d * d + 1
  if (d < 2) return ((-0.5 * d + 2.5) * d - 4) * d + 2
  return 0
}
