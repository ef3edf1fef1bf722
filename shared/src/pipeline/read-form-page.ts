import type { Rgba } from "../base/raster.ts"
import { findWriting } from "../page/ruled/find-writing.ts"
import { findStraightCorners, toStraightBox } from "../page/ruled/straight-place.ts"
import { drawMapped } from "../page/page-map.ts"
import { listCells, traceGrid } from "../scorebook/form-cells.ts"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import { readForm } from "../scorebook/read-form.ts"
import type { CardInnings } from "../scorecard/scorecard.ts"
import { findForm } from "./find-form.ts"

/** A handwritten form as the pipeline needs it; `corners` are those of the straight page in the opened image, x and y by turns. */
export type FormPage = { layout: string; width: number; height: number; corners: number[]; inningsList: CardInnings[] }

/** The innings of a page that shows a known form; undefined where it shows none. `index`: the page's place in its file. */
export function readFormPage(image: Rgba, index: number): FormPage | undefined {
  const form = findForm(image, layoutLibrary)
  if (!form) return undefined
  const { page, placement: { layout, mesh } } = form
  const cells = layout.tables.flatMap((table) => listCells(table, mesh))
  const writing = findWriting(drawMapped(image, page.map).colour, cells.map(({ quad }) => quad), traceGrid(layout, mesh))
  const seen = cells.map((cell, i) => ({
    cell, written: writing.cells[i]?.empty === false, place: { page: index, box: toStraightBox(page, cell.quad) },
  }))
  return {
    layout: layout.name, width: page.width, height: page.height,
    corners: findStraightCorners(page).flatMap(({ x, y }) => [x, y]), inningsList: readForm(seen),
  }
}
