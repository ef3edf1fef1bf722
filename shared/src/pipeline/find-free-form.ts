import { throwIfCancelled, type CancelSignal } from "../base/cancel.ts"
import type { Rgba } from "../base/raster.ts"
import { toGrey } from "../page/grey.ts"
import { drawGrey } from "../page/draw-grey.ts"
import { divideByPaper } from "../page/ruled/paper.ts"
import { findRidges } from "../page/ruled/ridge.ts"
import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { turnRuledPage } from "../page/ruled/turn-ruled-page.ts"
import { buildFreeLayout, type FreeTables } from "../scorebook/free/build-free-layout.ts"
import { findBlocks } from "../scorebook/free/find-blocks.ts"
import { findLabelledCells, joinLooks, type LabelledCells } from "../scorebook/free/find-labelled-cells.ts"
import { findLadders, placeLadder, shareWithin, type Extent } from "../scorebook/free/find-ladders.ts"
import { countLines } from "../scorebook/free/line-counts.ts"
import { listHeadingPlaces, nameBlocks, type FreeTable } from "../scorebook/free/name-blocks.ts"
import { listLabelPlaces, nameCells, type LabelledTable } from "../scorebook/free/name-cells.ts"
import { leaveOutStrips } from "../scorebook/free/name-strip.ts"
import { settleForm } from "../scorebook/place-form.ts"
import { traceRulings } from "../scorebook/trace-rulings.ts"
import type { FoundForm } from "./find-form.ts"
import { readHeadings, readLabels } from "./read-headings.ts"
import { readOwnLabels } from "./read-own-labels.ts"
import { readStrips } from "./read-strips.ts"
import type { Tools } from "./tools.ts"

/**
 * A form that no layout fits, as far as its lines and its headings go: the tables that its lines make, their columns named by the print over
 * them. Upright first, else upside down. Undefined where no table of batters is named.
 */
export async function findFreeForm(tools: Pick<Tools, "recogniseText" | "recognisePrint">, image: Rgba, flat: RuledPage, signal: CancelSignal): Promise<FoundForm | undefined> {
  for (const page of [flat, turnRuledPage(turnRuledPage(flat))]) {
    const found = await findFreeTables(tools, image, page, signal)
    if (!found) continue
    const { width, height } = page
    const form = traceRulings(page, [{ x: 0, y: 0 }, { x: width, y: 0 }, { x: width, y: height }, { x: 0, y: height }])
    const layout = form && buildFreeLayout(form, width / 1000, found)
    const axis = { scale: width / 1000, offset: 0, bend: 0 }
    return layout && { page, placement: settleForm(page, layout, { size: layout.size, x: axis, y: axis }) }
  }
  return undefined
}

/** The tables of a flat page as it stands; undefined where none of batters is named. Two to six seconds, most of them the engine's. */
export async function findFreeTables(tools: Pick<Tools, "recogniseText" | "recognisePrint">, image: Rgba, page: RuledPage, signal: CancelSignal): Promise<FreeTables | undefined> {
  throwIfCancelled(signal)
  const grey = drawGrey(toGrey(image), page.map)
  const lit = divideByPaper(grey)
  throwIfCancelled(signal)
  const counts = countLines({ horizontal: findRidges(lit, "horizontal"), vertical: findRidges(lit, "vertical") })
  const blocks = findBlocks(page, counts)
  const named = nameBlocks(blocks, await readHeadings(tools, { lit, grey }, listHeadingPlaces(blocks), signal))
  const innings = named.filter(({ kind }) => kind === "batting").length
  if (innings === 0) return undefined
  const ladders = findLadders(page, counts).filter((ladder) => named.every((table) => shareWithin(placeLadder(ladder), placeTable(table)) < ofTable))
  // Whose a strip is cannot be told where there are more innings than one.
  const strips = innings === 1 ? await readStrips(tools, { lit, grey }, ladders, signal) : []
  const tables = leaveOutStrips(named, strips)
  // Rows of a strip that lies across the page are labelled too.
  const labelled = await Promise.all(listLabelPlaces(tables).map(async (place) => {
    const [own, words] = [await readOwnLabels(tools, { lit, grey }, place, signal), await readLabels(tools, { lit, grey }, place, signal)]
    const cells = joinLooks(findLabelledCells(counts, own, words), findLabelledCells(counts, words)).filter((one) => !strips.some((strip) => shareWithin(placeCells(one), placeStrip(strip)) > 0))
    return [...nameCells(cells), ...strips]
  }))
  return { tables, labelled }
}

const placeCells = ({ top, bottom, edges }: LabelledCells): Extent => ({ left: edges[0]!, right: edges.at(-1)!, top, bottom })
const placeStrip = ({ columns, rows }: LabelledTable): Extent => ({ left: columns[0]!.left, right: columns.at(-1)!.right, top: rows[0]!, bottom: rows.at(-1)! })

/** What lies in a table of batters or bowlers for so much of it is a part of it: boxes of overs are numbered too. */
const ofTable = 0.5

const placeTable = ({ columns, rows }: FreeTable): Extent => ({ left: columns[0]!.left, right: columns.at(-1)!.right, top: rows[1]!, bottom: rows.at(-1)! })
