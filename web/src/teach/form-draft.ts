import type { Box, Point, Quad } from "@cricksy/shared/base/geometry.ts"
import type { RuledPage } from "@cricksy/shared/page/ruled/ruled-page.ts"
import { buildLayout, type LayoutOutcome } from "@cricksy/shared/scorebook/build-layout.ts"
import { findTableGrid, type TableGrid } from "@cricksy/shared/scorebook/find-table-grid.ts"
import { traceRulings, type TracedForm } from "@cricksy/shared/scorebook/trace-rulings.ts"
import { numberNames, tableKinds, type TableKind } from "./table-kinds.ts"

/** A table as a person draws it on the flat picture: two opposite corners in its pixels, and names ("" where none is given yet) by their place. */
export type TableDraft = { kind: TableKind; from: Point; to: Point; headerRows: number; columns: readonly string[]; rows: readonly string[] }

/** Lines shorter than this share of the page are not the form's frame. */
const longShare = 0.2

/** Where the form's ruled area ends on the flat page: its outermost long lines; the whole page where there are none. */
export function findRuledCorners({ width, height, runs }: Pick<RuledPage, "width" | "height" | "runs">): Quad {
  const rows = runs.horizontal.filter(({ from, to }) => to - from > longShare * width).map(({ at }) => at)
  const columns = runs.vertical.filter(({ from, to }) => to - from > longShare * height).map(({ at }) => at)
  const [left, right] = columns.length > 1 ? [Math.min(...columns), Math.max(...columns)] : [0, width]
  const [top, bottom] = rows.length > 1 ? [Math.min(...rows), Math.max(...rows)] : [0, height]
  return [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }]
}

/** From layout units to pixels of the flat picture, and back: corners that are a little askew count by their mean, as tracing does. */
export function findScale([a, b, c, d]: Quad): { left: number; top: number; unit: number } {
  const left = (a.x + d.x) / 2
  return { left, top: (a.y + b.y) / 2, unit: ((b.x + c.x) / 2 - left) / 1000 }
}

/** The rows and columns that the printed lines make in a drawn table, in layout units. */
export function findDraftGrid(traced: TracedForm, corners: Quad, { from, to }: Pick<TableDraft, "from" | "to">): TableGrid {
  const { left, top, unit } = findScale(corners)
  const box: Box = {
    x: (Math.min(from.x, to.x) - left) / unit, y: (Math.min(from.y, to.y) - top) / unit,
    width: Math.abs(to.x - from.x) / unit, height: Math.abs(to.y - from.y) / unit,
  }
  return findTableGrid(traced.rulings, box)
}

/** The form's name for machines: lower-case letters, figures and dashes of its title; letters of other scripts by their numbers, so that no two titles meet in one name. */
const toName = (title: string): string => {
  const plain = title.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
  return `taught-${plain.replace(/[^a-z0-9\s\p{P}\p{S}]/gu, (letter) => (letter.codePointAt(0) ?? 0).toString(16)).replace(/[^a-z0-9]+/g, "-")}`
}

/** The layout that was drawn, or what is missing, in sentences. */
export function buildTaughtLayout(page: Pick<RuledPage, "runs">, corners: Quad, title: string, tables: readonly TableDraft[]): LayoutOutcome {
  const traced = traceRulings(page, corners)
  if (!traced) return { faults: ["The four corners have no area between them."] }
  return buildLayout(traced, {
    name: toName(title), title, about: "Taught in the app.",
    tables: tables.map((table, index) => {
      const grid = findDraftGrid(traced, corners, table)
      const name = (given: readonly string[], count: number) => numberNames(Array.from({ length: Math.max(0, count) }, (_, at) => given[at] ?? ""))
      const rows = tableKinds[table.kind].rows.length > 0 ? { rowHolds: name(table.rows, grid.rows.length - 1 - table.headerRows) } : {}
      const nth = tables.slice(0, index + 1).filter(({ kind }) => kind === table.kind).length
      return { id: `${table.kind}.${nth}`, holds: table.kind, headerRows: table.headerRows, grid, columns: name(table.columns, grid.columns.length - 1), ...rows }
    }),
  })
}
