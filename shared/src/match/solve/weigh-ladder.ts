import { gather, spread, type Belief, type Message } from "./belief.ts"

/**
 * What it says about values that they do not fall: the scores at the wickets, the total as the last rung. A step down has the chance
 * `slip`. Exact, forward and backward over the rungs: O(rungs · length).
 */
export function weighLadder(rungs: readonly Belief[], length: number, slip: number): Message[] {
  const tables = rungs.map((rung) => spread(rung, length))
  const below = climb(tables, slip)
  const above = descend(tables, slip)
  return rungs.map((rung, at) => {
    const [lower, upper] = [below[at], above[at]]
    const fit = new Float64Array(length)
    for (let value = 0; value < length; value += 1) fit[value] = (lower?.[value] ?? 1) * (upper?.[value] ?? 1)
    return gather(rung, fit)
  })
}

/** For every rung and value: how well the rungs before it fit below. The first has none. */
function climb(tables: readonly Float64Array[], slip: number): (Float64Array | undefined)[] {
  let reached: Float64Array | undefined
  return tables.map((table) => {
    const own = reached
    const next = multiply(table, own)
    let upTo = 0
    for (let value = 0; value < next.length; value += 1) {
      upTo += next[value] ?? 0
      next[value] = upTo + slip * Math.max(0, 1 - upTo)
    }
    reached = next
    return own
  })
}

/** The same from the last rung down: how well those after it fit above. */
function descend(tables: readonly Float64Array[], slip: number): (Float64Array | undefined)[] {
  let reached: Float64Array | undefined
  return tables.toReversed().map((table) => {
    const own = reached
    const next = multiply(table, own)
    let downTo = 0
    for (let value = next.length - 1; value >= 0; value -= 1) {
      downTo += next[value] ?? 0
      next[value] = downTo + slip * Math.max(0, 1 - downTo)
    }
    reached = next
    return own
  }).reverse()
}

/** Place by place, scaled to a sum of 1. */
function multiply(table: Float64Array, factors: Float64Array | undefined): Float64Array {
  const product = new Float64Array(table.length)
  let all = 0
  for (let value = 0; value < table.length; value += 1) {
    product[value] = (table[value] ?? 0) * (factors?.[value] ?? 1)
    all += product[value] ?? 0
  }
  if (all > 0) for (let value = 0; value < table.length; value += 1) product[value] = (product[value] ?? 0) / all
  return product
}
