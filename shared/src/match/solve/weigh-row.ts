import { findBelief, tell, type Board, type Message } from "./belief.ts"

/** Values of one row of a table as numbers; undefined where a value is "something else". */
export type RowValues = readonly (number | undefined)[]

/** Combinations less likely than this are not looked at. */
const negligible = 1e-6

/**
 * What the rules of a single row (boundaries within the runs, a printed rate) say about its values, by trying all combinations of
 * candidates. `judge` gives the likelihood of one combination. O(candidates ^ values), at most 10 ^ 4 and, with what is negligible left out, mostly some dozen.
 */
export function weighRow(board: Board, pointers: readonly string[], judge: (values: RowValues) => number): void {
  const beliefs = pointers.flatMap((pointer) => findBelief(board, pointer, "row") ?? [])
  if (beliefs.length !== pointers.length || beliefs.length < 2) return
  const messages: Message[] = beliefs.map(({ weights }) => ({ factors: new Float64Array(weights.length) }))
  const chosen: number[] = []
  const tryAll = (at: number, weight: number) => {
    const belief = beliefs[at]
    if (belief === undefined) {
      const likelihood = weight * judge(chosen.map((index, value) => beliefs[value]?.values[index]))
      for (const [value, index] of chosen.entries()) addTo(messages[value], index, likelihood / (beliefs[value]?.weights[index] ?? 1))
      return
    }
    for (const [index, own] of belief.weights.entries()) {
      if (own <= 0 || weight * own < negligible) continue
      chosen[at] = index
      tryAll(at + 1, weight * own)
    }
    chosen.length = at
  }
  tryAll(0, 1)
  for (const [at, pointer] of pointers.entries()) {
    const message = messages[at]
    // A candidate that was too rare to be tried is judged like the average: nothing is said of it.
    if (message !== undefined) tell(board, pointer, "row", { factors: fillGaps(message.factors, beliefs[at]?.weights ?? message.factors) })
  }
}

function addTo(message: Message | undefined, index: number, amount: number): void {
  if (message !== undefined) message.factors[index] = (message.factors[index] ?? 0) + amount
}

function fillGaps(factors: Float64Array, weights: Float64Array): Float64Array {
  const average = factors.reduce((sum, factor, at) => sum + factor * (weights[at] ?? 0), 0)
  return factors.map((factor, at) => ((weights[at] ?? 0) < negligible ? average : factor))
}
