import type { Scorecard } from "../scorecard/scorecard.ts"
import { checkCard, isBalanced } from "./check-card.ts"
import { flattenCard } from "./flatten-card.ts"
import { inferLostPoints, inferValues, type Inference } from "./infer-values.ts"
import { listLostParts, listMissing, listUnread } from "./list-missing.ts"
import type { Match, MatchCard, Readings } from "./match.ts"
import { orderReview } from "./order-review.ts"
import { findValue, putValue } from "./pointers.ts"
import { supplyExtras } from "./supply-values.ts"
import { weighReadings } from "./weigh-readings.ts"

/** A value whose confidence after the checks is below this stands in `review`; names and dates, which no sum can check, below the second. */
export const doubtBelow = 0.9
export const textDoubtBelow = 0.6

/** `certain`: the card comes from a text layer, what is not there is not on the sheet. `flagAll`: handwriting, nothing may pass unseen. */
export type ReconcileOptions = { certain: boolean; flagAll: boolean }

/**
 * What the paper says → what adds up. Values are changed only where the sums single out one other candidate of a doubtful reading
 * (status "inferred", `raw` keeps the page's); a sheet that does not add up on paper is reported by its checks and left as it is.
 */
export function reconcile(scorecard: Scorecard, options: ReconcileOptions): Match {
  const { card, readings } = flattenCard(scorecard)
  for (const [innings] of card.inningsList.entries()) {
    for (const inference of inferLostPoints(card, readings, innings)) putInference(card, readings, inference)
    for (const inference of inferValues(card, readings, innings)) putInference(card, readings, inference)
  }
  if (!options.certain) supplyExtras(card, readings)
  const match = buildMatch(card, readings, options)
  const lost = options.certain ? [] : listLostParts(scorecard)
  return lost.length === 0 ? match : { ...match, review: orderReview([...match.review, ...lost], match.checks, (pointer) => readings[pointer]?.confidence ?? 0) }
}

function putInference(card: MatchCard, readings: Readings, { changes, confidence }: Inference): void {
  for (const { pointer, value } of changes) {
    const reading = readings[pointer]
    const read = findValue(card, pointer)
    if (reading === undefined || read === undefined || !putValue(card, pointer, value)) continue
    const others = reading.alternatives.filter((other) => other.value !== value)
    readings[pointer] = { ...reading, status: "inferred", confidence, alternatives: read === null ? others : [{ value: read, confidence: reading.confidence }, ...others] }
  }
}

/** Checks, confidences and review of a card as it stands. */
export function buildMatch(card: MatchCard, given: Readings, options: ReconcileOptions): Match {
  const checks = checkCard(card)
  const confidences = weighReadings(given, checks)
  const readings = Object.fromEntries(Object.entries(given).map(([pointer, reading]) => [pointer, settled(reading.status) ? reading : { ...reading, confidence: confidences[pointer] ?? reading.confidence }]))
  const missing = options.flagAll ? listUnread(card) : options.certain ? [] : listMissing(card, readings)
  const doubtful = Object.entries(readings).filter(([pointer, reading]) => isDoubtful(pointer, reading, options)).map(([pointer]) => pointer)
  const review = orderReview([...doubtful, ...missing], checks, (pointer) => readings[pointer]?.confidence ?? 0)
  const values = Object.values(readings)
  const mean = values.reduce((sum, reading) => sum + reading.confidence, 0) / Math.max(1, values.length)
  const asked = review.length / Math.max(1, values.length + missing.length)
  return { card, readings, checks, balanced: isBalanced(checks), review, confidence: values.length === 0 ? 0 : Math.max(0, mean * (1 - asked)) }
}

const settled = (status: Readings[string]["status"]) => status === "corrected" || status === "confirmed"

const textFields = /\/(?:name|how_out|batter|team|venue|competition|toss|result|date|did_not_bat\/\d+|teams\/\d+)$/

function isDoubtful(pointer: string, reading: Readings[string], options: ReconcileOptions): boolean {
  if (settled(reading.status) || pointer.endsWith("/strike_rate") || pointer.endsWith("/economy")) return false
  if (reading.status === "unreadable" || options.flagAll) return true
  return reading.confidence < (textFields.test(pointer) ? textDoubtBelow : doubtBelow)
}
