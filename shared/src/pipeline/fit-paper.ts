import type { Grey } from "../base/raster.ts"
import { cropGrey } from "../page/cut-paste.ts"
import { dashHeight, findInkBox, imageHeight, inkBelow, speckShare, type Fit } from "../page/ruled/fit-writing.ts"
import { resizeGrey } from "../page/resize.ts"
import type { Placed } from "../words/average-marks.ts"

/** Nothing is worth growing for less. */
const leastGrowth = 1.1

/**
 * The paper of a cell (`plain`) with the number's height as the nets know it: in rows that are high for their columns' width (bowlers' totals) digits stand as small
 * as a quarter of the cell, and one look would lose the first. `strokes` are the cell's own, which tell where it is written; `placed`: where the paper's picture
 * lies in theirs. Of the paper above and below is left what fits.
 */
export function fitPaper(plain: Grey, strokes: Grey, placed: Placed, { least, mostGrowth }: Fit): Grey {
  const box = findInkBox(strokes, speckShare, inkBelow)
  const written = (box?.height ?? 0) / placed.scale
  const growth = Math.min(mostGrowth, least / written)
  if (!box || written <= dashHeight || growth < leastGrowth) return plain
  const height = Math.round(imageHeight / growth)
  const middle = (box.y + box.height / 2 - placed.top) / placed.scale
  const y = Math.max(0, Math.min(plain.height - height, Math.round(middle - height / 2)))
  return resizeGrey(cropGrey(plain, { x: 0, y, width: plain.width, height }), imageHeight / height)
}
