import type { Reading } from "../base/reading.ts"
import { isOpenWicket, isWicket } from "../cricket/dismissal-kinds.ts"
import { addOvers, formatOvers, type Overs } from "../cricket/overs.ts"
import type { CardInnings, Field, OverTotal } from "../scorecard/scorecard.ts"

/** Two records that say the same make a total that the page leaves out this sure; one alone is asked for. */
const agreed = 0.95
const alone = 0.7
/** A record is heard from this confidence on. */
const heard = 0.5

/** What one record says of a total, and where it stands. */
type Witness<T> = { value: T; place: Reading<T>["place"] } | undefined

/**
 * A total that a scorebook's page leaves empty, from its other records: the last row of the over strip is the best total (scorebook-notation, "What
 * real paper does"), the bowlers' overs add up to the innings', the dismissals to its wickets. What the page does show stays untouched; a
 * value from one record alone is doubtful.
 */
export function supplyTotal(innings: CardInnings): CardInnings {
  const { total, batting, bowling } = innings
  const last = (innings.overTotals ?? []).findLast((row) => row.runs?.value != null)
  const kinds = batting.map((row) => row.dismissal?.kind)
  const isOpen = kinds.some((kind) => kind !== undefined && isOpenWicket(kind)) || batting.some((row) => row.runs?.value != null && row.dismissal === null)
  const wickets = kinds.filter((kind) => kind !== undefined && isWicket(kind)).length
  const overs = bowling.map((row) => sureOf(row.overs)?.value)
  const place = last?.runs?.place ?? batting.find((row) => row.howOut !== null)?.howOut?.place
  const bowled: Witness<Overs> = place !== undefined && overs.length > 0 && overs.every((own) => own !== undefined) ? { value: addOvers(overs.flatMap((own) => own ?? [])), place } : undefined
  return {
    ...innings,
    total: {
      ...total,
      runs: total.runs ?? supply(sureOf(last?.runs ?? null), undefined, String),
      wickets: total.wickets ?? supply(sureOf(last?.wickets ?? null), isOpen || place === undefined || kinds.length === 0 ? undefined : { value: wickets, place }, String),
      overs: total.overs ?? supply(wholeOvers(last), bowled, formatOvers),
    },
  }
}

function sureOf<T>(field: Field<T>): Witness<T> {
  return field === null || field.value === null || field.confidence < heard ? undefined : { value: field.value, place: field.place }
}

function wholeOvers(last: OverTotal | undefined): Witness<Overs> {
  return last?.runs == null ? undefined : { value: { overs: last.over, balls: 0 }, place: last.runs.place }
}

function supply<T>(first: Witness<T>, second: Witness<T>, toText: (value: T) => string): Reading<T> | null {
  const best = first ?? second
  if (best === undefined) return null
  const same = first !== undefined && second !== undefined && toText(first.value) === toText(second.value)
  const others = second === undefined || best === second || same ? [] : [{ value: second.value, confidence: 1 - alone }]
  return { value: best.value, confidence: same ? agreed : alone, raw: "", alternatives: others, place: best.place }
}
