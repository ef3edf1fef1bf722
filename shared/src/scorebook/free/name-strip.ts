import type { Ladder } from "./find-ladders.ts"
import type { FreeTable } from "./name-blocks.ts"
import type { LabelledTable } from "./name-cells.ts"

/** What a strip's columns (or rows, where it lies across the page) hold. */
type StripHeading = "number" | "score" | "wickets" | "bowler"

const wordings: Readonly<Record<StripHeading, readonly string[]>> = {
  number: ["OVER", "OVERS", "OV", "OVR", "OVS", "OVERNO"],
  score: ["SCORE", "TOTAL", "RUNS", "RUN", "TOT", "TOTALSCORE", "TOTALRUNS", "RUNNINGTOTAL", "CUMTOTAL"],
  wickets: ["WICKETS", "WKTS", "WKT", "WK", "WKS", "W"],
  bowler: ["BOWLER", "BOWL", "BWL", "BWLR", "B"],
}

/** The headings as a strip may print them. */
export const stripTexts: readonly string[] = [...new Set(Object.values(wordings).flat().flatMap((word) => [word, `${word[0]!}${word.slice(1).toLowerCase()}`]))]

/** The numbers that a strip may print. */
export const overTexts: readonly string[] = Array.from({ length: 131 }, (_, over) => String(over))

/** What was read between each two of a ladder's sides: a number for each of its cells where one was, and the words at its head. */
export type LadderBand = { from: number; to: number; numbers: readonly (number | undefined)[]; heads: readonly string[] }

/** Numbers of overs go up by one from cell to cell: so many of those that were read do, and so many at least. */
const counted = { share: 0.6, least: 5 }

/** What number the first cell would have, where the numbers between two sides count the cells. */
export function findCount(numbers: readonly (number | undefined)[]): number | undefined {
  const votes = new Map<number, number>()
  const read = numbers.flatMap((number, i) => (number === undefined ? [] : [number - i]))
  for (const first of read) votes.set(first, (votes.get(first) ?? 0) + 1)
  const [first, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return count >= counted.least && count >= counted.share * read.length ? first : undefined
}

const findHeading = (heads: readonly string[]): { holds: StripHeading; word: string } | undefined => {
  const words = [...heads, heads.join("")].map((head) => head.toUpperCase().replace(/[^A-Z]/g, ""))
  return words.flatMap((word) => (Object.keys(wordings) as StripHeading[]).flatMap((holds) => (wordings[holds].includes(word) ? [{ holds, word }] : [])))[0]
}

/** Runs beside a score or a total are the over's own. */
const ofOver: readonly string[] = ["RUNS", "RUN"]
/** A column of wickets is narrower than the board's by this much where nothing is printed over it. */
const narrower = 0.8
/** More between numbers and the next numbers are a table of something else. */
const mostBands = 6
/** A strip in which one of the first overs' numbers is right begins with the first over. */
const firstOvers = 4
/** So many cells at least. */
const fewestOvers = 12

/**
 * The strips that a ladder holds: printed numbers that count its cells and beside them the board after each over. No strip where nothing is numbered, where
 * numbers are beside numbers (a run tally), or, across the page, where no heading names the board.
 */
export function nameStrips({ axis, rungs }: Ladder, bands: readonly LadderBand[]): LabelledTable[] {
  const counts = bands.map(({ numbers }) => findCount(numbers))
  // A strip that goes on beside itself holds the same twice: what stands beside one of its halves alone is none of it.
  const starts = [...counts.flatMap((count, at) => (count === undefined ? [] : [at])), bands.length]
  const fewest = Math.min(...starts.slice(1).map((start, at) => start - starts[at]! - 1).filter((length) => length > 0))
  return bands.flatMap((band, i): LabelledTable[] => {
    const first = counts[i]
    if (first === undefined || counts[i + 1] !== undefined || i + 1 >= bands.length) return []
    const next = counts.findIndex((count, other) => other > i && count !== undefined)
    const values = bands.slice(i + 1, next < 0 ? undefined : next).slice(0, fewest)
    const holds = nameBands(values)
    const isTold = values.some(({ heads }) => findHeading(heads)?.holds === "score")
    if (values.length > mostBands || !holds.includes("score") || (axis === "vertical" && !isTold)) return []
    const right = band.numbers.flatMap((number, cell) => (number === cell + first ? [cell] : []))
    // A number misread before the first that is right is one all the same; headings are none.
    const before = band.numbers.slice(0, right[0]!).findLastIndex((number) => number === undefined)
    const begin = right[0]! + first <= firstOvers ? 0 : before + 1
    const [from, to] = [Math.max(begin, 1 - first), right.at(-1)!]
    if (to - from + 1 < fewestOvers) return []
    const overs = Array.from({ length: to - from + 1 }, (_, cell) => `over.${first + from + cell}`)
    const lines = rungs.slice(from, to + 2)
    const named = [{ ...band, holds: "number" }, ...values.map((value, at) => ({ ...value, holds: holds[at]! }))]
    if (axis === "horizontal") return [{ holds: "overs", columns: named.map((one) => ({ holds: one.holds, left: one.from, right: one.to })), rows: lines, rowHolds: overs }]
    const rows = named.slice(1)
    return [{ holds: "overs", columns: overs.map((over, cell) => ({ holds: over, left: lines[cell]!, right: lines[cell + 1]! })), rows: [rows[0]!.from, ...rows.map(({ to: edge }) => edge)], rowHolds: rows.map((row) => row.holds) }]
  })
}

/** By their headings; the board comes first and its wickets are narrower where none is read. What is none of them is not read. */
function nameBands(bands: readonly LadderBand[]): string[] {
  const told = bands.map(({ heads }) => findHeading(heads))
  const scores = told.filter((one) => one?.holds === "score")
  const names: (string | undefined)[] = told.map((one) => (one?.holds === "number" || (one?.holds === "score" && scores.length > 1 && ofOver.includes(one.word)) ? "label" : one?.holds))
  const width = (at: number) => bands[at]!.to - bands[at]!.from
  if (!names.includes("score") && names[0] === undefined) names[0] = "score"
  const score = names.indexOf("score")
  if (score >= 0 && !names.includes("wickets") && score + 1 < names.length && names[score + 1] === undefined && width(score + 1) < narrower * width(score)) names[score + 1] = "wickets"
  return names.map((name, at) => (name === undefined || name === "label" || names.indexOf(name) < at ? `label.${at}` : name))
}

/** The tables without the columns at their sides that lie in a strip: where its rungs go on a table's lines across, a table seems to begin or end there. */
export function leaveOutStrips(tables: readonly FreeTable[], strips: readonly LabelledTable[]): FreeTable[] {
  return tables.map((table) => {
    const [top, bottom] = [table.rows[1]!, table.rows.at(-1)!]
    const beside = strips.filter(({ rows }) => Math.min(bottom, rows.at(-1)!) > Math.max(top, rows[0]!))
    const isOwn = ({ left, right }: { left: number; right: number }) => beside.every(({ columns }) => (left + right) / 2 < columns[0]!.left || (left + right) / 2 > columns.at(-1)!.right)
    const [first, last] = [table.columns.findIndex(isOwn), table.columns.findLastIndex(isOwn)]
    return { ...table, columns: table.columns.slice(first, last + 1) }
  })
}
