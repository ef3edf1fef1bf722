import { gather, spread, type Belief, type Message } from "./belief.ts"

/**
 * What it says about values that they do not fall: the scores at the wickets, the total as the last rung. A step down has the chance
 * `slip`. Exact, forward and backward over the rungs: O(rungs · length).
 */
export function weighLadder(rungs: readonly Belief[], length: number, slip: number): Message[] {
  const tables = rungs.map((rung) => spread(rung, length))
  const below = climb(tables, slip)
  const above = climb(tables.map((table) => table.toReversed()).reverse(), slip).reverse().map((table) => table.toReversed())
  return rungs.map((rung, at) => gather(rung, (below[at] ?? new Float64Array(length)).map((factor, value) => factor * (above[at]?.[value] ?? 0))))
}

/** For every rung and value: how well the rungs before it fit below. */
function climb(tables: readonly Float64Array[], slip: number): Float64Array[] {
  let reached: Float64Array | undefined
  return tables.map((table) => {
    const own = reached === undefined ? new Float64Array(table.length).fill(1) : accumulate(reached, slip)
    const next = table.map((weight, value) => weight * (own[value] ?? 0))
    const sum = next.reduce((total, weight) => total + weight, 0)
    reached = sum > 0 ? next.map((weight) => weight / sum) : next
    return own
  })
}

function accumulate(weights: Float64Array, slip: number): Float64Array {
  const all = weights.reduce((total, weight) => total + weight, 0)
  let upTo = 0
  return weights.map((weight) => {
    upTo += weight
    return upTo + slip * Math.max(0, all - upTo)
  })
}
