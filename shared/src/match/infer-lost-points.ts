import { checkInnings } from "./check-card.ts"
import type { MatchCard, PlainValue, Readings } from "./match.ts"
import { findValue, putValue } from "./pointers.ts"

type Change = { pointer: string; value: PlainValue }

/** Confidence that all points of a card's overs were lost, where putting them back mends at least this many checks. */
const lostPoints = { confidence: 0.97, leastMended: 2 }

/**
 * An engine that loses one decimal point of a column often loses all: 10, 20, 42 for 1.0, 2.0, 4.2 still sum, and value by value nothing
 * speaks against it. Tries the points of the bowlers, of the total and of both at once, and puts back what mends most: status "inferred".
 * Changes `card` and `readings`. Three times the checks of one innings.
 */
export function inferLostPoints(card: MatchCard, readings: Readings, innings: number): void {
  const best = findLostPoints(card, readings, innings)
  for (const { pointer, value } of best) {
    const reading = readings[pointer]
    const read = findValue(card, pointer) ?? null
    if (reading === undefined || !putValue(card, pointer, value)) continue
    const others = reading.alternatives.filter((other) => other.value !== value)
    readings[pointer] = { ...reading, status: "inferred", confidence: lostPoints.confidence, alternatives: [{ value: read, confidence: 1 - lostPoints.confidence }, ...others] }
  }
}

function findLostPoints(card: MatchCard, readings: Readings, innings: number): Change[] {
  const base = `/innings/${innings}/`
  const lost = Object.entries(readings).flatMap(([pointer, reading]): Change[] => {
    const [first] = reading.alternatives
    const pointless = pointer.startsWith(base) && pointer.endsWith("/overs") && /^[^.]*\d\d[^.]*$/.test(reading.raw) && reading.confidence < 1
    return pointless && first !== undefined ? [{ pointer, value: first.value }] : []
  })
  const failures = countFailures(card, innings, [])
  const sets = [lost, lost.filter((change) => change.pointer.includes("/bowling/")), lost.filter((change) => change.pointer.includes("/total/"))]
  const [best] = sets.filter((changes) => changes.length > 0).map((changes) => ({ changes, mended: failures - countFailures(card, innings, changes) })).sort((a, b) => b.mended - a.mended)
  return best === undefined || best.mended < lostPoints.leastMended ? [] : best.changes
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
