import { throwIfCancelled, type CancelSignal } from "../base/cancel.ts"
import type { Rgba } from "../base/raster.ts"
import { toNumbers } from "../page/cut-quad.ts"
import { drawPlainCell, placePlainCell } from "../page/ruled/draw-plain-cell.ts"
import { drawCell } from "../page/ruled/draw-cell.ts"
import { findEnlargement } from "../page/ruled/flat-map.ts"
import { flattenRuledPage, lightPicture } from "../page/ruled/flatten-ruled-page.ts"
import { findParting } from "../page/ruled/find-parting.ts"
import { findWriting } from "../page/ruled/find-writing.ts"
import { isHidden, isSeen, type RuledPage } from "../page/ruled/ruled-page.ts"
import { findStraightCorners, toStraightBox } from "../page/ruled/straight-place.ts"
import { drawMapped } from "../page/page-map.ts"
import { holdsPrint, listFormCells, traceGrid, type FormCell } from "../scorebook/form-cells.ts"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import type { Squad } from "../cricket/squad.ts"
import type { FormNames } from "../scorebook/form-names.ts"
import { doubtCell, doubtNames } from "../scorebook/free/doubt-cell.ts"
import { leaveOutSums } from "../scorebook/free/leave-out-sums.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import { chooseCellKind } from "../scorebook/choose-cell-kind.ts"
import { readForm } from "../scorebook/read-form.ts"
import type { CardInnings } from "../scorecard/scorecard.ts"
import { adaptToHand } from "./adapt-to-hand.ts"
import { findForm, listMisplaced, mayBeOtherPrint, type FoundForm } from "./find-form.ts"
import { findFreeForm } from "./find-free-form.ts"
import { findOneOfTwo } from "./find-one-of-two.ts"
import { nameStrangers } from "./name-strangers.ts"
import { guessFormNames } from "./guess-form-names.ts"
import { findFormNames } from "./find-form-names.ts"
import { findOwnSheet } from "./find-own-sheet.ts"
import type { NameLooks } from "./name-rows.ts"
import { listFormTroubles, secondPage, type CellView, type FormTrouble } from "./list-form-troubles.ts"
import { readFormHead, type FormHead } from "./read-form-head.ts"
import { humbleBoxes } from "./humble-boxes.ts"
import { isSeenPlain, readFormCells, type CellImage } from "./read-form-cells.ts"
import type { Stopwatch } from "./stopwatch.ts"
import type { ReadCode, ReadOptions, Tools } from "./tools.ts"

/**
 * A handwritten form as the pipeline needs it; without a `layout` it is one that nobody knows, its tables named by their headings; `corners` are those of the straight page in the opened image, x and y by turns. Not
 * `legible`: the nets that read cells are not on this device, every written value is there without a value.
 */
export type FormPage = { layout?: string; width: number; height: number; corners: number[]; sheetId?: string; troubles: FormTrouble[]; legible: boolean; cells: readonly ReadCell[]; header?: FormHead["header"]; inningsList: CardInnings[] }

function nameRows(cells: readonly ReadCell[], looks: NameLooks, squads: readonly Squad[]): FormNames {
  const guess = () => guessFormNames(cells, looks)
  return squads.length > 0 ? nameStrangers(findFormNames(cells, looks, squads), guess) : guess()
}

type PlacedForm = Omit<FormPage, "legible" | "cells" | "header" | "inningsList"> & { images: CellImage[] }

/**
 * The innings of a page that shows a known form, or, where `isForm` says that it is ruled like one, of a form whose headings can be read; undefined
 * for any other. `index`: the page's place among the `total` of its file.
 */
export async function readFormPage(tools: Tools, image: Rgba, index: number, total: number, isForm: boolean, options: ReadOptions, watch: Stopwatch): Promise<FormPage | undefined> {
  const { form: known, flat } = watch.timeNow("place", () => findKnownForm(image, options, tools.readCode))
  const isTold = known !== undefined && (flat === undefined || !mayBeOtherPrint(known))
  const form = (isTold ? known : flat && isForm ? await watch.time("place", () => findFreeForm(tools, image, flat, options.signal)) : undefined) ?? known
  if (!form) return undefined
  const { images, ...page } = watch.timeNow("place", () => cutForm(image, index, form, isTold, options.signal))
  const report = (table: string) => options.onProgress({ stage: "recognise", done: index, total, table })
  const read = await watch.time("recognise", async () => readFormCells(await adaptToHand(humbleBoxes(tools), options.hand ?? [], options.signal), images, options.signal, report))
  const seen = (read?.cells ?? images.map(leaveUnread)).map((cell) => (isTold ? cell : doubtCell(cell)))
  const names = read && nameRows(seen, read.names, options.squads ?? [])
  const cells = isTold || !names ? seen : leaveOutSums(seen, names)
  const head = isTold && read ? readFormHead(cells, read.names, options.squads ?? []) : undefined
  return { ...page, legible: read !== undefined, cells, ...(head ? { header: head.header } : {}), inningsList: readForm(cells, names && (isTold ? names : doubtNames(names)), head?.batting) }
}

/** A known form that holds no writing; undefined for any other page. */
export function findBlankForm(image: Rgba, index: number, options: ReadOptions): FormPage | undefined {
  const placed = placeFormPage(image, index, options)
  if (!placed?.troubles.some(({ code }) => code === "form_blank")) return undefined
  const { images, ...page } = placed
  return { ...page, legible: false, cells: images.map(leaveUnread), inningsList: [] }
}

const leaveUnread = ({ cell, written, lost, place }: CellImage): ReadCell => ({ cell, written, ...(lost ? { lost } : {}), place })

/** A known form on a photo. `isOneOfTwo`: another sheet lies in the photo. */
type KnownForm = FoundForm & { sheetId?: string; isOneOfTwo?: boolean }

/** The known form on a photo, ours first, one of two sheets last, or the flat page where it is none. Two seconds; between its steps it can be cancelled. */
function findKnownForm(image: Rgba, { signal, knownForm, layouts = layoutLibrary }: Pick<ReadOptions, "signal" | "knownForm" | "layouts">, readCode?: ReadCode): { form?: KnownForm; flat?: RuledPage } {
  const picture = lightPicture(image)
  const own = findOwnSheet(picture, readCode)
  throwIfCancelled(signal)
  if (own) return { form: own }
  const flat = flattenRuledPage(picture)
  throwIfCancelled(signal)
  const form = flat && findForm(flat, layouts, knownForm)
  throwIfCancelled(signal)
  const parting = flat && !form ? findParting(flat) : undefined
  const one = flat && parting && findOneOfTwo(image, flat, parting, layouts, knownForm)
  throwIfCancelled(signal)
  return { ...(form ? { form } : one ? { form: { ...one, isOneOfTwo: true } } : {}), ...(flat && !one ? { flat } : {}) }
}

/** A known form's cells as images for the nets; undefined for any other page. Two to four seconds. */
export function placeFormPage(image: Rgba, index: number, options: Pick<ReadOptions, "signal" | "knownForm" | "layouts">, readCode?: ReadCode): PlacedForm | undefined {
  const { form } = findKnownForm(image, options, readCode)
  return form && cutForm(image, index, form, true, options.signal)
}

/** Where the form's cells lie and what is written in each, as images for the nets. A second; between its steps it can be cancelled. */
function cutForm(image: Rgba, index: number, form: KnownForm, isKnown: boolean, signal: CancelSignal): PlacedForm {
  const { page, placement: { layout, mesh } } = form
  const cells = listFormCells(layout, mesh)
  const inkCells = cells.map((cell) => ({ ...cell, dots: chooseCellKind(cell) === "balls" }))
  const writing = findWriting(drawMapped(image, page.map), inkCells, traceGrid(layout, mesh), findEnlargement(page.map))
  throwIfCancelled(signal)
  const misplaced = isKnown ? listMisplaced(form) : []
  const isMisplaced = ({ table }: FormCell) => misplaced.includes(table)
  const views = cells.map((cell) => findView(page, cell))
  const images = cells.map((cell, i): CellImage => {
    const lost = views[i] !== "seen" || isMisplaced(cell)
    const written = !isMisplaced(cell) && writing.cells[i]?.empty === false
    const own: CellImage = { cell, written, ...(lost ? { lost } : {}), place: { page: index, box: toStraightBox(page, cell.quad) }, ...(written ? { image: drawCell(writing, i) } : {}) }
    return written && isSeenPlain(chooseCellKind(cell)) && !holdsPrint(layout, cell) ? { ...own, plain: drawPlainCell(image, page, cell.quad), placed: placePlainCell(cell.quad, writing.cells[i]!.box) } : own
  })
  const troubles = listFormTroubles(form, images.map(({ cell, written }, i) => ({ cell, view: views[i]!, filled: written })), cells.filter(isMisplaced).map(({ holds }) => holds))
  return {
    ...(isKnown ? { layout: layout.name } : {}), width: page.width, height: page.height, corners: toNumbers(findStraightCorners(page)), images, ...(form.sheetId === undefined ? {} : { sheetId: form.sheetId }),
    troubles: form.isOneOfTwo && !troubles.some(({ code }) => code === secondPage.code) ? [...troubles, secondPage] : troubles,
  }
}

/** Shares of a cell's width at which glare hides something of what stands in it. */
const looked = [0.25, 0.5, 0.75]

/** Can a cell be seen, told by its middle, or does glare hide a part of it? */
function findView(page: RuledPage, { quad: [topLeft, , bottomRight] }: FormCell): CellView {
  const at = (share: number) => [topLeft.x + share * (bottomRight.x - topLeft.x), (topLeft.y + bottomRight.y) / 2] as const
  if (looked.some((share) => isHidden(page, ...at(share)))) return "hidden"
  return isSeen(page, ...at(0.5)) ? "seen" : "outside"
}
