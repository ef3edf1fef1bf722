import type { ColumnKind, TableKind } from "../column-kinds.ts"

/** Upper ends of the classes of figures, whole part; all above 99 are the last. */
const classEnds = [0, 1, 3, 9, 19, 49, 99, Infinity]

/** How often a figure of each class stands in a column, in percent: 110 matches of all formats (Cricsheet). */
const batting: Partial<Record<ColumnKind, number[]>> = {
  runs: [13, 5, 9, 20, 18, 23, 10, 3], balls: [1, 5, 9, 21, 23, 25, 10, 6], minutes: [1, 4, 8, 18, 20, 25, 15, 9], fours: [40, 20, 19, 17, 3, 0, 0, 0], sixes: [79, 13, 5, 2, 0, 0, 0, 0],
  strikeRate: [12, 0, 0, 1, 4, 20, 34, 30],
}
const bowling: Partial<Record<ColumnKind, number[]>> = {
  overs: [0, 8, 25, 45, 14, 8, 0, 0], maidens: [71, 11, 9, 8, 1, 0, 0, 0], runs: [0, 0, 1, 8, 23, 52, 14, 2], wickets: [41, 29, 25, 5, 0, 0, 0, 0], wides: [59, 20, 14, 7, 0, 0, 0, 0],
  noBalls: [89, 6, 4, 2, 0, 0, 0, 0], economy: [1, 4, 27, 55, 12, 1, 0, 0],
}
const habits: Record<TableKind, Partial<Record<ColumnKind, number[]>>> = { batting, bowling }

/** How often a figure of the column has a point. */
const pointed: Partial<Record<ColumnKind, number>> = { strikeRate: 0.85, economy: 0.85, overs: 0.25 }
const seldomPointed = 0.02
/** Misread figures are anything; figures of one column are alike, so that each says less than it would alone. */
const misread = 0.25
const sayOfOne = 0.5
const mostSay = 5

/** How much more these figures look like a column of this kind than like any: a natural logarithm. */
export function weighFigures(figures: readonly string[], kind: ColumnKind, table: TableKind): number {
  const shares = habits[table][kind]
  if (shares === undefined) return 0
  const hasPoint = pointed[kind] ?? seldomPointed
  const sum = figures.reduce((total, text) => {
    const whole = Number.parseInt(text.replace(/^\D+/, ""), 10)
    const at = classEnds.findIndex((end) => whole <= end)
    const share = (shares[at] ?? 0) / 100
    const point = /\d\.\d/.test(text) ? hasPoint / 0.2 : (1 - hasPoint) / 0.8
    return total + Math.log((1 - misread) * share * classEnds.length + misread) + Math.log((1 - misread) * point + misread)
  }, 0)
  return Math.max(-mostSay, Math.min(mostSay, sayOfOne * sum))
}
