import type { CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { cropGrey } from "../page/cut-paste.ts"
import { resizeGrey } from "../page/resize.ts"
import { cutCellPrint } from "../page/ruled/cell-print.ts"
import { whitenBars } from "../page/ruled/whiten-bars.ts"
import type { Ladder } from "../scorebook/free/find-ladders.ts"
import type { LabelledTable } from "../scorebook/free/name-cells.ts"
import { findCount, nameStrips, overTexts, stripTexts, type LadderBand } from "../scorebook/free/name-strip.ts"
import { findPrintedWord } from "../words/find-printed-word.ts"
import { holdInside, lineReach, type PhotographedPage } from "./printed-place.ts"
import type { Tools } from "./tools.ts"

/** So many cells, spread over its length, tell whether numbers count them. */
const looks = 12
/** Headings stand up to so many cells beyond the first, and at most and at least so many pixels. */
const head = { cells: 3, least: 44, most: 150 }
/** More prints in one cell are scribble. */
const mostPrints = 4

/** The strips of the board after each over among a flat page's ladders, known by their printed numbers. Nothing where our own reader of print is not on this device. */
export async function readStrips(tools: Pick<Tools, "recognisePrint">, page: PhotographedPage, ladders: readonly Ladder[], signal: CancelSignal): Promise<LabelledTable[]> {
  const strips: LabelledTable[] = []
  for (const ladder of ladders) strips.push(...await readLadder(tools, page, ladder, signal))
  return strips
}

async function readLadder(tools: Pick<Tools, "recognisePrint">, page: PhotographedPage, ladder: Ladder, signal: CancelSignal): Promise<LabelledTable[]> {
  const { rungs, sides } = ladder
  const cells = rungs.slice(1).map((to, i) => [rungs[i]!, to] as const)
  const some = new Set(Array.from({ length: looks }, (_, i) => Math.round((i * (cells.length - 1)) / (looks - 1))))
  // Numbers on a bar, or beside the outermost line, stand between no two sides.
  const edges = [2 * sides[0]! - sides[1]!, ...sides]
  const read = async (places: readonly (Box | undefined)[], texts: readonly string[], isNarrow: boolean) => readPlaces(tools, page, places, texts, isNarrow, signal)
  const bands: LadderBand[] = []
  for (const [i, to] of edges.slice(1).entries()) {
    const from = edges[i]!
    const numbersOf = async (isWanted: (cell: number) => boolean) => {
      const words = await read(cells.map((cell, at) => (isWanted(at) ? toBox(ladder, [from, to], cell) : undefined)), overTexts, false)
      return words.map((own) => (own.length === 1 && /^\d{1,3}$/.test(own[0]!) ? Number(own[0]) : undefined))
    }
    const sample = await numbersOf((at) => some.has(at))
    bands.push({ from, to, numbers: findCount(sample) === undefined ? sample : await numbersOf(() => true), heads: [] })
  }
  if (bands.every(({ numbers }) => findCount(numbers) === undefined)) return []
  const reach = Math.min(head.most, Math.max(head.least, head.cells * (rungs[1]! - rungs[0]!)))
  const heads = await read(bands.map(({ from, to }) => toBox(ladder, [from, to], [rungs[0]! - reach, rungs[0]! + (rungs[1]! - rungs[0]!)])), stripTexts, ladder.axis === "horizontal")
  return nameStrips(ladder, bands.map((band, i) => ({ ...band, heads: heads[i]! })))
}

/** What lies between two sides and two rungs. */
const toBox = ({ axis }: Ladder, [a, b]: readonly [number, number], [from, to]: readonly [number, number]): Box => (axis === "horizontal" ? { x: a, y: from, width: b - a, height: to - from } : { x: from, y: a, width: to - from, height: b - a })

async function readPlaces(tools: Pick<Tools, "recognisePrint">, page: PhotographedPage, places: readonly (Box | undefined)[], texts: readonly string[], isNarrow: boolean, signal: CancelSignal): Promise<string[][]> {
  const prints = places.flatMap((place, at) => {
    // Of a low cell its lines go with what is dark all along.
    const inset = place && Math.min(place.width, place.height) < low ? 0 : lineReach / 2
    const box = place && holdInside(page, { x: place.x + inset, y: place.y + inset, width: place.width - 2 * inset, height: place.height - 2 * inset })
    return box ? cutCellPrint(enlarge(cutPrint(page, box)), isNarrow).slice(0, mostPrints).map(({ image }) => ({ at, image })) : []
  })
  const seen = await tools.recognisePrint?.(prints.map(({ image }) => image), signal)
  return places.map((_, at) => (seen ? prints.flatMap((print, i) => (print.at === at ? [findPrintedWord({ model: seen.model, scores: seen.cells[i]! }, texts)] : [])) : []))
}

/** Cells lower than so many pixels are read at twice their size: the letters of a whole page's strip are lower than a letter is elsewhere. */
const low = 18

const enlarge = (cell: Grey): Grey => (Math.min(cell.width, cell.height) < low ? resizeGrey(cell, 2) : cell)

function cutPrint({ lit, grey }: PhotographedPage, box: Box): Grey {
  const cell = cropGrey(lit, box)
  whitenBars(cell, cropGrey(grey, box), [0, box.width])
  return cell
}
