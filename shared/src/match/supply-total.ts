import type { Reading } from "../base/reading.ts"
import type { Overs } from "../cricket/overs.ts"
import type { CardInnings, Fall, Field } from "../scorecard/scorecard.ts"

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

/** The overs by the last row of the strip: that it is there tells, whether it can be read or not. */
function countOvers({ overTotals }: CardInnings): Reading<Overs> | null {
  const rows = overTotals ?? []
  const end = rows.findIndex(({ over }, at) => (rows[at + 1]?.over ?? Infinity) > over + mostGap)
  const [last, strayed] = [rows[end], rows.length - 1 > end]
  const place = (last?.runs ?? last?.wickets)?.place
  if (last === undefined || place === undefined || end + 1 < fewestRows) return null
  const partly = [1, 2, 3, 4, 5].map((balls) => ({ value: { overs: last.over - 1, balls }, confidence: broken }))
  partly.push({ value: { overs: last.over - 1, balls: 0 }, confidence: rowOff }, { value: { overs: last.over + 1, balls: 0 }, confidence: rowOff })
  return { value: { overs: last.over, balls: 0 }, confidence: strayed ? heard : alone, raw: "", alternatives: partly, place }
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
