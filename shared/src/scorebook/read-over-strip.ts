import type { Field, OverTotal } from "../scorecard/scorecard.ts"
import type { FormView } from "./form-view.ts"
import { plausible } from "./plausible-values.ts"
import type { ReadCell } from "./read-cell.ts"
import { leastRest, readCount, toRaw } from "./read-count.ts"
import { toReading } from "./to-reading.ts"

const lastOver = 130

/** The board after each over, by strips down the page (a row an over) or across it (a column an over). Null where the form has none. */
export function readOverStrip(view: FormView): OverTotal[] | null {
  const cells = view.cells.filter(({ cell }) => cell.holds === "overs")
  if (cells.length === 0) return null
  const withWickets = cells.some(({ cell }) => cell.column === "wickets" || cell.rowHolds === "wickets")
  const withBoards = !withWickets && isBoards(cells)
  const look = (over: number, what: string) => view.look("overs", `over.${over}`, what) ?? view.look("overs", what, `over.${over}`)
  const rows = Array.from({ length: lastOver }, (_, i) => i + 1).flatMap((over): OverTotal[] => {
    const score = look(over, "score") ?? (over > secondColumn ? view.look("overs", `over.${over - secondColumn}`, "score2") : undefined)
    if (!score?.written || score.reading?.state === "empty") return []
    const board = withBoards ? readBoard(score) : { runs: readCount(score, plausible.fallRuns), wickets: readCount(look(over, "wickets"), plausible.inningsWickets) }
    return [{ over, ...board, bowler: readBowlerRow(look(over, "bowler")) }]
  })
  return rows.length === 0 ? null : askForGaps(leaveOutStrays(rows), cells)
}

/** No strip goes on after such a gap with so few rows: a total, a signature or a neighbour's writing stands there. Rows that were read surely and rise from the last are overs all the same. */
const mostStrays = 2
const sureOfRow = 0.9

function leaveOutStrays(rows: readonly OverTotal[]): readonly OverTotal[] {
  const gap = rows.findLastIndex(({ over }, at) => at > 0 && over > rows[at - 1]!.over + mostInGap)
  const strays = rows.slice(gap)
  const before = rows[gap - 1]?.runs?.value ?? 0
  const goesOn = strays.every(({ runs }) => runs?.value != null && runs.confidence >= sureOfRow && runs.value >= before)
  return gap > strays.length && strays.length <= mostStrays && !goesOn ? leaveOutStrays(rows.slice(0, gap)) : rows
}

/** Overs within a strip of which nothing was seen: no more in a row, and so many follow them at least. A stray mark below the last over has none behind it. */
const mostInGap = 3
const fewestBehind = 4
/** From this share of rows on the wickets are written after every over. */
const everyOver = 0.7

/** The strip with what a scorer does not leave out, there without a value: rows between others, wickets where the other rows have them. A pale figure is lost in a blurred photo. */
function askForGaps(rows: readonly OverTotal[], cells: readonly ReadCell[]): OverTotal[] {
  const unread = (over: number, what: string): Field<number> => {
    const own = findCell(cells, over, what) ?? findCell(cells, over, "score") ?? findCell(cells, over - secondColumn, "score2")
    return own ? { value: null, confidence: 0, raw: "", alternatives: [], place: own.place } : null
  }
  const hasWickets = rows.filter(({ wickets }) => wickets !== null).length >= everyOver * rows.length
  return rows.flatMap((row, at): OverTotal[] => {
    const missing = row.over - (rows[at - 1]?.over ?? 0) - 1
    const isGap = missing > 0 && missing <= mostInGap && rows.length - at >= fewestBehind
    const between = Array.from({ length: isGap ? missing : 0 }, (_, i) => row.over - missing + i)
    const lost = between.map((over): OverTotal => ({ over, runs: unread(over, "score"), wickets: hasWickets ? unread(over, "wickets") : null, bowler: null }))
    return [...lost, hasWickets && row.wickets === null ? { ...row, wickets: unread(row.over, "wickets") } : row]
  })
}

/** The cell for one figure after an over, written or not: strips run down the page or across it. */
const findCell = (cells: readonly ReadCell[], over: number, what: string): ReadCell | undefined =>
  cells.find(({ cell: { column, rowHolds } }) => (rowHolds === `over.${over}` && column === what) || (column === `over.${over}` && rowHolds === what))

/** Forms with two pairs of columns go on with this many overs more in the second. */
const secondColumn = 50

/** Who bowled the over, as scorers note it: the number of his row. */
function readBowlerRow(seen: ReadCell | undefined): Field<string> {
  const row = readCount(seen, plausible.bowlerRow)
  return row && { ...row, value: row.value === null ? null : String(row.value), alternatives: row.alternatives.map(({ value, confidence }) => ({ value: String(value), confidence })) }
}

/** Where a form has one cell for both, some scorers write the runs alone: then fewer cells than this show a stroke between numbers, or more digits than runs have. */
const leastBoards = 0.3

function isBoards(cells: readonly ReadCell[]): boolean {
  const texts = cells.flatMap(({ cell, written, reading }) => (written && reading && [cell.rowHolds, cell.column].some((holds) => holds?.startsWith("score")) ? reading.alternatives.slice(0, 1) : []))
  return texts.filter(({ value }) => /\d[^\d#]+\d|\d{4}/.test(value)).length >= leastBoards * texts.length
}

/** "24/1": runs, then wickets; the stroke may be read as a 1. */
function readBoard(seen: ReadCell): { runs: Field<number>; wickets: Field<number> } {
  const texts = seen.reading?.alternatives ?? []
  const boards = texts.flatMap(({ value, confidence }) => splitBoard(value).map(({ runs, wickets, weight }) => ({ runs, wickets, weight: weight * confidence })))
  const rest = Math.max(leastRest, 1 - boards.reduce((sum, { weight }) => sum + weight, 0))
  return {
    runs: toReading(seen.place, boards.map(({ runs, weight }) => ({ value: runs, weight: weight * plausible.fallRuns(runs) })), rest, String, toRaw(seen)),
    wickets: toReading(seen.place, boards.map(({ wickets, weight }) => ({ value: wickets, weight: weight * plausible.inningsWickets(wickets) })), rest, String, toRaw(seen)),
  }
}

function splitBoard(text: string): { runs: number; wickets: number; weight: number }[] {
  const parts = /^(\d{1,3})[^\d]+(\d{1,2})$/.exec(text)
  if (parts) return [{ runs: Number(parts[1]), wickets: Number(parts[2]), weight: 1 }]
  const digits = text.replace(/\D/g, "")
  if (digits.length < 2 || digits.length > 5) return []
  const split = [{ runs: Number(digits.slice(0, -1)), wickets: Number(digits.slice(-1)), weight: 0.6 }]
  const stroke = digits.length > 2 && digits.at(-2) === "1" ? [{ runs: Number(digits.slice(0, -2)), wickets: Number(digits.slice(-1)), weight: 0.4 }] : []
  return [...split, ...stroke]
}
