import type { Grey } from "../../base/raster.ts"

/** The picture at another size: cubic where it grows (Catmull and Rom's weights), the mean of what each pixel covers where it shrinks. */
export function resizeGrey(image: Grey, width: number, height: number): Grey {
  if (width === image.width && height === image.height) return image
  const taps = findTaps(image.width, width)
  const across = new Float32Array(width * image.height)
  for (let y = 0; y < image.height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let k = 0; k < taps.reach; k++) sum += taps.weight[x * taps.reach + k]! * image.data[y * image.width + taps.place[x * taps.reach + k]!]!
      across[y * width + x] = sum
    }
  const down = findTaps(image.height, height)
  const data = new Uint8Array(width * height)
  const line = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    line.fill(0.5)
    for (let k = 0; k < down.reach; k++) {
      const weight = down.weight[y * down.reach + k]!
      const from = down.place[y * down.reach + k]! * width
      for (let x = 0; x < width; x++) line[x]! += weight * across[from + x]!
    }
    for (let x = 0; x < width; x++) data[y * width + x] = line[x]! < 0 ? 0 : line[x]! > 255 ? 255 : line[x]!
  }
  return { width, height, data }
}

type Taps = { reach: number; place: Int32Array; weight: Float32Array }

function findTaps(from: number, to: number): Taps {
  const shrink = Math.max(1, from / to)
  const reach = 2 * Math.ceil(2 * shrink)
  const place = new Int32Array(to * reach)
  const weight = new Float32Array(to * reach)
  for (let i = 0; i < to; i++) {
    const centre = ((i + 0.5) * from) / to - 0.5
    const first = Math.ceil(centre - 2 * shrink)
    let sum = 0
    for (let k = 0; k < reach; k++) {
      const value = cubic(Math.abs(first + k - centre) / shrink)
      place[i * reach + k] = Math.min(from - 1, Math.max(0, first + k))
      weight[i * reach + k] = value
      sum += value
    }
    for (let k = 0; k < reach; k++) weight[i * reach + k]! /= sum
  }
  return { reach, place, weight }
}

function cubic(t: number): number {
  if (t < 1) return 1.5 * t ** 3 - 2.5 * t * t + 1
  return t < 2 ? -0.5 * t ** 3 + 2.5 * t * t - 4 * t + 2 : 0
}
