import type { Box } from "../base/geometry.ts"
import type { Column } from "./table.ts"

/** A cell wider than this share of the table says nothing about columns: a heading or a line of running text. */
const widestCell = 0.6

/** Cells that overlap in x, over all rows, share a column. Left to right; one column where no cell is narrow enough to tell. */
export function findColumns(cells: readonly Box[]): Column[] {
  const left = Math.min(...cells.map((cell) => cell.x))
  const right = Math.max(...cells.map((cell) => cell.x + cell.width))
  const narrow = cells.filter((cell) => cell.width < (right - left) * widestCell).sort((a, b) => a.x - b.x)
  const columns: Column[] = []
  for (const cell of narrow) {
    const last = columns.at(-1)
    if (last !== undefined && cell.x < last.right) last.right = Math.max(last.right, cell.x + cell.width)
    else columns.push({ left: cell.x, right: cell.x + cell.width })
  }
  return columns.length > 0 ? columns : [{ left, right }]
}

/** The column that holds the middle of a cell, else the nearest one. */
export function getColumnIndex(columns: readonly Column[], cell: Box): number {
  const x = cell.x + cell.width / 2
  const distances = columns.map((column) => Math.max(column.left - x, x - column.right, 0))
  return Math.max(0, distances.indexOf(Math.min(...distances)))
}
