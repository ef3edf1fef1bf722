import type { Grey } from "../../base/raster.ts"
import type { InkMask } from "../binarise.ts"
import { chooseThreshold } from "../binarise.ts"

/** Bounds of the threshold, 0 to 255: paler than the first is paper's grain, darker than the second would lose pencil. */
const lowest = 46
const highest = 107
/** Ink that touches surer ink counts down to this share of the threshold. */
const growShare = 0.62

/** From which depth on a page's ink is seen as ink. */
export const findThreshold = ({ width, height, data }: Grey): number => Math.min(highest, Math.max(lowest, 255 - chooseThreshold({ width, height, data: data.map((value) => 255 - value) })))

/** 1 where there is ink: seeds over the threshold, grown over all that is nearly as dark and touches them. */
export function thresholdInk({ width, height, data: depth }: Grey, threshold: number): InkMask {
  const least = threshold * growShare
  const data = new Uint8Array(width * height)
  const open: number[] = []
  for (let at = 0; at < data.length; at++) {
    if (data[at] !== 0 || depth[at]! <= threshold) continue
    data[at] = 1
    open.push(at)
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const x = next % width
      for (let dy = -width; dy <= width; dy += width)
        for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
          const near = next + dy + dx
          if (near < 0 || near >= data.length || data[near] !== 0 || depth[near]! <= least) continue
          data[near] = 1
          open.push(near)
        }
    }
  }
  return { width, height, data }
}
