import { groupBy } from "../base/group-by.ts"
import type { CardPart } from "../scorecard/scorecard.ts"
import type { FormCell } from "./form-cells.ts"

/** A form's cell: is it lost (outside the photo, or nobody knows where), and is there writing in it, as far as it can be seen? */
export type SeenCell = { cell: FormCell; lost: boolean; filled: boolean }

/** Which part of a card a table holds; of the others (tallies, signatures) no value is taken. */
export const partOf: Record<string, CardPart> = { batting: "batting", bowling: "bowling", fallOfWickets: "fall_of_wickets", extras: "extras", totals: "total", overs: "over_totals" }

/** Numbers of rows and words beside cells are printed; of penalties beside a strip no value is taken. */
const isBeside = ({ column }: FormCell): boolean => /^(?:number|label|penalty)/.test(column)

/**
 * Parts of one innings' card of which writing may be lost: a lost cell, in a row that is written in, and in a column in which those rows are, or behind a written over. Where
 * all of a column or row is lost, the nearest that is not tells: writing ends before the paper does. O(cells · rows).
 */
export function listCutParts(cells: readonly SeenCell[]): CardPart[] {
  const tables = groupBy(cells.filter(({ cell }) => partOf[cell.holds] !== undefined && !isBeside(cell)), ({ cell }) => cell.table)
  return [...new Set([...tables.values()].filter(isCut).flatMap((own) => partOf[own[0]!.cell.holds] ?? []))]
}

function isCut(cells: readonly SeenCell[]): boolean {
  if (!cells.some(({ lost }) => lost)) return false
  const rows = listWritten(cells, ({ row }) => row)
  const written = cells.filter(({ cell }) => rows.has(cell.row))
  const columns = listWritten(written, ({ column }) => column)
  return written.some(({ cell, lost }) => lost && columns.has(cell.column)) || [...groupBy(written, ({ cell: { row, part } }) => `${row}/${part}`).values()].some(losesOver)
}

/** Is a lost box of a bowler's row the next after a written one, of those that can be seen? Bowlers have few overs or many: the column tells nothing of one row. */
function losesOver(row: readonly SeenCell[]): boolean {
  const boxes = row.filter(({ cell }) => cell.column.startsWith("over."))
  return boxes.some(({ lost }, at) => lost && boxes.slice(0, at).findLast((box) => !box.lost)?.filled === true)
}

/** The lines (rows or columns, in their order) in which something is written, those that are lost as their nearest neighbours are. */
function listWritten<K>(cells: readonly SeenCell[], lineOf: (cell: FormCell) => K): Set<K> {
  const lines = [...groupBy(cells, ({ cell }) => lineOf(cell))].map(([key, own]) => {
    const kept = own.filter(({ lost }) => !lost)
    return { key, isSeen: kept.length > 0, isWritten: kept.some(({ filled }) => filled) }
  })
  const nearest = (at: number) => [lines.slice(0, at).findLast(({ isSeen }) => isSeen), lines.slice(at).find(({ isSeen }) => isSeen)].filter((line) => line !== undefined)
  const isReached = (at: number): boolean => { const near = nearest(at); return near.length === 0 || near.some(({ isWritten }) => isWritten) }
  return new Set(lines.filter(({ isSeen, isWritten }, at) => (isSeen ? isWritten : isReached(at))).map(({ key }) => key))
}
