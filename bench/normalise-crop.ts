import type { Grey, Rgba } from "@cricksy/shared/base/raster.ts"
import { evenCell } from "@cricksy/shared/page/ruled/even-cell.ts"
import { resizeGrey } from "@cricksy/shared/page/resize.ts"
import { cellHeight } from "@cricksy/shared/words/cell-scores.ts"

/** A crop of a photo, rulings and neighbours' strokes in it, as the nets take it: ink black on white, 48 px high; as `drawPlainCell` does and the training did. */
export function normaliseCrop({ width, height, data }: Rgba): Grey {
  return evenCell([0, 1, 2].map((channel) => resizeGrey({ width, height, data: Uint8Array.from({ length: width * height }, (_, i) => data[4 * i + channel]!) }, cellHeight / height)))
}
