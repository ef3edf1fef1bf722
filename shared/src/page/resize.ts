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
  const wide = new Float32Array(width * image.height)
  for (let y = 0; y < image.height; y++)
    for (let x = 0; x < width; x++) {
      const first = across.first[x]!
      let sum = 0
      for (let i = 0; i < across.count; i++) sum += across.weights[x * across.count + i]! * image.data[y * image.width + Math.min(image.width - 1, Math.max(0, first + i))]!
      wide[y * width + x] = sum
    }
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const first = down.first[y]!
    for (let x = 0; x < width; x++) {
      let sum = 0.5
      for (let i = 0; i < down.count; i++) sum += down.weights[y * down.count + i]! * wide[Math.min(image.height - 1, Math.max(0, first + i)) * width + x]!
      data[y * width + x] = sum < 0 ? 0 : sum > 255 ? 255 : sum
    }
  }
  return { width, height, data }
}

type Taps = { count: number; first: Int32Array; weights: Float32Array }

function buildTaps(from: number, to: number, scale: number): Taps {
  const stretch = Math.max(1, 1 / scale)
  const count = Math.ceil(4 * stretch) + 1
  const first = new Int32Array(to)
  const weights = new Float32Array(to * count)
  for (let i = 0; i < to; i++) {
    const centre = ((i + 0.5) * from) / to - 0.5
    first[i] = Math.floor(centre - 2 * stretch) + 1
    let sum = 0
    for (let tap = 0; tap < count; tap++) sum += weights[i * count + tap] = weighCubic((first[i]! + tap - centre) / stretch)
    for (let tap = 0; tap < count; tap++) weights[i * count + tap]! /= sum
  }
  return { count, first, weights }
}

/** Keys' cubic with a = −0.5 (1981). */
function weighCubic(distance: number): number {
  const d = Math.abs(distance)
  if (d < 1) return (1.5 * d - 2.5) * d * d + 1
  if (d < 2) return ((-0.5 * d + 2.5) * d - 4) * d + 2
  return 0
}
