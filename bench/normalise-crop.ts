import type { Grey, Rgba } from "@cricksy/shared/base/raster.ts"
import { findInk } from "@cricksy/shared/page/ruled/ink-map.ts"
import { resizeGrey } from "@cricksy/shared/page/resize.ts"
import { cellHeight } from "@cricksy/shared/words/cell-scores.ts"

/** Of all pixels of a crop so many are lighter than what becomes black: as in the training. */
const blackShare = 0.985
/** A crop fainter than this holds nothing: its noise is not blown up. */
const faintest = 30

/** A crop of a photo, rulings and neighbours' strokes in it, as the product's nets take it: ink black on white, 48 px high. */
export function normaliseCrop(colour: Rgba): Grey {
  const ink = resizeGrey(findInk(colour), cellHeight / colour.height)
  const black = Math.max(faintest, ink.data.toSorted()[Math.floor(blackShare * (ink.data.length - 1))] ?? 255)
  return { width: ink.width, height: cellHeight, data: ink.data.map((depth) => 255 - Math.min(255, (255 * depth) / black)) }
}
