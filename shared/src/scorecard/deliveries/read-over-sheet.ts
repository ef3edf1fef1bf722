import { joinWords } from "../../words/ocr-page.ts"
import type { CardLine } from "../card-line.ts"
import type { Field } from "../scorecard.ts"
import { isTitle, toTeamName } from "../table-title.ts"
import { readText } from "../read-cell.ts"
import { findOverHeader, type OverHeader } from "./over-header.ts"
import { readOverRow, type OverRow } from "./over-row.ts"
import { readBoard, unknownBoard } from "./score-readings.ts"

/** The rows of one over-by-over sheet in order, with the title that stood over them. */
export type OverSheet = { team: Field<string>; rows: OverRow[] }

/**
 * Picks the rows of over-by-over sheets (over, bowler, balls, runs, score) out of a document. A sheet that goes on over a page keeps its headings until the numbers
 * begin again at 1. `rest` is what is left.
 */
export function collectOvers(lines: readonly CardLine[]): { sheets: OverSheet[]; rest: CardLine[] } {
  const sheets: OverSheet[] = []
  const rest: CardLine[] = []
  let header: OverHeader | undefined
  let title: CardLine | undefined
  for (const line of lines) {
    const found = findOverHeader(line)
    const row = header === undefined ? undefined : readOverRow(line, header)
    if (found !== undefined) {
      const goesOn = header !== undefined && found.page !== header.page && title === undefined
      header = found
      if (!goesOn) sheets.push({ team: readTitle(title), rows: [] })
      title = undefined
    } else if (row !== undefined) {
      sheets.at(-1)?.rows.push(row)
    } else {
      if (isTitle(line) && /\binnings\b|\bbatting\b/i.test(line.text)) title = line
      rest.push(line)
    }
  }
  return { sheets: sheets.flatMap(partInnings).filter((sheet) => sheet.rows.length > 0), rest }
}

/** Rows whose numbers begin again at 1 are another innings. */
function partInnings({ team, rows }: OverSheet): OverSheet[] {
  const starts = rows.flatMap((row, at) => (row.over === 1 && beginsAnew(rows.slice(Math.max(0, at - 1), at + seenAhead)) ? [at] : []))
  return [0, ...starts].map((start, part) => ({ team: part === 0 ? team : null, rows: rows.slice(start, starts[part]) }))
}

/** So many rows tell whether the count begins again. */
const seenAhead = 6

/**
 * Another innings: its first over stands lower on the board than the last one of the innings before, and the overs after it do not go on from that one. An 11 that lost a
 * digit does not.
 */
function beginsAnew([last, row, ...after]: readonly OverRow[]): boolean {
  if (last?.over == null || row === undefined || last.over <= 2) return false
  const [before, now] = [readScore(last).runs?.value ?? null, readScore(row).runs?.value ?? null]
  if (before === null || now === null) return isSure(row)
  const goOnFrom = (over: number) => after.filter((next, at) => next.over === over + at + 1).length
  return now < before && goOnFrom(1) >= goOnFrom(last.over + 1)
}

const isSure = (row: OverRow): boolean => row.line.words.every((word) => word.confidence >= 1)

/** A number that breaks the count costs 1; a count that goes on elsewhere, as rows were lost or are none, more than one number and less than two. */
const [misread, elsewhere] = [1, 1.5]
/** Of a hostile sheet's counts only so many are followed. */
const mostCounts = 40
/** A count that one row alone keeps, or a smaller share of its rows, tells nothing of the others: latest overs first, every fifth over. */
const [fewestKept, leastKept] = [2, 0.2]

/**
 * A row's number that breaks the count while its neighbours keep it was misread: 9, 70, 11 are overs 9, 10, 11; one of which all words are certain stands. No over comes before the
 * first. O(rows).
 */
export function numberRows(rows: readonly OverRow[]): number[] {
  const offsets = rows.map((row, at) => (row.over === null ? null : row.over - at))
  const counts = followCounts(offsets)
  const [of, kept] = [new Map<number, number>(), new Map<number, number>()]
  for (const [at, count] of counts.entries()) {
    of.set(count, (of.get(count) ?? 0) + 1)
    if (offsets[at] === count) kept.set(count, (kept.get(count) ?? 0) + 1)
  }
  const tells = (count: number): boolean => (kept.get(count) ?? 0) >= Math.max(fewestKept, leastKept * (of.get(count) ?? 0))
  return rows.map((row, at) => {
    const count = counts[at]
    return count === undefined || (row.over !== null && (isSure(row) || !tells(count))) ? row.over ?? at + 1 : Math.max(1, at + count)
  })
}

/** The count that each row is of, as the number of the row minus its place: the cheapest way through all rows. Empty where no row has a number. */
function followCounts(offsets: readonly (number | null)[]): number[] {
  const votes = new Map<number, number>()
  for (const offset of offsets) if (offset !== null) votes.set(offset, (votes.get(offset) ?? 0) + 1)
  const counts = [...votes].sort((a, b) => b[1] - a[1]).slice(0, mostCounts).map(([offset]) => offset)
  if (counts.length === 0) return []
  const from: number[][] = []
  let costs = counts.map(() => 0)
  for (const [at, offset] of offsets.entries()) {
    const least = costs.indexOf(Math.min(...costs))
    from.push(costs.map((cost, own) => (cost <= costs[least]! + elsewhere ? own : least)))
    costs = costs.map((_, own) => costs[from[at]![own]!]! + (from[at]![own] === own ? 0 : elsewhere) + (offset === null || offset === counts[own] ? 0 : misread))
  }
  let chosen = costs.indexOf(Math.min(...costs))
  const followed: number[] = []
  for (let at = offsets.length - 1; at >= 0; at -= 1) {
    followed.push(counts[chosen]!)
    chosen = from[at]![chosen]!
  }
  return followed.reverse()
}

function readTitle(title: CardLine | undefined): Field<string> {
  const team = title === undefined ? "" : toTeamName(title.text)
  return title === undefined || team === "" ? null : readText(title.page, title.words.filter((word) => /\p{L}/u.test(word.text)), team)
}

/** The board as a row's score has it, by itself. */
const readScore = (row: OverRow) => readBoard(row.line.page, row.score, unknownBoard)

export const readBowlerName = (row: OverRow): string => joinWords(row.bowler).replace(/^[^\p{L}]+|[^\p{L}.')]+$/gu, "")
