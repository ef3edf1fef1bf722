import type { Point, Quad } from "../base/geometry.ts"
import type { PrintedGrid, PrintedLine } from "../page/ruled/printed-line.ts"
import type { FormMesh } from "./form-mesh.ts"
import { meshPoint } from "./form-mesh.ts"
import type { Layout, LayoutRuling, LayoutTable } from "./layout.ts"
import { axes } from "./layout.ts"

/** One cell of a form below its table's headings. `row` counts from 0; `column` is what the column holds; `quad` lies on the flat page. */
export type FormCell = {
  table: string; holds: string; row: number; column: string; rowHolds?: string; part?: "upper" | "lower"; quad: Quad
}

/** Which innings a cell's table belongs to, by the number in its id ("batting.2"); undefined where the form has one, or the table is all innings'. */
export const inningsOf = ({ table }: FormCell): string | undefined => table.split(".")[1]

/** All cells of a form, table by table. A box for an over is one only where the lines at its sides are printed: some forms leave the last boxes of the lower rows to remarks. */
export function listFormCells({ tables, rulings }: Layout, mesh: FormMesh): FormCell[] {
  return tables.flatMap((table) => {
    const missing = new Set(table.columns.filter(({ holds }) => table.holds === "bowling" && holds.startsWith("over.")).flatMap(({ holds, x }) => {
      const isClosed = table.rows.slice(table.headerRows, -1).map((top, row) => x.every((side) => isRuled(rulings.vertical, side, (top + table.rows[table.headerRows + row + 1]!) / 2)))
      return isClosed.includes(true) ? isClosed.flatMap((closed, row) => (closed ? [] : [`${holds} ${row}`])) : []
    }))
    return listCells(table, mesh).filter(({ column, row }) => !missing.has(`${column} ${row}`))
  })
}

/** So near, in units, a line is the side of a cell. */
const atSide = 1.6

const isRuled = (lines: readonly LayoutRuling[], side: number, place: number): boolean => lines.some(({ at, from, to }) => Math.abs(at - side) < atSide && from <= place && place <= to)

/** All cells of one table, row by row; split rows give two cells. */
export function listCells(table: LayoutTable, mesh: FormMesh): FormCell[] {
  const cells: FormCell[] = []
  for (let at = table.headerRows; at + 1 < table.rows.length; at++) {
    const [top, bottom] = [table.rows[at]!, table.rows[at + 1]!]
    const row = at - table.headerRows
    const rowHolds = table.rowHolds?.[row]
    const middle = table.subRows?.at.find((place) => place > top && place < bottom)
    for (const column of table.columns) {
      const common = { table: table.id, holds: table.holds, row, column: column.holds, ...(rowHolds === undefined ? {} : { rowHolds }) }
      if (middle !== undefined && table.subRows?.columns.includes(column.holds)) {
        cells.push({ ...common, part: "upper", quad: cellQuad(mesh, column.x, top, middle) })
        cells.push({ ...common, part: "lower", quad: cellQuad(mesh, column.x, middle, bottom) })
      } else cells.push({ ...common, quad: cellQuad(mesh, column.x, top, bottom) })
    }
  }
  return cells
}

/** From this share of a cell on print stands among its writing and is no mark at its edge. */
const muchPrint = 0.25

/** Is a good part of a cell for writing taken up by print ("1 for" before the score at a wicket)? */
export function holdsPrint(layout: Layout, { table: id, row, column }: FormCell): boolean {
  const table = layout.tables.find((one) => one.id === id)
  const x = table?.columns.find(({ holds }) => holds === column)?.x
  const [top, bottom] = table?.rows.slice(table.headerRows + row) ?? []
  if (!x || top === undefined || bottom === undefined) return false
  const within = ([from, to]: readonly [number, number], [low, high]: readonly [number, number]) => Math.max(0, Math.min(to, high) - Math.max(from, low)) / (high - low)
  return (layout.printed ?? []).some(([left, above, right, below]) => within([left, right], x) * within([above, below], [top, bottom]) >= muchPrint)
}

/** The layout's rulings as they run over the flat page, where they cross, and where words and numbers are printed. */
export function traceGrid(layout: Layout, mesh: FormMesh): PrintedGrid {
  const lines = axes.flatMap((axis) => layout.rulings[axis].map((ruling): PrintedLine => {
    const pointAt = (place: number) => axis === "horizontal" ? meshPoint(mesh, place, ruling.at) : meshPoint(mesh, ruling.at, place)
    const alongOf = (point: Point) => axis === "horizontal" ? point.x : point.y
    const [from, to] = [Math.round(alongOf(pointAt(ruling.from - overhang))), Math.round(alongOf(pointAt(ruling.to + overhang)))]
    const centres = Float32Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => {
      const at = pointAt(ruling.from - overhang + ((ruling.to - ruling.from + 2 * overhang) * i) / Math.max(1, to - from))
      return axis === "horizontal" ? at.y : at.x
    })
    return { axis, from, centres }
  }))
  const crossings = layout.rulings.horizontal.flatMap((across) => layout.rulings.vertical
    .filter((down) => reaches(across, down.at) && reaches(down, across.at))
    .map((down) => meshPoint(mesh, down.at, across.at)))
  const areas = (layout.printed ?? []).map(([left, top, right, bottom]) => cellQuad(mesh, [left, right], top, bottom))
  const headings = layout.tables.filter(({ headerRows }) => headerRows > 0).flatMap(({ columns, rows, headerRows }) =>
    columns.map(({ x }) => cellQuad(mesh, x, rows[0]!, rows[headerRows]! + barEdge)))
  return { lines, crossings, printed: [...areas, ...headings, ...listFormCells(layout, mesh).filter(isPrinted).map(({ quad }) => quad)] }
}

/** Numbers of rows and overs and words beside cells are printed. */
const isPrinted = ({ column }: FormCell): boolean => /^(?:number|label)/.test(column)

/** Printed lines end a little beyond where they were measured, in units. */
const overhang = 1.5
/** A dark bar behind headings ends so much below them, in units. */
const barEdge = 0.8
/** Lines that end this near to each other, in units, meet. */
const near = 3

const reaches = (ruling: LayoutRuling, place: number): boolean => place >= ruling.from - near && place <= ruling.to + near

function cellQuad(mesh: FormMesh, [left, right]: readonly [number, number], top: number, bottom: number): Quad {
  return [meshPoint(mesh, left, top), meshPoint(mesh, right, top), meshPoint(mesh, right, bottom), meshPoint(mesh, left, bottom)]
}
