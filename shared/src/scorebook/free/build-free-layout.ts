import { layoutSchema, type Layout, type LayoutTable } from "../layout.ts"
import type { TracedForm } from "../trace-rulings.ts"
import type { FreeTable } from "./name-blocks.ts"
import { nameColumns, type HeadedColumn } from "./name-columns.ts"

/** A line through the middle of so many rows parts them: balls above, the running figure below. */
const splitShare = 0.5
/** Such a line lies between these shares of the row's height from its top: the running figure has the smaller part. */
const middle = { from: 0.25, to: 0.85 }
/** Of a cell's width a line that parts it covers so much. */
const through = 0.8
/** It runs through so many columns: a word in one box is no line. */
const fewestBoxes = 3

/** The layout of a form that no library has, of the tables found on a page of which a unit is `scale` pixels: one innings for each table of batters. */
export function buildFreeLayout({ size, rulings }: TracedForm, scale: number, found: readonly FreeTable[]): Layout {
  const units = found.map(({ kind, columns, rows }): FreeTable => ({
    kind, columns: columns.map(({ left, right, heading }) => ({ left: left / scale, right: right / scale, heading })), rows: rows.map((y) => y / scale),
  }))
  const [batting, bowling] = [units.filter(({ kind }) => kind === "batting"), units.filter(({ kind }) => kind === "bowling")]
  const idOf = (holds: string, index: number) => (batting.length > 1 ? `${holds}.${index + 1}` : holds)
  const tables = batting.flatMap((table, index) => {
    const facing = bowling[index]
    return [toTable(idOf("batting", index), table, rulings), ...(facing ? [toTable(idOf("bowling", index), facing, rulings)] : [])]
  })
  return layoutSchema.parse({
    name: "free", title: "A form that is not known", about: "Named by its headings.", size, words: [], tables, rulings: { horizontal: tables.flatMap(listAcross), vertical: tables.flatMap(listDown) },
  })
}

/** The tables' own lines alone: other lines of the page may be words, and what lies on a line is taken for print. */
function listAcross({ columns, rows, headerRows, subRows }: LayoutTable): number[][] {
  const split = columns.filter(({ holds }) => subRows?.columns.includes(holds))
  const halves = split.length > 0 ? (subRows?.at ?? []).map((at) => [at, split[0]!.x[0], split.at(-1)!.x[1]]) : []
  return [...rows.slice(headerRows).map((at) => [at, columns[0]!.x[0], columns.at(-1)!.x[1]]), ...halves]
}

function listDown({ columns, rows, headerRows }: LayoutTable): number[][] {
  return [columns[0]!.x[0], ...columns.map(({ x }) => x[1])].map((at) => [at, rows[headerRows]!, rows.at(-1)!])
}

function toTable(id: string, { kind, columns, rows }: FreeTable, rulings: Layout["rulings"]): LayoutTable {
  const names = nameColumns(columns, kind)
  const middles = columns.map((column) => findMiddles(rulings.horizontal, column, rows))
  const split = columns.flatMap((_, i) => (middles[i]!.length >= splitShare * (rows.length - 2) && middles[i]!.length > 0 ? [i] : []))
  const fullest = split.reduce((best, i) => (middles[i]!.length > (middles[best]?.length ?? 0) ? i : best), split[0] ?? 0)
  return {
    id, holds: kind, headerRows: 1, rows: [...rows], columns: columns.map(({ left, right }, i) => ({ holds: names[i]!, x: [left, right] as [number, number] })),
    ...(split.length > 0 ? { subRows: { columns: split.map((i) => names[i]!), at: middles[fullest]!, holds: "upper and lower half" } } : {}),
  }
}

/** Where lines in one column part the table's rows in two, the heading aside. */
function findMiddles(lines: Layout["rulings"]["horizontal"], { left, right }: HeadedColumn, rows: readonly number[]): number[] {
  return rows.slice(1, -1).flatMap((top, i) => {
    const height = rows[i + 2]! - top
    const inside = lines.filter(({ at, from, to }) => at > top + middle.from * height && at < top + middle.to * height && to - from > fewestBoxes * (right - left) && Math.min(to, right) - Math.max(from, left) > through * (right - left))
    return inside.length > 0 ? [inside.at(-1)!.at] : []
  })
}
