import type { Check, Readings } from "./match.ts"
import { equations } from "./solve/solved-checks.ts"

/** Bits that a value has which nobody read: one of some hundred. */
const unreadBits = 7

/** A ball-by-ball record: many marks to type, which settle deliveries and nothing of the card. */
const recordOfBalls = /\/(?:scoring|overs_bowled\/\d+|running_figures\/\d+|over_totals\/\d+\/bowler)$/

/**
 * The questions to a person, the one whose answer settles most first. An answer gives the bits in which the value itself is unsure, and, in
 * each equation that it stands in, as many again of the other members as are unsure (an equation passes on no more than it is told): an
 * upper bound of the mutual information, exact where an equation has two unsure members. Figures of a sum that fails come before all others:
 * they decide whether the card adds up. The records of single balls come after the card, whole parts (a lost table, all deliveries) last: no single answer settles them.
 * O(pointers + members of the checks).
 */
export function orderReview(pointers: readonly string[], checks: readonly Check[], readings: Readings): string[] {
  const bits = (pointer: string): number => {
    const reading = readings[pointer]
    return reading === undefined || reading.status === "unreadable" ? unreadBits : countBits(reading)
  }
  const gains = new Map([...new Set(pointers)].map((pointer) => [pointer, bits(pointer)]))
  for (const check of checks) {
    if (!equations.includes(check.id)) continue
    const all = check.fields.reduce((sum, pointer) => sum + bits(pointer), 0)
    for (const pointer of check.fields) {
      const gain = gains.get(pointer)
      if (gain !== undefined) gains.set(pointer, gain + Math.min(bits(pointer), all - bits(pointer)))
    }
  }
  const failing = new Set(checks.flatMap(({ status, fields }) => (status === "fail" ? fields : [])))
  const rank = (pointer: string): number => (readings[pointer] === undefined ? 3 : recordOfBalls.test(pointer) ? 2 : failing.has(pointer) ? 0 : 1)
  return [...gains].sort((a, b) => rank(a[0]) - rank(b[0]) || b[1] - a[1]).map(([pointer]) => pointer)
}

/** Entropy of a value in bits; what is left over counts as one more candidate. */
function countBits({ confidence, alternatives }: Readings[string]): number {
  const shares = [confidence, ...alternatives.map((other) => other.confidence)]
  const left = 1 - shares.reduce((sum, share) => sum + share, 0)
  return [...shares, left].reduce((sum, share) => (share > 0 && share < 1 ? sum - share * Math.log2(share) : sum), 0)
}
