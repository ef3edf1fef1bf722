import { isSamePlace, toShares, type Alternative, type Reading } from "../base/reading.ts"
import { usualBallsPerOver, type Overs } from "../cricket/overs.ts"
import type { CardInnings, Fall, Field } from "../scorecard/scorecard.ts"
import { weighLegal } from "./deliveries/hold-overs.ts"
import { listReadings } from "./deliveries/list-records.ts"

/** The strip alone is asked for; what the batters, bowlers and dismissals add up to (TOT-1, DIS-1, OVR-1) may make it sure. */
const alone = 0.7
/** The strip is heard from this confidence on. */
const heard = 0.5

/**
 * A total that a scorebook's page leaves empty, from the last row of the over strip, which is the best total (scorebook-notation, "What real paper
 * does"); where that has no wickets, as many as there are falls. What the page does show stays untouched. No other record is heard here: the
 * checks hold the value against them, and a record must not vouch twice.
 */
export function supplyTotal(innings: CardInnings): CardInnings {
  const { total } = innings
  const last = (innings.overTotals ?? []).findLast((row) => row.runs?.value != null)
  const wickets = total.wickets ?? supply(last?.wickets ?? null) ?? countFalls(innings.fallOfWickets)
  return { ...innings, total: { ...total, runs: total.runs ?? supply(last?.runs ?? null), wickets, overs: total.overs ?? countOvers(innings) } }
}

/** The last over of a strip is a whole one mostly; each number of balls short of it is this likely. A strip that goes on after a gap has strayed there. */
const broken = 0.05
const rowOff = 0.03
const mostGap = 2

/** A box may be another over's, or be misread altogether: a number of balls that it does not have is this likely beside one that it surely has. */
const missed = 0.02
/** The strip's last row may have been lost: with the box of its over no surer than this. */
const mostOfStrip = 0.9

/**
 * The overs by the last row of the strip: that it is there tells, whether it can be read or not. Where the deliveries of that over are known, how many legal balls its box has tells whether
 * it was a whole one.
 */
function countOvers(innings: CardInnings): Reading<Overs> | null {
  const rows = innings.overTotals ?? []
  const end = rows.findIndex(({ over }, at) => (rows[at + 1]?.over ?? Infinity) > over + mostGap)
  const [last, strayed] = [rows[end], rows.length - 1 > end]
  const place = (last?.runs ?? last?.wickets)?.place
  if (last === undefined || place === undefined || end + 1 < fewestRows) return null
  const legal = weighLegal(findLastBox(innings, last.over))
  const weigh = (balls: number, confidence: number) => confidence * (legal[balls]! + missed) / (1 + legal.length * missed)
  const counts: Alternative<Overs>[] = [1, 2, 3, 4, 5].map((balls) => ({ value: { overs: last.over - 1, balls }, confidence: weigh(balls, broken) }))
  counts.push({ value: { overs: last.over, balls: 0 }, confidence: weigh(usualBallsPerOver, strayed ? heard : alone) })
  for (const overs of [last.over - 1, last.over + 1]) counts.push({ value: { overs, balls: 0 }, confidence: rowOff / legal.length })
  const rest = Math.max(0, 1 - 5 * broken - 2 * rowOff - (strayed ? heard : alone)) / legal.length
  const [best, ...others] = toShares(counts.sort((a, b) => b.confidence - a.confidence), rest)
  return { value: best!.value, confidence: Math.min(mostOfStrip, best!.confidence), raw: "", alternatives: others, place }
}

/** What the box of the innings' last delivery may say; nothing where the deliveries end before over `last`. A delivery has the place of its box. */
function findLastBox({ deliveries, bowling }: CardInnings, last: number): Alternative<string[]>[] {
  const ball = deliveries.at(-1)
  if (ball?.value?.over !== last) return []
  return listReadings(bowling.flatMap((row) => row.oversBowled ?? []).find((box) => box !== null && isSamePlace(box.place, ball.place)) ?? null) ?? []
}

/** Fewer rows are no strip. */
const fewestRows = 5

function countFalls(falls: readonly Fall[]): Reading<number> | null {
  const last = falls.at(-1)
  return last?.runs == null ? null : { value: last.wicket, confidence: alone, raw: "", alternatives: [], place: last.runs.place }
}

function supply<T>(field: Field<T>): Reading<T> | null {
  return field === null || field.value === null || field.confidence < heard ? null : { ...field, confidence: Math.min(alone, field.confidence), raw: "" }
}
