import { z } from "zod"
import type { TableGrid } from "./find-table-grid.ts"
import { findSplitRows } from "./find-split-rows.ts"
import type { Axis, Layout, LayoutRuling, LayoutTable } from "./layout.ts"
import { layoutSchema } from "./layout.ts"
import { listTableRulings } from "./table-rulings.ts"
import type { TracedForm } from "./trace-rulings.ts"

/** A table as a person names it: what it and each of its columns hold; boundaries as found or moved by hand. */
export type TableSketch = { id: string; holds: string; headerRows: number; columns: string[]; grid: TableGrid; rowHolds?: string[] }

/** What a person says of a form. `name`: lower-case letters, figures and dashes. */
export type LayoutSketch = { name: string; title: string; about: string; tables: TableSketch[] }

/** A layout, or what is wrong with the sketch, in sentences. */
export type LayoutOutcome = { layout: Layout } | { faults: string[] }

/** Fewer printed lines than this do not tell a form from others. */
const fewestLines = 12

/** A club's own form from its traced lines and a person's sketch of its tables. The layout comes back only where it is whole. */
export function buildLayout({ size, rulings }: TracedForm, sketch: LayoutSketch): LayoutOutcome {
  const faults = [
    ...(rulings.horizontal.length + rulings.vertical.length < fewestLines ? ["Too few printed lines were found to know this form again."] : []),
    ...(sketch.tables.some(({ holds }) => holds === "batting") ? [] : ["No table is named as batting."]),
    ...findDoubles(sketch.tables.map(({ id }) => id)).map((id) => `Two tables have the name ${id}.`),
    ...sketch.tables.flatMap(checkTable),
  ]
  if (faults.length > 0) return { faults }
  const tables = sketch.tables.map(({ id, holds, headerRows, columns, grid, rowHolds }): LayoutTable => {
    const table = {
      id, holds, headerRows, rows: grid.rows.map(round), ...(rowHolds ? { rowHolds } : {}),
      columns: columns.map((column, i) => ({ holds: column, x: [round(grid.columns[i]!), round(grid.columns[i + 1]!)] as [number, number] })),
    }
    return { ...table, ...(holds === "bowling" ? splitRows(rulings, table) : {}) }
  })
  const toTuple = ({ at, from, to }: { at: number; from: number; to: number }) => [round(at), round(from), round(to)]
  const parsed = layoutSchema.safeParse({
    name: sketch.name, title: sketch.title, about: sketch.about, size: size.map(round), words: [],
    tables, rulings: { horizontal: listRulings(rulings, tables, "horizontal").map(toTuple), vertical: listRulings(rulings, tables, "vertical").map(toTuple) },
  })
  return parsed.success ? { layout: parsed.data } : { faults: [z.prettifyError(parsed.error)] }
}

/** Shorter lines than this are words and strokes of what is written, units: another sheet of the form has them elsewhere, or none. */
const shortest = 60
/** A line that runs within tables for so much of its length is theirs. */
const within = 0.5
const beyond = 4

/** The tables' own lines, as they were named, and of those traced the ones beside the tables: within, a hand's strokes look like lines. */
function listRulings(traced: TracedForm["rulings"], tables: readonly LayoutTable[], axis: Axis): LayoutRuling[] {
  const areas = tables.map(({ columns, rows, headerRows }) => {
    const [x, y] = [[columns[0]!.x[0], columns.at(-1)!.x[1]], [rows[headerRows]!, rows.at(-1)!]] as const
    return axis === "horizontal" ? { along: x, across: y } : { along: y, across: x }
  })
  const isBeside = ({ at, from, to }: LayoutRuling) => to - from >= shortest && within * (to - from) > areas
    .filter(({ across: [first, last] }) => at > first! - beyond && at < last! + beyond)
    .reduce((sum, { along: [low, high] }) => sum + Math.max(0, Math.min(to, high!) - Math.max(from, low!)), 0)
  return [...tables.flatMap((table) => listTableRulings(table)[axis]), ...traced[axis].filter(isBeside)]
}

/** The boxes of bowlers with a line through them: balls above it, the running figure below. */
function splitRows({ horizontal }: TracedForm["rulings"], table: Pick<LayoutTable, "columns" | "rows" | "headerRows">): Pick<LayoutTable, "subRows"> {
  const subRows = findSplitRows(horizontal, table)
  return subRows ? { subRows: { ...subRows, at: subRows.at.map(round) } } : {}
}

function checkTable({ id, headerRows, columns, grid, rowHolds }: TableSketch): string[] {
  const [across, down] = [grid.columns.length - 1, grid.rows.length - 1]
  return [
    ...(columns.length === across ? [] : [`Table ${id} has ${across} columns, but ${columns.length} are named.`]),
    ...(down > headerRows ? [] : [`Table ${id} has no rows below its headings.`]),
    ...(rowHolds && rowHolds.length !== down - headerRows ? [`Table ${id} has ${down - headerRows} rows, but ${rowHolds.length} are named.`] : []),
    ...(isAscending(grid.columns) && isAscending(grid.rows) ? [] : [`The lines of table ${id} are not in order.`]),
    ...findDoubles(columns).map((column) => `Two columns of table ${id} hold ${column}.`),
  ]
}

const isAscending = (places: readonly number[]): boolean => places.every((place, i) => i === 0 || place > places[i - 1]!)

const findDoubles = (names: readonly string[]): string[] => [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]

const round = (value: number): number => Math.round(value * 100) / 100
