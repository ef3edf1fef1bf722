import { parseDismissal } from "../cricket/parse-dismissal.ts"
import type { Correction } from "./correction.ts"
import { hasBoxes } from "./gather-deliveries.ts"
import { growCard } from "./grow-card.ts"
import { listProven } from "./list-proven.ts"
import type { Match, MatchCard, Readings } from "./match.ts"
import { findUndone, inOrder } from "./order-corrections.ts"
import { findValue, putValue, toDeliveryPointer, toInningsPointer } from "./pointers.ts"
import { buildMatch } from "./reconcile.ts"
import { findInningsOfSource } from "./source-of-deliveries.ts"

/** Works out the deliveries of one innings anew; changes both (rebuild-deliveries.ts). */
type Rebuild = (card: MatchCard, readings: Readings, index: number) => void

/**
 * Lays corrections over a match and checks it anew. Same corrections in any order give the same match; what was read is never lost
 * (`raw`, and the read value among the alternatives). A correction that does not fit its place (text where a number stands) is left out.
 * undo takes its target back, whatever it is; overrule puts the coach's value in place of its target's; accept and confirm let the value
 * stand and settle it. `rebuild` works deliveries out anew where a person changed what they come from; without it they stand as before and are in the review.
 */
export function applyCorrections(match: Match, corrections: readonly Correction[], rebuild?: Rebuild): Match {
  const ordered = inOrder(corrections)
  const undone = findUndone(ordered)
  const card = copy(match.card)
  const readings = { ...match.readings }
  const stale = new Set<number>()
  for (const correction of ordered) {
    if (undone.has(correction.id)) continue
    const { pointer } = correction
    const source = findBoxedInnings(card, pointer)
    // Whoever looked at the deliveries before saw others.
    const forgetLook = () => { if (source !== undefined) delete readings[`${toInningsPointer(source)}/deliveries`] }
    if (correction.kind === "undo") {
      forgetLook()
      continue
    }
    const changes = correction.kind === "correct" || correction.kind === "overrule"
    if (!changes && isPart(pointer)) {
      readings[pointer] = { raw: "", alternatives: [], place: null, ...readings[pointer], status: "confirmed", confidence: 1 }
      continue
    }
    growCard(card, pointer)
    const before = findValue(card, pointer)
    if (before === undefined || (changes && !putValue(card, pointer, correction.after))) continue
    if (changes && pointer.endsWith("/how_out")) putDismissal(card, pointer, correction.after)
    if (source !== undefined && changes && findValue(card, pointer) !== before) {
      stale.add(source)
      forgetLook()
    }
    const reading = readings[pointer] ?? { status: "unreadable", confidence: 0, raw: "", alternatives: [], place: null }
    const kept = before === null || reading.status === "corrected" ? reading.alternatives : [{ value: before, confidence: reading.confidence }, ...reading.alternatives]
    const corrected = changes || reading.status === "corrected"
    readings[pointer] = { ...reading, status: corrected ? "corrected" : "confirmed", confidence: 1, alternatives: changes ? kept : reading.alternatives }
  }
  for (const index of stale) {
    doubtDeliveries(card, readings, index)
    rebuild?.(card, readings, index)
  }
  // Nothing else is searched for anew: what was not in question before stays out of review, unless a sum that held fails now. What a person settled
  // leaves it, and what is thereby proven.
  const rebuilt = buildMatch(card, readings, { certain: true, flagAll: false, paper: "print" }, match.checks)
  const settled = (pointer: string) => { const status = readings[pointer]?.status; return status === "corrected" || status === "confirmed" }
  const review = [...new Set([...match.review, ...rebuilt.review])].filter((pointer) => !settled(pointer))
  const open = new Set(review)
  const proven = new Set(listProven(rebuilt.checks, (pointer) => open.has(pointer), settled))
  return { ...rebuilt, review: review.filter((pointer) => !proven.has(pointer)) }
}

/** A corrected "how out" says the dismissal too. */
function putDismissal(card: MatchCard, pointer: string, after: unknown): void {
  const [, , innings, , row] = pointer.split("/")
  const batter = card.inningsList[Number(innings)]?.batting[Number(row)]
  if (batter !== undefined) batter.dismissal = typeof after === "string" ? parseDismissal(after) ?? { kind: "unknown", bowler: null, fielders: [] } : null
}

/** The innings whose deliveries were worked out from boxes and from the value at this pointer. */
function findBoxedInnings({ inningsList }: MatchCard, pointer: string): number | undefined {
  const index = findInningsOfSource(pointer)
  return index !== undefined && hasBoxes(inningsList[index]) ? index : undefined
}

const atMost = 0.5

/** Deliveries that were worked out from boxes no longer claim to be right once a person changes what they come from: they are in the review. */
function doubtDeliveries(card: MatchCard, readings: Readings, index: number): void {
  for (const at of card.inningsList[index]?.deliveries.keys() ?? []) {
    const delivery = toDeliveryPointer(index, at)
    const reading = readings[delivery]
    if (reading !== undefined) readings[delivery] = { ...reading, confidence: Math.min(atMost, reading.confidence) }
  }
}

/** A whole part of an innings, a bowler's boxes, or a ball of a log, asked for as one: a person may say that they have looked, there is no value to settle. */
const isPart = (pointer: string): boolean => /^\/innings\/\d{1,2}(?:\/(?:batting|bowling(?:\/\d{1,2}\/overs_bowled)?|extras|total|fall_of_wickets|did_not_bat|over_totals|deliveries(?:\/\d{1,4})?))?$/.test(pointer)

/** A copy of plain data. */
function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)])) as T
  return value
}
