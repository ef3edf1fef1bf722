import type { Scorecard } from "../scorecard/scorecard.ts"
import { checkCard, isBalanced } from "./check-card.ts"
import { flattenCard } from "./flatten-card.ts"
import { gatherDeliveries } from "./gather-deliveries.ts"
import { inferLostPoints } from "./infer-lost-points.ts"
import { listLostRows } from "./list-lost-rows.ts"
import { listLostParts, listMissing, listMissingRuns, listUnread } from "./list-missing.ts"
import type { Check, Match, MatchCard, Readings } from "./match.ts"
import { listProofs, listUnproved } from "./list-unproved.ts"
import { orderReview } from "./order-review.ts"
import { findValue } from "./pointers.ts"
import { shareBlame } from "./share-blame.ts"
import { paperHabits, type Paper } from "./solve/paper.ts"
import { settleValues } from "./solve/settle-values.ts"
import { solvedChecks } from "./solve/solved-checks.ts"

/**
 * `certain`: the card comes from a text layer, what is not there is not on the sheet (but rows that belong to no table, or fewer rows than the card tells of, put it in question). `paper`: whose habits the figures have, and from which
 * probability on they stand without a look. `flagAll`: nothing was read of a page that shows a scorecard, everything is asked for; "unproved": its tables may be misunderstood, and what sums of independent records prove is not.
 */
export type ReconcileOptions = { certain: boolean; flagAll: boolean | "unproved"; paper: Paper }

/**
 * What the paper says → what adds up. Values are changed only where the sums single out one other value (status "inferred", `raw` keeps
 * the page's); a sheet that does not add up on paper is reported by its checks and left as it is.
 */
export function reconcile(scorecard: Scorecard, options: ReconcileOptions): Match {
  const { card, readings } = flattenCard(scorecard)
  // What a text layer shows is certain, which rows of it were understood is not.
  const lost = options.certain ? [...listMissingRuns(card, readings), ...listLostRows(card, readings)] : []
  return reconcileCard(card, readings, options, [...listLostParts(scorecard), ...lost])
}

/** The same for a card that stands beside its readings; both are changed. `lost`: parts that hold more on the page than was read. */
export function reconcileCard(card: MatchCard, readings: Readings, options: ReconcileOptions, lost: readonly string[] = []): Match {
  const ask = card.inningsList.flatMap((_, index) => {
    inferLostPoints(card, readings, index)
    return settleValues(card, readings, index, options.paper)
  })
  const checks = checkCard(card)
  return toMatch(card, readings, options, checks, checks.filter((check) => !solvedChecks.includes(check.id)), [...ask, ...lost])
}

/**
 * Checks, confidences and review of a card as it stands: nothing is searched for. A check that fails makes its members doubtful, unless it is
 * among `before` and failed there already.
 */
export function buildMatch(card: MatchCard, readings: Readings, options: ReconcileOptions, before: readonly Check[] = []): Match {
  const checks = checkCard(card)
  const toKey = (check: Check) => JSON.stringify([check.id, check.innings, check.fields])
  const failed = new Set(before.filter((check) => check.status === "fail").map(toKey))
  return toMatch(card, readings, options, checks, checks.filter((check) => !failed.has(toKey(check))), [])
}

function toMatch(card: MatchCard, given: Readings, options: ReconcileOptions, checks: Check[], blaming: readonly Check[], ask: readonly string[]): Match {
  const confidences = shareBlame(given, blaming)
  const readings = Object.fromEntries(Object.entries(given).map(([pointer, reading]) => [pointer, settled(reading.status) ? reading : { ...reading, confidence: confidences[pointer] ?? reading.confidence }]))
  const proofs = options.flagAll === "unproved" ? listProofs(checks, readings) : []
  const missing = listAbsent(card, proofs, readings, options)
  const proved = new Set(proofs.flatMap(({ fields }) => fields))
  const doubtful = Object.entries(readings).filter(([pointer, reading]) => isDoubtful(pointer, reading, options, proved) || isOutvoted(pointer, reading, card) || isCounted(pointer, reading, card)).map(([pointer]) => pointer)
  const asked = [...gatherDeliveries(doubtful, card), ...missing, ...ask]
  const review = orderReview(asked, checks, readings)
  const values = Object.values(readings)
  const mean = values.reduce((sum, reading) => sum + reading.confidence, 0) / Math.max(1, values.length)
  const share = review.length / Math.max(1, values.length + missing.length)
  return { card, readings, checks, balanced: isBalanced(checks), review, confidence: values.length === 0 ? 0 : Math.max(0, mean * (1 - share)) }
}

/** What the sheet may show and was not read. */
function listAbsent(card: MatchCard, proofs: readonly Check[], readings: Readings, { flagAll, certain, paper }: ReconcileOptions): string[] {
  if (flagAll === "unproved") return listUnproved(card, proofs, readings)
  if (flagAll) return listUnread(card)
  if (certain) return []
  return [...listMissing(card, readings), ...(paper === "print" ? listLostRows(card, readings) : [])]
}

/** A written score at a wicket that the over strip outvoted: a strip that was read beside its rows outvotes every one, and is sure of it. */
const isOutvoted = (pointer: string, { status, raw }: Readings[string], card: MatchCard): boolean =>
  !settled(status) && /\/fall_of_wickets\/\d+\/runs$/.test(pointer) && /^\d{1,3}$/.test(raw) && findValue(card, pointer) !== Number(raw)

/** The overs of an innings that ended amid one, counted from its boxes: what the page does not state is asked for, however well the bowlers' overs bear it out (a ball lost in the last box is lost in his overs too). */
const isCounted = (pointer: string, { status, raw }: Readings[string], card: MatchCard): boolean =>
  !settled(status) && raw === "" && /^\/innings\/\d+\/total\/overs$/.test(pointer) && /\.[1-9]$/.test(String(findValue(card, pointer)))

const settled = (status: Readings[string]["status"]) => status === "corrected" || status === "confirmed"

const textFields = /\/(?:name|batter|team|venue|competition|toss|result|date|did_not_bat\/\d+|teams\/\d+)$/

function isDoubtful(pointer: string, reading: Readings[string], options: ReconcileOptions, proved: ReadonlySet<string>): boolean {
  if (settled(reading.status) || pointer.endsWith("/strike_rate") || pointer.endsWith("/economy")) return false
  if (reading.status === "unreadable" || (options.flagAll && !proved.has(pointer))) return true
  const { sure, sureOfText, sureOfDismissal } = paperHabits[options.paper]
  const least = pointer.endsWith("/how_out") ? sureOfDismissal.words : pointer.endsWith("/dismissal/kind") ? sureOfDismissal.kind : textFields.test(pointer) ? sureOfText : sure
  return reading.confidence < least
}
