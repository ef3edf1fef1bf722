import type { CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { cropGrey } from "../page/cut-paste.ts"
import { whitenBars } from "../page/ruled/whiten-bars.ts"
import type { SizedWord } from "../scorebook/free/find-labelled-cells.ts"
import { isHeading, type HeadingPlace, type PrintedWord } from "../scorebook/free/name-blocks.ts"
import { holdInside, lineReach, narrowest, type PhotographedPage } from "./printed-place.ts"
import { readHeadingCells } from "./read-heading-cells.ts"
import type { TextKind, Tools } from "./tools.ts"

/** Where no lines part it, a bar's ground is looked at in steps of so many pixels. */
const barStep = 48

/**
 * What the engine sees of the tables' headings on a flat page. Each table by itself (side by side they stand at other heights, and their lines
 * of print would be torn apart), band by band until its headings are there.
 */
export async function readHeadings(tools: Pick<Tools, "recogniseText" | "recognisePrint">, page: PhotographedPage, places: readonly HeadingPlace[], signal: CancelSignal): Promise<PrintedWord[]> {
  const read = await Promise.all(places.map((place) => readPlace(tools, page, place, signal)))
  return read.flat()
}

async function readPlace(tools: Pick<Tools, "recogniseText" | "recognisePrint">, page: PhotographedPage, place: HeadingPlace, signal: CancelSignal): Promise<PrintedWord[]> {
  const box = holdInside(page, place)
  if (!box) return []
  const { x: left, y: top, width, height } = box
  const lines = place.lines.map((x) => Math.round(x) - left)
  const print = cutPrint(page, box, lines)
  eraseLines(print, lines)
  const words: PrintedWord[] = []
  const look = async (y: number, end: number, kind: TextKind) => {
    if (end - y < narrowest) return
    const seen = await tools.recogniseText(cropGrey(print, { x: 0, y, width, height: end - y }), kind, signal)
    words.push(...seen.words.map(({ text, box: at }): PrintedWord => ({ text, x: left + at.x + at.width / 2, y: top + y + at.y + at.height / 2 })))
  }
  for (const band of place.bands) if (!isHeading(words)) await look(Math.max(0, Math.round(band.top) - top), Math.min(height, Math.round(band.bottom) - top), "block")
  // In a small picture pieces of text, found one by one, are read where a whole band is not.
  if (!isHeading(words)) await look(0, height, "page")
  return [...words, ...await readHeadingCells(tools, page, place, signal)]
}

/** What the engine sees in a place of a flat page: words here and there, among lines and writing. */
export async function readLabels(tools: Pick<Tools, "recogniseText">, page: PhotographedPage, place: Box, signal: CancelSignal): Promise<SizedWord[]> {
  const box = holdInside(page, place)
  if (!box) return []
  const { words } = await tools.recogniseText(cutPrint(page, box, Array.from({ length: Math.ceil(box.width / barStep) + 1 }, (_, i) => i * barStep)), "page", signal)
  return words.map(({ text, box: { x, y, width, height } }) => ({ text, x: box.x + x + width / 2, y: box.y + y + height / 2, width, height }))
}

/** A part of the page, its print dark on white. */
function cutPrint({ lit, grey }: PhotographedPage, box: Box, lines: readonly number[]): Grey {
  const print = cropGrey(lit, box)
  whitenBars(print, cropGrey(grey, box), lines)
  return print
}

function eraseLines({ width, height, data }: Grey, lines: readonly number[]): void {
  for (const x of lines) for (let y = 0; y < height; y++) data.fill(255, y * width + Math.min(width, Math.max(0, x - lineReach)), y * width + Math.min(width, Math.max(0, x + lineReach + 1)))
}
