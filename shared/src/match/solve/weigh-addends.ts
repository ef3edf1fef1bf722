import { type Belief, type Message } from "./belief.ts"

/** Sums below this chance are not followed further. */
const negligible = 1e-18

/** How likely each sum 0 … `length` − 1 of some values is. O(values · length · candidates): "something else" is one running sum. */
export const sumUp = (addends: readonly Belief[], length: number): Float64Array => addends.reduce<Float64Array>(addOne, startSums(length))

function startSums(length: number): Float64Array {
  const sums = new Float64Array(length)
  sums[0] = 1
  return sums
}

function addOne(sums: Float64Array, { values, weights, widest }: Belief): Float64Array {
  const next = new Float64Array(sums.length)
  const reach = sums.findLastIndex((weight) => weight > 0) + 1
  for (const [at, value] of values.entries()) {
    const weight = weights[at] ?? 0
    const end = Math.min(reach, sums.length - value)
    if (weight > 0) for (let sum = 0; sum < end; sum += 1) next[sum + value] = (next[sum + value] ?? 0) + (sums[sum] ?? 0) * weight
  }
  const even = (weights[values.length] ?? 0) / (widest + 1)
  const end = Math.min(sums.length, reach + widest)
  if (even > 0) for (let sum = 0, window = 0; sum < end; sum += 1) {
    window += (sums[sum] ?? 0) - (sum > widest ? sums[sum - widest - 1] ?? 0 : 0)
    next[sum] = (next[sum] ?? 0) + Math.max(0, window) * even
  }
  return next
}

/** The other way round: how well each sum of the addends before this one can still end in what `ends` likes. */
function takeOne(ends: Float64Array, { values, weights, widest }: Belief): Float64Array {
  const before = new Float64Array(ends.length)
  for (const [at, value] of values.entries()) {
    const weight = weights[at] ?? 0
    if (weight > 0) for (let sum = 0; sum + value < ends.length; sum += 1) before[sum] = (before[sum] ?? 0) + (ends[sum + value] ?? 0) * weight
  }
  const even = (weights[values.length] ?? 0) / (widest + 1)
  if (even > 0) for (let sum = ends.length - 1, window = 0; sum >= 0; sum -= 1) {
    window += (ends[sum] ?? 0) - (ends[sum + widest + 1] ?? 0)
    before[sum] = (before[sum] ?? 0) + Math.max(0, window) * even
  }
  return before
}

/**
 * What a sum says about each of its addends, exactly: `target[s]` is how well the rest of the sheet likes the sum s. Forward sums and
 * backward targets meet at each addend. O(addends · length · candidates), and length · widest for an addend that may be something else.
 */
export function weighAddends(addends: readonly Belief[], target: Float64Array): Message[] {
  const ends: Float64Array[] = [target]
  for (const addend of [...addends.slice(1)].reverse()) ends.unshift(takeOne(ends[0] ?? target, addend))
  let sums = startSums(target.length)
  return addends.map((addend, at) => {
    const message = meet(addend, sums, ends[at] ?? target)
    sums = addOne(sums, addend)
    return message
  })
}

/** Below this share of a value's own belief, nobody needs to know which unlisted value fits best. */
const worthNaming = 0.01

function meet({ values, weights, widest }: Belief, sums: Float64Array, ends: Float64Array): Message {
  const first = sums.findIndex((weight) => weight > negligible)
  const last = sums.findLastIndex((weight) => weight > negligible)
  const fit = (value: number) => {
    let factor = 0
    for (let sum = first; sum <= last && sum + value < ends.length; sum += 1) factor += (sums[sum] ?? 0) * (ends[sum + value] ?? 0)
    return factor
  }
  const factors = Float64Array.from([...values, 0], (value, at) => (at < values.length ? fit(value) : 0))
  if ((weights[values.length] ?? 0) === 0 || first < 0) return { factors }
  let window = 0
  for (let end = first; end < first + widest && end < ends.length; end += 1) window += ends[end] ?? 0
  let even = 0
  for (let sum = first; sum <= last; sum += 1) {
    window += ends[sum + widest] ?? 0
    even += (sums[sum] ?? 0) * window
    window -= ends[sum] ?? 0
  }
  factors[values.length] = even / (widest + 1)
  const believed = factors.reduce((sum, factor, at) => sum + factor * (weights[at] ?? 0), 0)
  if ((weights[values.length] ?? 0) * even <= worthNaming * believed * (widest + 1)) return { factors }
  const other = { value: 0, factor: -1 }
  for (let value = 0; value <= widest; value += 1) {
    const factor = values.includes(value) ? -1 : fit(value)
    if (factor > other.factor) Object.assign(other, { value, factor })
  }
  return { factors, other }
}
