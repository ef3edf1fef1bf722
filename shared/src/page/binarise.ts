import type { Grey } from "../base/raster.ts"

/** 1 where there is ink. Row by row, one byte a pixel. */
export type InkMask = { width: number; height: number; data: Uint8Array }

/** Ink is at least this much darker than paper, and at most this is asked for (0 to 255, on evenly lit pages). */
const lightestThreshold = 205
const darkestThreshold = 130

/** A third of the pixels gives the same histogram; 3 divides few widths, so all columns have a say. */
const sampleStep = 3

/** Pixels darker than `threshold`, which is Otsu's choice (1979) for this evenly lit page, held within sensible bounds. */
export function binarise(page: Grey, threshold = chooseThreshold(page)): InkMask {
  const source = page.data
  const data = new Uint8Array(source.length)
  for (let i = 0; i < source.length; i++) if (source[i]! < threshold) data[i] = 1
  return { width: page.width, height: page.height, data }
}

/** Paper far outnumbers ink, so only pixels that differ from paper at all are counted. */
export function chooseThreshold(page: Grey): number {
  const histogram = new Uint32Array(256)
  const source = page.data
  for (let i = 0; i < source.length; i += sampleStep) histogram[source[i]!]!++
  histogram[255] = Math.min(histogram[255]!, sumOf(histogram, 0, 230))
  return Math.min(lightestThreshold, Math.max(darkestThreshold, findOtsu(histogram)))
}

function findOtsu(histogram: Uint32Array): number {
  const total = sumOf(histogram, 0, 256)
  let weighted = 0
  for (let level = 0; level < 256; level++) weighted += level * histogram[level]!
  let dark = 0
  let darkWeighted = 0
  let best = 0
  let bestLevel = 160
  for (let level = 0; level < 255; level++) {
    dark += histogram[level]!
    darkWeighted += level * histogram[level]!
    const light = total - dark
    if (dark === 0 || light === 0) continue
    const apart = darkWeighted / dark - (weighted - darkWeighted) / light
    const between = dark * light * apart * apart
    if (between > best) {
      best = between
      bestLevel = level + 1
    }
  }
  return bestLevel
}

function sumOf(histogram: Uint32Array, from: number, to: number): number {
  let sum = 0
  for (let level = from; level < to; level++) sum += histogram[level]!
  return sum
}
