import type { Grey } from "../../base/raster.ts"
import type { Ruling } from "../page-image.ts"

/** A ruling is darker than what lies this far to either side, in pixels of a page 2000 px long. */
const reach = 4
/** Deeper ridges (pen strokes) count no more than this. */
const deepest = 60

/**
 * How much darker each pixel is than both its sides, across the axis: a step (shadow, shaded row, page edge) gives 0, a thin dark
 * line its depth. Values 0 to 60; the `reach` pixels at the edges are 0.
 */
export function findRidges(page: Grey, axis: Ruling["axis"]): Grey {
  const { width, height } = page
  const soft = soften(page)
  const data = new Uint8Array(width * height)
  const offset = axis === "horizontal" ? reach * width : reach
  const [marginX, marginY] = axis === "horizontal" ? [0, reach] : [reach, 0]
  for (let y = marginY; y < height - marginY; y++)
    for (let at = y * width + marginX, end = (y + 1) * width - marginX; at < end; at++) {
      const before = soft[at - offset]!
      const after = soft[at + offset]!
      const depth = (before < after ? before : after) - soft[at]!
      if (depth > 0) data[at] = depth < deepest ? depth : deepest
    }
  return { width, height, data }
}

/** Binomial 3 × 3. */
function soften({ width, height, data }: Grey): Uint8Array {
  const across = new Uint16Array(data.length)
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let x = 0; x < width; x++) {
      const here = data[row + x]!
      across[row + x] = (x > 0 ? data[row + x - 1]! : here) + 2 * here + (x + 1 < width ? data[row + x + 1]! : here)
    }
  }
  const soft = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const above = (y > 0 ? y - 1 : y) * width
    const below = (y + 1 < height ? y + 1 : y) * width
    for (let x = 0; x < width; x++) soft[y * width + x] = (across[above + x]! + 2 * across[y * width + x]! + across[below + x]! + 8) >> 4
  }
  return soft
}
