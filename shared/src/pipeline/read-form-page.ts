import { throwIfCancelled } from "../base/cancel.ts"
import type { Rgba } from "../base/raster.ts"
import { toNumbers } from "../page/cut-quad.ts"
import { drawPlainCell } from "../page/ruled/draw-plain-cell.ts"
import { drawCell } from "../page/ruled/draw-cell.ts"
import { findEnlargement } from "../page/ruled/flat-map.ts"
import { flattenRuledPage, lightPicture } from "../page/ruled/flatten-ruled-page.ts"
import { findWriting } from "../page/ruled/find-writing.ts"
import { findStraightCorners, toStraightBox } from "../page/ruled/straight-place.ts"
import { drawMapped } from "../page/page-map.ts"
import { listCells, traceGrid } from "../scorebook/form-cells.ts"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import type { Squad } from "../cricket/squad.ts"
import type { FormNames } from "../scorebook/form-names.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import { chooseCellKind } from "../scorebook/choose-cell-kind.ts"
import { readForm } from "../scorebook/read-form.ts"
import type { CardInnings } from "../scorecard/scorecard.ts"
import { adaptToHand } from "./adapt-to-hand.ts"
import { findForm } from "./find-form.ts"
import { guessFormNames } from "./guess-form-names.ts"
import { findFormNames } from "./find-form-names.ts"
import { findOwnSheet } from "./find-own-sheet.ts"
import type { NameLooks } from "./name-rows.ts"
import { listFormTroubles, type FormTrouble } from "./list-form-troubles.ts"
import { readFormCells, type CellImage } from "./read-form-cells.ts"
import type { Stopwatch } from "./stopwatch.ts"
import type { ReadCode, ReadOptions, Tools } from "./tools.ts"

/**
 * A handwritten form as the pipeline needs it; `corners` are those of the straight page in the opened image, x and y by turns. Not
 * `legible`: the nets that read cells are not on this device, every written value is there without a value.
 */
export type FormPage = { layout: string; width: number; height: number; corners: number[]; sheetId?: string; troubles: FormTrouble[]; legible: boolean; cells: readonly ReadCell[]; inningsList: CardInnings[] }

const nameRows = (cells: readonly ReadCell[], looks: NameLooks, squads: readonly Squad[]): FormNames => (squads.length > 0 ? findFormNames(cells, looks, squads) : guessFormNames(cells, looks))

type PlacedForm = Omit<FormPage, "legible" | "cells" | "inningsList"> & { images: CellImage[] }

/** The innings of a page that shows a known form; undefined where it shows none. `index`: the page's place among the `total` of its file. */
export async function readFormPage(tools: Tools, image: Rgba, index: number, total: number, options: ReadOptions, watch: Stopwatch): Promise<FormPage | undefined> {
  const placed = watch.timeNow("place", () => placeFormPage(image, index, options, tools.readCode))
  if (!placed) return undefined
  const { images, ...page } = placed
  const report = (table: string) => options.onProgress({ stage: "recognise", done: index, total, table })
  const read = await watch.time("recognise", async () => readFormCells(await adaptToHand(tools, options.hand ?? [], options.signal), images, options.signal, report))
  const cells = read?.cells ?? images.map(leaveUnread)
  return { ...page, legible: read !== undefined, cells, inningsList: readForm(cells, read && nameRows(cells, read.names, options.squads ?? [])) }
}

/** A known form that holds no writing; undefined for any other page. */
export function findBlankForm(image: Rgba, index: number, options: ReadOptions): FormPage | undefined {
  const placed = placeFormPage(image, index, options)
  if (!placed?.troubles.some(({ code }) => code === "form_blank")) return undefined
  const { images, ...page } = placed
  return { ...page, legible: false, cells: images.map(leaveUnread), inningsList: [] }
}

const leaveUnread = ({ cell, written, place }: CellImage): ReadCell => ({ cell, written, place })

/** Where the form's cells lie and what is written in each, as images for the nets. Two to four seconds; between its steps it can be cancelled. */
export function placeFormPage(image: Rgba, index: number, { signal, knownForm, layouts = [] }: Pick<ReadOptions, "signal" | "knownForm" | "layouts">, readCode?: ReadCode): PlacedForm | undefined {
  const picture = lightPicture(image)
  const own = findOwnSheet(picture, readCode)
  throwIfCancelled(signal)
  const flat = own ? undefined : flattenRuledPage(picture)
  throwIfCancelled(signal)
  const form = own ?? (flat && findForm(flat, [...layoutLibrary, ...layouts], knownForm))
  throwIfCancelled(signal)
  if (!form) return undefined
  const { page, placement: { layout, mesh } } = form
  const cells = layout.tables.flatMap((table) => listCells(table, mesh))
  const writing = findWriting(drawMapped(image, page.map), cells, traceGrid(layout, mesh), findEnlargement(page.map))
  throwIfCancelled(signal)
  const images = cells.map((cell, i): CellImage => {
    const written = writing.cells[i]?.empty === false
    return { cell, written, place: { page: index, box: toStraightBox(page, cell.quad) }, ...(written ? { image: drawCell(writing, i) } : {}), ...(written && chooseCellKind(cell) === "name" ? { plain: drawPlainCell(image, page, cell.quad) } : {}) }
  })
  return {
    layout: layout.name, width: page.width, height: page.height, corners: toNumbers(findStraightCorners(page)), images, ...(own?.sheetId === undefined ? {} : { sheetId: own.sheetId }),
    troubles: listFormTroubles(form, cells, images.map(({ written }) => written)),
  }
}
