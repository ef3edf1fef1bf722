import type { LayoutRuling, LayoutTable } from "./layout.ts"

/** A line through the middle of so many rows parts them: balls above, the running figure below. */
const splitShare = 0.5
/** Such a line lies between these shares of the row's height from its top: the running figure has the smaller part. */
const middle = { from: 0.25, to: 0.85 }
/** Of a cell's width a line that parts it covers so much. */
const through = 0.8
/** It runs through so many columns: a word in one box is no line. */
const fewestBoxes = 3

/** The columns of a table whose rows a printed line parts in two, and where; undefined where none are. Layout units. */
export function findSplitRows(lines: readonly LayoutRuling[], { columns, rows, headerRows }: Pick<LayoutTable, "columns" | "rows" | "headerRows">): LayoutTable["subRows"] {
  const own = rows.slice(headerRows)
  const middles = columns.map(({ x }) => findMiddles(lines, x, own))
  const split = columns.flatMap((_, i) => (middles[i]!.length > 0 && middles[i]!.length >= splitShare * (own.length - 1) ? [i] : []))
  if (split.length === 0) return undefined
  const fullest = split.reduce((best, i) => (middles[i]!.length > middles[best]!.length ? i : best))
  return { columns: split.map((i) => columns[i]!.holds), at: middles[fullest]!, holds: "upper and lower half" }
}

/** Where lines in one column part the rows in two. */
function findMiddles(lines: readonly LayoutRuling[], [left, right]: readonly [number, number], rows: readonly number[]): number[] {
  return rows.slice(0, -1).flatMap((top, i) => {
    const height = rows[i + 1]! - top
    const inside = lines.filter(({ at, from, to }) => at > top + middle.from * height && at < top + middle.to * height && to - from > fewestBoxes * (right - left) && Math.min(to, right) - Math.max(from, left) > through * (right - left))
    return inside.length > 0 ? [inside.at(-1)!.at] : []
  })
}
