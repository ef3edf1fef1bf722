import type { CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import { binarise } from "../page/binarise.ts"
import { findComponents } from "../page/components.ts"
import { cropGrey } from "../page/cut-paste.ts"
import { drawPrint, letterHeights } from "../page/ruled/cell-print.ts"
import { findTextSegments } from "../page/text-segments.ts"
import type { SizedWord } from "../scorebook/free/find-labelled-cells.ts"
import { labelTexts } from "../scorebook/free/label-words.ts"
import { findPrintedWord } from "../words/find-printed-word.ts"
import { holdInside, type PhotographedPage } from "./printed-place.ts"
import type { Tools } from "./tools.ts"

/** Smaller pieces of ink are grain, pixels; wider ones, in their heights, lines. */
const smallest = 8
const widest = 8
/** A label is so many times as wide as high at least: figures are not. */
const leastWide = 1.5
/** More lines of letters in a place are writing. */
const mostLines = 250

/**
 * What our own reader of print makes of the lines of letters in a place of a flat page, the likeliest label where one is likely: in small print and among
 * writing an engine misreads them or does not see them. Nothing where the reader is not on this device. A millisecond a line.
 */
export async function readOwnLabels(tools: Pick<Tools, "recognisePrint">, { lit, grey }: PhotographedPage, place: Box, signal: CancelSignal): Promise<SizedWord[]> {
  const box = holdInside({ lit, grey }, place)
  if (!box) return []
  const crop = cropGrey(lit, box)
  const letters = findComponents(binarise(crop), smallest).filter(({ width, height }) => height >= letterHeights.least && height <= letterHeights.most && width <= widest * height)
  const lines = findTextSegments(letters).filter((line) => line.box.width >= leastWide * line.box.height).slice(0, mostLines)
  const seen = await tools.recognisePrint?.(lines.map((line) => drawPrint(crop, line.letters).image), signal)
  if (!seen) return []
  return lines.map(({ box: { x, y, width, height } }, i) => ({ text: findPrintedWord({ model: seen.model, scores: seen.cells[i]! }, labelTexts), x: box.x + x + width / 2, y: box.y + y + height / 2, width, height }))
}
