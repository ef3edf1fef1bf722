import type { Layout, LayoutTable } from "./layout.ts"

type Lines = Layout["rulings"]["horizontal"]

/** A table's own lines below its headings: between its rows, through rows in two halves, and down at its columns. Layout units. */
export function listTableRulings({ columns, rows, headerRows, subRows }: LayoutTable): { horizontal: Lines; vertical: Lines } {
  const own = rows.slice(headerRows)
  const split = columns.filter(({ holds }) => subRows?.columns.includes(holds))
  const across = (at: number, cells: LayoutTable["columns"]) => ({ at, from: cells[0]!.x[0], to: cells.at(-1)!.x[1] })
  return {
    horizontal: [...own.map((at) => across(at, columns)), ...(split.length > 0 ? (subRows?.at ?? []).map((at) => across(at, split)) : [])],
    vertical: [columns[0]!.x[0], ...columns.map(({ x }) => x[1])].map((at) => ({ at, from: own[0]!, to: own.at(-1)! })),
  }
}
