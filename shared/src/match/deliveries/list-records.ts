import type { Alternative, Reading } from "../../base/reading.ts"
import { toPlainName } from "../../cricket/player-name.ts"
import type { CardInnings, Field, OverTotal } from "../../scorecard/scorecard.ts"
import type { BookBowler, BookInnings } from "./book-innings.ts"
import { readLine } from "./stroke-line.ts"

/** All that a field may say, likeliest first; null where the sheet has nothing there, or nobody can read it. */
export function listReadings<T>(field: Field<T>): Alternative<T>[] | null {
  if (field === null) return null
  const all = [...(field.value === null ? [] : [{ value: field.value, confidence: field.confidence }]), ...field.alternatives]
  return all.length === 0 ? null : all
}

/** The last over that the strip has; 0 without one. */
export const findLastOver = ({ overTotals }: Pick<CardInnings, "overTotals">): number => Math.max(0, ...(overTotals ?? []).map((row) => row.over))

/** The records of a card's innings beside its boxes. `bowlers` have been weighed already. */
export function listRecords(innings: CardInnings, bowlers: readonly BookBowler[], mayShareOvers: boolean): BookInnings {
  const names = innings.bowling.map((row) => toPlainName(row.name?.value ?? ""))
  const overs = findLastOver(innings)
  const strip = new Map((innings.overTotals ?? []).map((row) => [row.over, row]))
  const wickets = Math.max(0, ...innings.fallOfWickets.map((fall) => fall.wicket))
  const falls = new Map(innings.fallOfWickets.map((fall) => [fall.wicket, fall]))
  return {
    bowlers,
    batters: innings.batting.map((row) => ({
      runs: listReadings(row.runs), dismissal: row.dismissal?.kind ?? null, bowler: findBowler(row.dismissal?.bowler ?? null, names),
      faced: listReadings(row.balls), line: readLine(listReadings(row.scoring), listReadings(row.runs)),
    })),
    wickets: listReadings(innings.total.wickets), mayShareOvers,
    strip: Array.from({ length: overs }, (_, at) => toStripRow(strip.get(at + 1), names)),
    falls: Array.from({ length: wickets }, (_, at) => listReadings(falls.get(at + 1)?.runs ?? null)),
  }
}

function toStripRow(row: OverTotal | undefined, names: readonly string[]): BookInnings["strip"][number] {
  const bowlers = listReadings(row?.bowler ?? null)?.flatMap(({ value, confidence }): Alternative<number>[] => {
    const index = /^\d{1,2}$/.test(value) ? Number(value) - 1 : findBowler(value, names)
    return index === null || index >= names.length ? [] : [{ value: index, confidence }]
  })
  return { runs: listReadings(row?.runs ?? null), wickets: listReadings(row?.wickets ?? null), bowler: bowlers === undefined || bowlers.length === 0 ? null : bowlers }
}

/** By name, else by surname where only one has it; null where that finds nobody. */
function findBowler(name: string | null, names: readonly string[]): number | null {
  if (name === null) return null
  const plain = toPlainName(name)
  const same = names.indexOf(plain)
  if (plain === "" || same >= 0) return plain === "" ? null : same
  const surname = (full: string) => full.split(" ").at(-1)
  const alike = names.flatMap((other, at) => (other !== "" && surname(other) === surname(plain) ? [at] : []))
  return alike.length === 1 ? alike[0]! : null
}

/** What was read this surely and is changed all the same may be a slip of the scorer: it is asked for, no surer than that; what it loses goes to what was read, or the next sums would take it for certain again. */
const sureOfReading = 0.9
const changed = 0.85

/** Counts less probable than this are not named. */
const leastKept = 0.001

/** A number with what speaks for each count (by index) in place of what was read alone; as it is where nothing speaks for any. */
export function weighCounts(field: Reading<number>, weights: Float64Array): Reading<number> {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all <= 0) return field
  const weighed = Array.from(weights, (weight, value) => ({ value, confidence: weight / all })).filter(({ confidence }) => confidence >= leastKept).sort((a, b) => b.confidence - a.confidence)
  return weighReading(field, weighed, String)
}

/** The reading with the posterior in place of what was read alone; the place on the page and the raw text stay. */
export function weighReading<T>(field: Reading<T>, weighed: readonly Alternative<T>[], raw: (value: T) => string): Reading<T> {
  const [best, ...rest] = weighed
  if (best === undefined) return field
  const settled = { ...field, value: best.value, confidence: best.confidence, alternatives: rest, raw: field.raw === "" ? raw(best.value) : field.raw }
  const { value } = field
  if (value === null || field.confidence < sureOfReading || raw(best.value) === raw(value)) return settled
  const isRead = (other: Alternative<T>): boolean => raw(other.value) === raw(value)
  const lost = Math.max(0, best.confidence - changed)
  const read = { value, confidence: lost + (rest.find(isRead)?.confidence ?? 0) }
  return { ...settled, confidence: best.confidence - lost, alternatives: [read, ...rest.filter((other) => !isRead(other))].sort((a, b) => b.confidence - a.confidence) }
}
