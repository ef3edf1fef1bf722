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
      // Sign bits choose: noise is on either side as often, and every branch that it takes is mispredicted.
      const further = before - after
      const depth = after + (further & (further >> 31)) - soft[at]!
      const deeper = depth - deepest
      data[at] = (deepest + (deeper & (deeper >> 31))) & ~(depth >> 31)
    }
  return { width, height, data }
}

/** Binomial 3 × 3; beyond the edges lies what lies at them. */
function soften({ width, height, data }: Grey): Uint8Array {
  const across = new Uint16Array(data.length)
  for (let row = 0; row < data.length; row += width) {
    const last = row + width - 1
    for (let at = row + 1; at < last; at++) across[at] = data[at - 1]! + 2 * data[at]! + data[at + 1]!
    across[row] = 3 * data[row]! + data[width > 1 ? row + 1 : row]!
    across[last] = 3 * data[last]! + data[width > 1 ? last - 1 : last]!
  }
  const soft = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const above = y > 0 ? -width : 0
    const below = y + 1 < height ? width : 0
    for (let at = y * width, end = at + width; at < end; at++) soft[at] = (across[at + above]! + 2 * across[at]! + across[at + below]! + 8) >> 4
  }
  return soft
}
