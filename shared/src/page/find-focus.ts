import type { Grey } from "../base/raster.ts"

/** Looked at are stretches of a row this long, in pixels: a letter's stroke or the edge of a ruling with its paper. */
const stretch = 12
/** A blurred stroke is still this much darker than its paper, 0 to 255; less may be shading or noise. */
const leastContrast = 28
/** Fewer stretches with a stroke say nothing. */
const leastStrokes = 24

/**
 * How steeply strokes rise: the steepest step between neighbours as a share of the whole rise, median over the darker half of
 * the strokes. 0.3 and more in focus, 0.2 at a blur of 2.5 px, 0.1 at 4; undefined where too little is drawn.
 */
export function findFocus({ width, height, data }: Grey): number | undefined {
  const strokes: { contrast: number; rise: number }[] = []
  for (let y = 0; y < height; y += 3)
    for (let from = y * width; from + stretch < (y + 1) * width; from += stretch) {
      let low = data[from]!
      let high = low
      let steepest = 0
      for (let at = from + 1; at <= from + stretch; at++) {
        const value = data[at]!
        steepest = Math.max(steepest, Math.abs(value - data[at - 1]!))
        low = Math.min(low, value)
        high = Math.max(high, value)
      }
      if (high - low >= leastContrast) strokes.push({ contrast: high - low, rise: steepest / (high - low) })
    }
  if (strokes.length < leastStrokes) return undefined
  strokes.sort((a, b) => b.contrast - a.contrast)
  const darker = strokes.slice(0, strokes.length >> 1).map(({ rise }) => rise).sort((a, b) => a - b)
  return darker[darker.length >> 1]
}
