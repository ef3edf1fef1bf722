import type { Grey } from "../../base/raster.ts"

/** Dark things narrower than this share of the cell's height vanish in what is taken for paper. */
const widestStroke = 0.45
/** Darker than this is no paper: keeps divisions sane. */
const darkestPaper = 70
/** The ink at this percentile becomes black, unless all of it is paler than the second figure: an empty cell stays pale. */
const blackShare = 0.985
const leastDepth = 0.12

/**
 * A small crop evenly lit, black on white: per channel the depth below the paper round it, the deepest of the channels (yellow ink is
 * dark in blue alone), and the darkest ink made black. `channels` are equally large.
 */
export function evenCell(channels: readonly Grey[]): Grey {
  const { width, height } = channels[0]!
  const depth = new Float32Array(width * height)
  const window = Math.max(3, Math.floor(height * widestStroke)) | 1
  for (const { data } of channels) {
    const paper = closeDark(meanOver(new Float32Array(data), width, height, 3), width, height, window)
    const smooth = meanOver(paper, width, height, window)
    for (let i = 0; i < depth.length; i++) {
      const paler = smooth[i]!
      const own = (paler - data[i]!) / (paler > darkestPaper ? paler : darkestPaper)
      if (own > depth[i]!) depth[i] = own
    }
  }
  const black = Math.max(leastDepth, findBlack(depth))
  const even = new Uint8ClampedArray(depth.length)
  for (let i = 0; i < depth.length; i++) even[i] = 255 - (255 * depth[i]!) / black
  return { width, height, data: new Uint8Array(even.buffer) }
}

/** The depth that all but the darkest ink stays below, to 1/512. */
function findBlack(depth: Float32Array): number {
  const counts = new Uint32Array(512)
  for (let i = 0; i < depth.length; i++) counts[Math.min(511, Math.floor(depth[i]! * 512))]!++
  let left = (1 - blackShare) * depth.length
  let level = 511
  while (level > 0 && (left -= counts[level]!) > 0) level--
  return (level + 1) / 512
}

/** Mean over a square window of odd side, edges mirrored. */
function meanOver(values: Float32Array, width: number, height: number, window: number): Float32Array {
  const half = window >> 1
  return overBoth(values, width, height, half, (padded, length, out) => {
    for (let i = 0; i < half; i++) {
      padded[half - 1 - i] = padded[half + Math.min(length - 1, i + 1)]!
      padded[half + length + i] = padded[half + Math.max(0, length - 2 - i)]!
    }
    let sum = 0
    for (let i = 0; i < window; i++) sum += padded[i]!
    for (let i = 0; i < length; i++) {
      out[i] = sum / window
      sum += padded[i + window]! - padded[i]!
    }
  })
}

/** Lightest of the window, then darkest of that: dark things narrower than it are gone. */
function closeDark(values: Float32Array, width: number, height: number, window: number): Float32Array {
  const half = window >> 1
  const lightest = (line: Float32Array, length: number, out: Float32Array) => lightestOf(line, length, out, half)
  const light = overBoth(values, width, height, half, lightest)
  for (let i = 0; i < light.length; i++) light[i] = -light[i]!
  const closed = overBoth(light, width, height, half, lightest)
  for (let i = 0; i < closed.length; i++) closed[i] = -closed[i]!
  return closed
}

/** The largest value in each window of 2 · half + 1 places, by windows of doubling length. `padded` has `half` places before and behind. */
function lightestOf(padded: Float32Array, length: number, out: Float32Array, half: number): void {
  padded.fill(-Infinity, 0, half).fill(-Infinity, half + length)
  const window = 2 * half + 1
  let size = 1
  for (; 2 * size <= window; size *= 2)
    for (let i = 0, end = length + window - 2 * size; i < end; i++) {
      const next = padded[i + size]!
      if (next > padded[i]!) padded[i] = next
    }
  const rest = window - size
  for (let i = 0; i < length; i++) out[i] = padded[i]! > padded[i + rest]! ? padded[i]! : padded[i + rest]!
}

/** Each row, then each column, through `apply`; it gets the line `half` places in, with as many free places behind. */
function overBoth(
  values: Float32Array, width: number, height: number, half: number, apply: (padded: Float32Array, length: number, out: Float32Array) => void,
): Float32Array {
  const result = values.slice()
  const padded = new Float32Array(Math.max(width, height) + 2 * half + 1)
  const out = new Float32Array(Math.max(width, height))
  for (let y = 0; y < height; y++) {
    padded.set(result.subarray(y * width, (y + 1) * width), half)
    apply(padded, width, out)
    result.set(out.subarray(0, width), y * width)
  }
  for (let x = 0; x < width; x++) {
    for (let y = 0, at = x; y < height; y++, at += width) padded[half + y] = result[at]!
    apply(padded, height, out)
    for (let y = 0, at = x; y < height; y++, at += width) result[at] = out[y]!
  }
  return result
}
