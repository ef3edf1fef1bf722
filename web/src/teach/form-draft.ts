import type { Box, Point, Quad } from "@cricksy/shared/base/geometry.ts"
import type { RuledPage } from "@cricksy/shared/page/ruled/ruled-page.ts"
import { buildLayout, type LayoutOutcome } from "@cricksy/shared/scorebook/build-layout.ts"
import { findTableGrid, type TableGrid } from "@cricksy/shared/scorebook/find-table-grid.ts"
import { traceRulings, type TracedForm } from "@cricksy/shared/scorebook/trace-rulings.ts"
import { numberNames, tableKinds, type TableKind } from "./table-kinds.ts"

/**
 * A table as a person draws it on the flat picture, or as it was found there: two opposite corners in its pixels, and names ("" where none is given
 * yet) by their place. `grid`: its columns and rows as they were found, in pixels; without it they are the printed lines in the box.
 */
export type TableDraft = { kind: TableKind; from: Point; to: Point; headerRows: number; columns: readonly string[]; rows: readonly string[]; grid?: TableGrid | undefined }

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

/** The rows and columns of a table as it was found, or as the printed lines make them in a drawn one, in layout units. */
export function findDraftGrid(traced: TracedForm, corners: Quad, { from, to, grid }: Pick<TableDraft, "from" | "to" | "grid">): TableGrid {
  const { left, top, unit } = findScale(corners)
  if (grid) return { columns: grid.columns.map((x) => (x - left) / unit), rows: grid.rows.map((y) => (y - top) / unit) }
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

/** The innings of a table, from 1: of as many tables as there are innings the n-th is the n-th's, otherwise each belongs to the batters above it. */
function findInnings(tables: readonly TableDraft[], table: TableDraft): number {
  const batting = tables.filter(({ kind }) => kind === "batting")
  const own = tables.filter(({ kind }) => kind === table.kind)
  const top = ({ from, to }: TableDraft) => Math.min(from.y, to.y)
  return own.length === batting.length ? own.indexOf(table) + 1 : Math.max(1, batting.filter((other) => top(other) <= top(table)).length)
}

/** What each table is called, its innings behind the kind; further ones of one kind and innings are numbered behind both. */
function nameTables(tables: readonly TableDraft[]): string[] {
  const counts = new Map<string, number>()
  return tables.map((table) => {
    const id = `${table.kind}.${findInnings(tables, table)}`
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}.${count}`
  })
}

/** The layout that was drawn, or what is missing, in sentences. */
export function buildTaughtLayout(page: Pick<RuledPage, "runs">, corners: Quad, title: string, tables: readonly TableDraft[]): LayoutOutcome {
  const traced = traceRulings(page, corners)
  if (!traced) return { faults: ["The four corners have no area between them."] }
  const ids = nameTables(tables)
  return buildLayout(traced, {
    name: toName(title), title, about: "Taught in the app.",
    tables: tables.map((table, index) => {
      const grid = findDraftGrid(traced, corners, table)
      const name = (given: readonly string[], count: number) => numberNames(Array.from({ length: Math.max(0, count) }, (_, at) => given[at] ?? ""))
      const rows = tableKinds[table.kind].rows.length > 0 ? { rowHolds: name(table.rows, grid.rows.length - 1 - table.headerRows) } : {}
      return { id: ids[index]!, holds: table.kind, headerRows: table.headerRows, grid, columns: name(table.columns, grid.columns.length - 1), ...rows }
    }),
  })
}
