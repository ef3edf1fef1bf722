import type { Grey } from "../base/raster.ts"
import { fitMarks, heightStep, tallest } from "../page/ruled/fit-marks.ts"
import { resizeGrey } from "../page/resize.ts"
import type { Placed } from "../words/average-marks.ts"
import { cellHeight } from "../words/cell-scores.ts"
import type { CellToRead } from "./read-cells.ts"

/**
 * A ball box as the net looks at it: its own strokes, enlarged where they are small (`fitMarks`), and the paper as it is (`plain`) enlarged about as much.
 * `placed`: where the paper's picture lies in the strokes'.
 */
export function fitBalls(strokes: Grey, plain: Grey | undefined, placed: Placed | undefined): Pick<CellToRead, "image" | "placed" | "again"> {
  const fitted = fitMarks(strokes)
  if (!plain || !placed) return fitted
  const growth = Math.min(tallest, heightStep * Math.round(cellHeight / fitted.placed.scale / heightStep)) / cellHeight
  return { ...fitted, again: growth > 1 ? { image: resizeGrey(plain, growth), placed: { ...placed, scale: placed.scale / growth } } : { image: plain, placed } }
}
