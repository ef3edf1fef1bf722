import { checkInnings } from "./check-card.ts"
import type { Check, MatchCard, PlainValue, Readings } from "./match.ts"
import { findValue, putValue } from "./pointers.ts"
import { slipOnPaper } from "./weigh-readings.ts"

/** One value changed for an alternative; `odds`: probability of the alternative over that of what was read. */
type Change = { pointer: string; value: PlainValue; odds: number }

/** A set of changes that makes the failing checks hold, with its probability among all explanations, the paper's own slip among them. */
export type Inference = { changes: Change[]; confidence: number; checks: string[] }

/** Pairs are only tried among this many of the likeliest single changes: 40 give 780 pairs of some 50 µs. */
const pairedChanges = 40

/** Below this an inference is no more than a guess and nothing is changed. */
const leastConfidence = 0.9

/**
 * Looks for the alternatives that make an innings add up. Failing checks that share a value are settled together; single changes are all
 * tried, then pairs of the likeliest. A change that breaks a check that held is out. Enumeration with a bound: at most
 * 8 · members + 780 checks of one innings for each knot of failing checks.
 */
export function inferValues(card: MatchCard, readings: Readings, innings: number): Inference[] {
  const own = card.inningsList[innings]
  if (own === undefined) return []
  const checks = checkInnings(own, innings)
  const failing = checks.filter((check) => check.status === "fail")
  return toKnots(failing).flatMap((knot) => {
    const found = settleKnot(card, readings, innings, knot, failing.length - knot.length)
    return found === undefined ? [] : [found]
  })
}

/** Confidence that all points of a card's overs were lost, where putting them back mends at least this many checks. */
const lostPoints = { confidence: 0.97, leastMended: 2 }

/**
 * An engine that loses one decimal point of a column often loses all: 10, 20, 42 for 1.0, 2.0, 4.2 still sum, and no single change helps.
 * Tries the points of the bowlers, of the total and of both at once.
 */
export function inferLostPoints(card: MatchCard, readings: Readings, innings: number): Inference[] {
  const base = `/innings/${innings}/`
  const lost = Object.entries(readings).flatMap(([pointer, reading]): Change[] => {
    const [first] = reading.alternatives
    const pointless = pointer.startsWith(base) && pointer.endsWith("/overs") && /^[^.]*\d\d[^.]*$/.test(reading.raw) && reading.confidence < 1
    return pointless && first !== undefined ? [{ pointer, value: first.value, odds: 1 }] : []
  })
  const failures = countFailures(card, innings, [])
  const sets = [lost, lost.filter((change) => change.pointer.includes("/bowling/")), lost.filter((change) => change.pointer.includes("/total/"))]
  const [best] = sets.filter((changes) => changes.length > 0).map((changes) => ({ changes, mended: failures - countFailures(card, innings, changes) })).sort((a, b) => b.mended - a.mended)
  return best === undefined || best.mended < lostPoints.leastMended ? [] : [{ changes: best.changes, confidence: lostPoints.confidence, checks: [] }]
}

/** Failing checks, grouped where they share a value. */
function toKnots(failing: readonly Check[]): Check[][] {
  const knots: Check[][] = []
  for (const check of failing) {
    const touching = knots.filter((knot) => knot.some((other) => other.fields.some((field) => check.fields.includes(field))))
    for (const knot of touching) knots.splice(knots.indexOf(knot), 1)
    knots.push([...touching.flat(), check])
  }
  return knots
}

function settleKnot(card: MatchCard, readings: Readings, innings: number, knot: readonly Check[], otherFailures: number): Inference | undefined {
  const singles = listChanges(readings, knot)
  const holds = (changes: readonly Change[]) => countFailures(card, innings, changes) <= otherFailures
  const solutions = singles.filter((change) => holds([change])).map((change) => [change])
  const likely = singles.slice(0, pairedChanges)
  if (solutions.length === 0) {
    for (const [at, first] of likely.entries()) {
      for (const second of likely.slice(at + 1)) if (second.pointer !== first.pointer && holds([first, second])) solutions.push([first, second])
    }
  }
  const weigh = (changes: readonly Change[]) => changes.reduce((product, change) => product * change.odds, 1)
  const [best] = [...solutions].sort((a, b) => weigh(b) - weigh(a))
  if (best === undefined) return undefined
  const all = solutions.reduce((sum, changes) => sum + weigh(changes), slipOnPaper)
  const confidence = weigh(best) / all
  return confidence < leastConfidence ? undefined : { changes: best, confidence, checks: knot.map((check) => check.id) }
}

/** Every alternative of every member, likeliest first. */
function listChanges(readings: Readings, knot: readonly Check[]): Change[] {
  const pointers = [...new Set(knot.flatMap((check) => check.fields))]
  return pointers.flatMap((pointer) => {
    const reading = readings[pointer]
    if (reading === undefined || reading.confidence >= 1) return []
    return reading.alternatives.map((other) => ({ pointer, value: other.value, odds: other.confidence / Math.max(reading.confidence, 0.05) }))
  }).sort((a, b) => b.odds - a.odds)
}

/** Failing checks of the innings with some values changed; the card is as before afterwards. */
function countFailures(card: MatchCard, innings: number, changes: readonly Change[]): number {
  const before = changes.map((change) => findValue(card, change.pointer))
  for (const change of changes) putValue(card, change.pointer, change.value)
  const own = card.inningsList[innings]
  const failures = own === undefined ? 0 : checkInnings(own, innings).filter((check) => check.status === "fail").length
  for (const [at, change] of changes.entries()) putValue(card, change.pointer, before[at])
  return failures
}
