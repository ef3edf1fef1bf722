import type { CancelSignal } from "../base/cancel.ts"
import { cropGrey } from "../page/cut-paste.ts"
import { cutCellPrint } from "../page/ruled/cell-print.ts"
import { whitenBars } from "../page/ruled/whiten-bars.ts"
import { headingTexts } from "../scorebook/free/heading-words.ts"
import type { HeadingPlace, PrintedWord } from "../scorebook/free/name-blocks.ts"
import { findPrintedWord } from "../words/find-printed-word.ts"
import { holdInside, lineReach, type PhotographedPage } from "./printed-place.ts"
import type { Tools } from "./tools.ts"

/** Print may stand on its side, or letter below letter, in cells narrower than this share of a place's height. */
const narrow = 0.6
/** Forty columns with two lines each, turned both ways, are fewer; what comes after so many is grain, and naming columns grows with their square. */
const mostPrints = 400

/**
 * What our own reader of print sees over each column of a place by itself: headings in any direction, in small print the likeliest of those that forms
 * have. Nothing where the reader is not on this device. A millisecond a line of print.
 */
export async function readHeadingCells(tools: Pick<Tools, "recognisePrint">, page: PhotographedPage, place: HeadingPlace, signal: CancelSignal): Promise<PrintedWord[]> {
  const prints = place.lines.slice(1).flatMap((right, i) => {
    const left = place.lines[i]! + lineReach
    const box = holdInside(page, { ...place, x: left, width: right - lineReach - left })
    if (!box) return []
    const cell = cropGrey(page.lit, box)
    whitenBars(cell, cropGrey(page.grey, box), [0, box.width])
    return cutCellPrint(cell, box.width < narrow * box.height).map(({ image, x, y }) => ({ image, x: box.x + x, y: box.y + y }))
  }).slice(0, mostPrints)
  const looks = await tools.recognisePrint?.(prints.map(({ image }) => image), signal)
  return looks?.cells.map((scores, i): PrintedWord => ({ text: findPrintedWord({ model: looks.model, scores }, headingTexts), x: prints[i]!.x, y: prints[i]!.y })) ?? []
}
