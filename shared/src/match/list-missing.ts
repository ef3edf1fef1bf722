import { countBalls, usualBallsPerOver } from "../cricket/overs.ts"
import { extraKinds } from "../cricket/parse-extras.ts"
import type { Scorecard } from "../scorecard/scorecard.ts"
import { holdsGaps } from "./check-deliveries.ts"
import type { MatchCard, MatchInnings, Readings } from "./match.ts"
import { toBattingPointer, toBowlingPointer, toExtrasPointer, toFallPointer, toInningsPointer, type BattingField, type BowlingField } from "./pointers.ts"

const battingFields = ["runs", "balls", "fours", "sixes"] as const satisfies readonly BattingField[]
const bowlingFields = ["overs", "maidens", "runs", "wickets"] as const satisfies readonly BowlingField[]

/** A column is one that the sheet fills in when this share of its rows have a value; these every table of bowlers has, and runs every one of batters. */
const filledShare = 0.3
const alwaysBowling: readonly BowlingField[] = ["overs", "runs", "wickets"]
const alwaysBatting: readonly BattingField[] = ["runs"]
/**
 * Pointers of values that the sheet must show and nobody read: a table without a row, a gap in a column that is otherwise filled, a card without its total.
 * Only for pages that an engine read; a gap in a text layer is a gap on the sheet.
 */
export function listMissing(card: MatchCard, readings: Readings): string[] {
  return card.inningsList.flatMap((innings, index) => {
    const base = toInningsPointer(index)
    const lost = holdsGaps(innings) ? [`${base}/deliveries`] : []
    // A log or an over sheet alone shows no card.
    if (innings.deliveries.length > 0 && innings.batting.length === 0 && innings.bowling.length === 0) return lost
    // Who stands above one that batted has batted too.
    const last = innings.batting.findLastIndex((row) => row.dismissal !== null || row.runs !== null)
    const batted = innings.batting.map((_, at) => at <= last)
    const batting = battingFields.flatMap((field) => listGaps(innings.batting.map((row) => row[field]), batted, alwaysBatting.includes(field)).map((at) => toBattingPointer(index, at, field)))
    const kinds = innings.batting.flatMap((row, at) => (at <= last && row.dismissal === null ? [toBattingPointer(index, at, "dismissal/kind")] : []))
    const bowling = bowlingFields.flatMap((field) => listGaps(innings.bowling.map((row) => row[field]), innings.bowling.map(() => true), alwaysBowling.includes(field)).map((at) => toBowlingPointer(index, at, field)))
    const boxes = hasBoxOfEachOver(innings) ? [] : innings.bowling.flatMap((row, at) => (hasLostBoxes(row) ? [`${toInningsPointer(index)}/bowling/${at}/overs_bowled`] : []))
    const lacking = (["runs", "wickets", "overs"] as const).filter((field) => innings.total[field] === null).map((field) => `${base}/total/${field}`)
    const total = lacking.length === 3 || (lacking.length > 0 && innings.total.runs === null && readings[`${base}/total/wickets`] === undefined) ? [`${base}/total`] : lacking
    const extras = listMissingExtras(innings.extras, index)
    const falls = innings.fallOfWickets.flatMap(({ runs }, at) => (runs === null ? [toFallPointer(index, at, "runs")] : []))
    const tables = (["batting", "bowling"] as const).filter((part) => innings[part].length === 0).map((part) => `${base}/${part}`)
    return [...lost, ...tables, ...batting, ...kinds, ...bowling, ...boxes, ...total, ...extras, ...falls]
  }).filter((pointer) => readings[pointer] === undefined)
}

/** Has a bowler fewer boxes than overs, on a sheet that keeps them? Glare, a pen, a blur or the photo's edge took the others. */
const hasLostBoxes = ({ overs, oversBowled }: MatchInnings["bowling"][number]): boolean =>
  overs !== null && oversBowled !== null && oversBowled.length > 0 && oversBowled.length * usualBallsPerOver < countBalls(overs)

/** Runs of batters who batted, of any page: no card of batters is without; where a text layer has none, its headings were misunderstood. */
export function listMissingRuns(card: MatchCard, readings: Readings): string[] {
  return card.inningsList.flatMap(({ batting }, index) => batting.flatMap(({ runs, dismissal }, at) => (runs === null && dismissal !== null && !withoutRuns.includes(dismissal.kind) ? [toBattingPointer(index, at, "runs")] : [])))
    .filter((pointer) => readings[pointer] === undefined)
}

const withoutRuns: readonly string[] = ["did not bat", "absent hurt", "unknown"]

/** Are there as many boxes in all as the innings has overs? Then a bowler's overs are counted wrong on paper. */
function hasBoxOfEachOver({ bowling, overTotals, total }: MatchInnings): boolean {
  const overs = Math.max(overTotals?.at(-1)?.over ?? 0, total.overs === null ? 0 : Math.ceil(countBalls(total.overs) / usualBallsPerOver))
  return overs > 0 && bowling.reduce((sum, row) => sum + (row.oversBowled?.length ?? 0), 0) >= overs
}

/** The total where it is missing, the whole line where nothing of it was read, and the parts that are missing where those read do not give the total. */
function listMissingExtras(extras: MatchInnings["extras"], index: number): string[] {
  const read = extraKinds.flatMap((kind) => extras[kind] ?? [])
  if (extras.total === null) return [read.length === 0 ? `${toInningsPointer(index)}/extras` : toExtrasPointer(index, "total")]
  const isComplete = read.length === 0 || read.reduce((sum, part) => sum + part, 0) === extras.total
  return isComplete ? [] : extraKinds.filter((kind) => extras[kind] === null && kind !== "penaltyRuns").map((kind) => toExtrasPointer(index, kind))
}

function listGaps(values: readonly (number | object | null)[], expected: readonly boolean[], isAlways = false): number[] {
  const rows = values.map((value, at) => ({ value, at })).filter(({ at }) => expected[at])
  const filled = rows.filter(({ value }) => value !== null).length
  return !isAlways && filled < rows.length * filledShare ? [] : rows.filter(({ value }) => value === null).map(({ at }) => at)
}

/** From two rows of figures on that belong to no table, a heading was not read: rows are missing somewhere, and maybe an innings. */
const fewestLostRows = 2

/** Parts of a card that hold more on the page than was read. */
export function listLostParts({ inningsList }: Scorecard): string[] {
  const tables = inningsList.flatMap((innings, index) => (innings.unreadRows >= fewestLostRows ? [`${toInningsPointer(index)}/batting`, `${toInningsPointer(index)}/bowling`] : []))
  const falls = inningsList.flatMap(({ fallsAnnounced, fallOfWickets, total }, index) =>
    (fallsAnnounced === true && fallOfWickets.length === 0 && total.wickets?.value !== 0 ? [`${toInningsPointer(index)}/fall_of_wickets`] : []))
  const cut = inningsList.flatMap(({ cutOff = [] }, index) => cutOff.map((part) => `${toInningsPointer(index)}/${part}`))
  const innings = tables.length === 0 || inningsList.length >= inningsOfSheet ? [] : [toInningsPointer(inningsList.length)]
  return [...tables, ...falls, ...cut, ...innings]
}

/** A sheet holds one innings or two; of handwriting both are asked for. */
const inningsOfSheet = 2

const parts = ["batting", "bowling", "extras", "total", "fall_of_wickets", "did_not_bat", "over_totals"] as const

/** Everything that a sheet may show and that was not read, of handwriting and of print that gave no table: whole parts, and whole innings where nothing was. */
export function listUnread(card: MatchCard): string[] {
  return Array.from({ length: Math.max(inningsOfSheet, card.inningsList.length) }, (_, index) => index)
    .flatMap((index) => (index < card.inningsList.length ? parts.map((part) => `${toInningsPointer(index)}/${part}`) : [toInningsPointer(index)]))
}
