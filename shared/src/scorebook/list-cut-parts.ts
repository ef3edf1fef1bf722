import { groupBy } from "../base/group-by.ts"
import type { CardPart } from "../scorecard/scorecard.ts"
import type { FormCell } from "./form-cells.ts"

/** A form's cell: is it lost (outside the photo, or nobody knows where), and is there writing in it, as far as it can be seen? */
export type SeenCell = { cell: FormCell; lost: boolean; filled: boolean }

/** Which part of a card a table holds; of the others (tallies, signatures) no value is taken. */
export const partOf: Record<string, CardPart> = { batting: "batting", bowling: "bowling", fallOfWickets: "fall_of_wickets", extras: "extras", totals: "total", overs: "over_totals" }

/** Numbers of rows and words beside cells are printed. */
const isBeside = ({ column }: FormCell): boolean => /^(?:number|label)/.test(column)

/**
 * Parts of one innings' card of which writing may be lost: a lost cell, in a column that is written in and in a row that is. Where all of a
 * column or row is lost, the nearest that is not tells: writing ends before the paper does. O(cells · rows).
 */
export function listCutParts(cells: readonly SeenCell[]): CardPart[] {
  const tables = groupBy(cells.filter(({ cell }) => partOf[cell.holds] !== undefined && !isBeside(cell)), ({ cell }) => cell.table)
  return [...new Set([...tables.values()].filter(isCut).flatMap((own) => partOf[own[0]!.cell.holds] ?? []))]
}

function isCut(cells: readonly SeenCell[]): boolean {
  if (!cells.some(({ lost }) => lost)) return false
  const columns = listWritten(cells, ({ column }) => column)
  const rows = listWritten(cells, ({ row }) => row)
  return cells.some(({ cell, lost }) => lost && columns.has(cell.column) && rows.has(cell.row))
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
