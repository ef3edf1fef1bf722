import { layoutSchema, type Axis, type Layout, type LayoutTable } from "../layout.ts"
import { findSplitRows } from "../find-split-rows.ts"
import { listTableRulings } from "../table-rulings.ts"
import type { TracedForm } from "../trace-rulings.ts"
import type { FreeTable } from "./name-blocks.ts"
import type { LabelledTable } from "./name-cells.ts"
import { nameColumns } from "./name-columns.ts"

/** What a form that nobody knows shows of itself: its tables named by their headings, and of each table of batters the cells with labels that belong to it. Pixels of the flat page. */
export type FreeTables = { tables: readonly FreeTable[]; labelled: readonly (readonly LabelledTable[])[] }

/**
 * The layout of a form that no library has, of the tables found on a page of which a unit is `scale` pixels: one innings for each table of batters,
 * with what `labelled` has in its place.
 */
export function buildFreeLayout({ size, rulings }: TracedForm, scale: number, { tables: found, labelled }: FreeTables): Layout {
  const units = found.map(({ kind, columns, rows }): FreeTable => ({
    kind, columns: columns.map(({ left, right, heading }) => ({ left: left / scale, right: right / scale, heading })), rows: rows.map((y) => y / scale),
  }))
  const [batting, bowling] = [units.filter(({ kind }) => kind === "batting"), units.filter(({ kind }) => kind === "bowling")]
  const idOf = (holds: string, index: number) => (batting.length > 1 ? `${holds}.${index + 1}` : holds)
  const tables = batting.flatMap((table, index) => {
    const facing = findBowling(index, batting, bowling)
    const cells = (labelled[index] ?? []).map(({ holds, columns, rows, rowHolds }): LayoutTable => ({
      id: idOf(holds, index), holds, headerRows: 0, rows: rows.map((y) => y / scale), rowHolds, columns: columns.map(({ holds: held, left, right }) => ({ holds: held, x: [left / scale, right / scale] })),
    }))
    return [toTable(idOf("batting", index), table, rulings), ...(facing ? [toTable(idOf("bowling", index), facing, rulings)] : []), ...cells]
  })
  return layoutSchema.parse({
    name: "free", title: "A form that is not known", about: "Named by its headings.", size, words: [], tables, rulings: listRulings(tables),
  })
}

/** The bowlers of the n-th innings: those of the n-th table, or, where some were not found, of a table that stands nearer to this table of batters than to any other. */
function findBowling(index: number, batting: readonly FreeTable[], bowling: readonly FreeTable[]): FreeTable | undefined {
  if (batting.length === bowling.length) return bowling[index]
  const middleOf = ({ columns, rows }: FreeTable) => ({ x: (columns[0]!.left + columns.at(-1)!.right) / 2, y: (rows[0]! + rows.at(-1)!) / 2 })
  const distance = (a: FreeTable, b: FreeTable) => Math.hypot(middleOf(a).x - middleOf(b).x, middleOf(a).y - middleOf(b).y)
  return bowling.find((table) => batting.every((other) => distance(table, batting[index]!) <= distance(table, other)))
}

/** The tables' own lines alone: other lines of the page may be words, and what lies on a line is taken for print. */
function listRulings(tables: readonly LayoutTable[]): Record<Axis, number[][]> {
  const own = tables.map(listTableRulings)
  const toTuples = (axis: Axis) => own.flatMap((lines) => lines[axis]).map(({ at, from, to }) => [at, from, to])
  return { horizontal: toTuples("horizontal"), vertical: toTuples("vertical") }
}

function toTable(id: string, { kind, columns, rows }: FreeTable, rulings: Layout["rulings"]): LayoutTable {
  const names = nameColumns(columns, kind)
  const table = { id, holds: kind, headerRows: 1, rows: [...rows], columns: columns.map(({ left, right }, i) => ({ holds: names[i]!, x: [left, right] as [number, number] })) }
  const subRows = findSplitRows(rulings.horizontal, table)
  return { ...table, ...(subRows ? { subRows } : {}) }
}
