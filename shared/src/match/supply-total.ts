import type { Reading } from "../base/reading.ts"
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
  const overs = last?.runs == null ? null : { ...last.runs, value: { overs: last.over, balls: 0 }, alternatives: [] }
  const wickets = total.wickets ?? supply(last?.wickets ?? null) ?? countFalls(innings.fallOfWickets)
  return { ...innings, total: { ...total, runs: total.runs ?? supply(last?.runs ?? null), wickets, overs: total.overs ?? supply(overs) } }
}

function countFalls(falls: readonly Fall[]): Reading<number> | null {
  const last = falls.at(-1)
  return last?.runs == null ? null : { value: last.wicket, confidence: alone, raw: "", alternatives: [], place: last.runs.place }
}

function supply<T>(field: Field<T>): Reading<T> | null {
  return field === null || field.value === null || field.confidence < heard ? null : { ...field, confidence: Math.min(alone, field.confidence), raw: "" }
}
