import { toShares, type Alternative } from "../base/reading.ts"
import type { Mark } from "./cell-reading.ts"
import { orderMarks } from "./find-marks.ts"

/** Where a picture lies in another, in that one's pixels: its (x, y) is there (left + scale · x, top + scale · y). */
export type Placed = { left: number; top: number; scale: number }

/** A look's marks at their places in the picture that its own lies in. */
export const placeMarks = (marks: readonly Mark[], { left, top, scale }: Placed): Mark[] => orderMarks(marks.map((mark) => ({ ...mark, x: left + scale * mark.x, y: top + scale * mark.y })))

/** Two looks' marks this near are one. Pixels. */
const nearest = 8
/** What a look does not give counts as if it had thought it so probable: a mark that is there, one token of a mark. */
const unseen = 0.02
const unnamed = 0.001

/**
 * Two looks at one box: what they agree on gains, what only one sees loses (the mean of their log-odds, of their tokens' log-probabilities).
 * In reading order, at the first's places.
 */
export function averageMarks(first: readonly Mark[], second: readonly Mark[]): Mark[] {
  const pairs = first.flatMap((one) => second.map((other) => ({ one, other, apart: Math.hypot(one.x - other.x, one.y - other.y) }))).filter(({ apart }) => apart <= nearest).sort((a, b) => a.apart - b.apart)
  const taken = new Set<Mark>()
  const both = pairs.flatMap(({ one, other }): Mark[] => {
    if (taken.has(one) || taken.has(other)) return []
    taken.add(one).add(other)
    return [{ ...one, presence: averageOdds(one.presence, other.presence), tokens: averageTokens(one.tokens, other.tokens) }]
  })
  const alone = [...first, ...second].filter((mark) => !taken.has(mark)).map((mark) => ({ ...mark, presence: averageOdds(mark.presence, unseen) }))
  return orderMarks([...both, ...alone])
}

function averageOdds(a: number, b: number): number {
  const [here, away] = [Math.sqrt(a * b), Math.sqrt((1 - a) * (1 - b))]
  return here / Math.max(1e-9, here + away)
}

function averageTokens(first: readonly Alternative<string>[], second: readonly Alternative<string>[]): Alternative<string>[] {
  const [a, b] = [first, second].map((tokens) => new Map(tokens.map(({ value, confidence }) => [value, confidence + unnamed]))) as [Map<string, number>, Map<string, number>]
  const shares = [...new Set([...a.keys(), ...b.keys()])].map((value) => ({ value, confidence: Math.sqrt((a.get(value) ?? unnamed) * (b.get(value) ?? unnamed)) }))
  return toShares(shares, 0).sort((x, y) => y.confidence - x.confidence)
}
