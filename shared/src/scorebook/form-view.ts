import { inningsOf } from "./form-cells.ts"
import type { ReadCell } from "./read-cell.ts"

/** The cells of one innings on a form, by what their table, row and column hold. */
export type FormView = {
  /** The cell of a row (by number, or by what the row holds) and of the first of these columns that has writing. */
  look: (holds: string, row: number | string, ...columns: string[]) => ReadCell | undefined
  /** The same cell, the upper half before the lower where the form splits it; without the halves that have no writing. */
  lookAtLines: (holds: string, row: number, column: string) => ReadCell[]
  /** Row numbers of the tables of one kind, ascending. */
  rowsOf: (holds: string) => number[]
  cells: readonly ReadCell[]
}

export function viewForm(cells: readonly ReadCell[]): FormView {
  const byKey = new Map<string, ReadCell>()
  for (const read of cells) {
    const { holds, row, rowHolds, column, part } = read.cell
    if (!read.written) continue
    for (const key of [row, ...(rowHolds === undefined ? [] : [rowHolds])]) {
      const name = toKey(holds, key, column)
      if (!byKey.has(name) || part === "upper") byKey.set(name, read)
    }
  }
  return {
    cells,
    look: (holds, row, ...columns) => columns.map((column) => byKey.get(toKey(holds, row, column))).find((read) => read !== undefined),
    lookAtLines: (holds, row, column) => cells.filter(({ written, cell }) => written && cell.holds === holds && cell.row === row && cell.column === column).sort((a, b) => halves.indexOf(a.cell.part) - halves.indexOf(b.cell.part)),
    rowsOf: (holds) => [...new Set(cells.filter(({ cell }) => cell.holds === holds).map(({ cell }) => cell.row))].sort((a, b) => a - b),
  }
}

const halves: readonly ReadCell["cell"]["part"][] = ["upper", "lower"]

const toKey = (holds: string, row: number | string, column: string): string => `${holds}/${typeof row}/${row}/${column}`

/** The numbers of a form's innings, one for each table of batters; "" where it has no number. */
export const listInnings = (cells: readonly ReadCell[]): string[] => [...new Set(cells.filter(({ cell }) => cell.holds === "batting").map(({ cell }) => inningsOf(cell) ?? ""))]

/** Is there a word, a number or a mark in it, not only specks and a neighbour's stroke? A dash counts as none. Where no net looked, any ink does. */
export function isFilled(read: ReadCell | undefined): boolean {
  if (!read?.written) return false
  if (!read.letters && !read.reading) return true
  if (read.letters) return (read.letters.free[0]?.text.replace(/[^\p{L}]/gu, "").length ?? 0) >= fewestLetters
  return read.reading !== undefined && read.reading.state !== "empty" && read.reading.state !== "unreadable"
}

/** Does a row hold somebody? A name, or writing in two of its cells of which one can be read: a name may be a scrawl, a nought a speck. */
export function isRow(name: ReadCell | undefined, others: readonly (ReadCell | undefined)[]): boolean {
  if (isFilled(name)) return true
  const cells = [name, ...others]
  return cells.filter((read) => read?.written).length >= 2 && cells.some(isFilled)
}

const fewestLetters = 2
