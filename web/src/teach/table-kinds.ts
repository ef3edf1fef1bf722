/**
 * What tables of a form hold, and what their columns and rows may (names as in the library of layouts). A name that ends in ".*" is
 * numbered in its order, from 1. `rows` only where each row means something else. "" is print, or writing that is not read.
 */
export const tableKinds = {
  batting: { columns: ["number", "batter", "surname", "firstName", "time.in", "time.out", "minutes", "balls", "strokes", "dismissal", "bowler", "fours", "sixes", "fours.sixes", "runs"], rows: [] },
  bowling: { columns: ["number", "bowler", "surname", "firstName", "over.*", "overs", "maidens", "runs", "wickets", "wides", "noBalls"], rows: [] },
  extras: { columns: ["tally", "sum"], rows: ["byes", "legByes", "wides", "noBalls", "penalty", "total"] },
  fallOfWickets: { columns: ["wicket.*"], rows: ["score", "outgoing", "notOut", "partnership", "timeOver"] },
  totals: { columns: ["value"], rows: ["runs", "subTotal", "extras", "total", "wickets", "overs"] },
  overs: { columns: ["number", "over.*", "score", "wickets", "bowler"], rows: ["over.*", "score", "wickets", "bowler"] },
} as const satisfies Record<string, { columns: readonly string[]; rows: readonly string[] }>

export type TableKind = keyof typeof tableKinds
export const tableKindNames: readonly TableKind[] = ["batting", "bowling", "extras", "fallOfWickets", "totals", "overs"]

/** Names as the layout has them: numbered where they come in a row; what is not read becomes a label of its own. */
export function numberNames(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return names.map((name) => {
    const stem = name === "" ? "label" : name.endsWith(".*") ? name.slice(0, -2) : undefined
    if (stem === undefined) return name
    const count = (counts.get(stem) ?? 0) + 1
    counts.set(stem, count)
    return `${stem}.${count}`
  })
}
