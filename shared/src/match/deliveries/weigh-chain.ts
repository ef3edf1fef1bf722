/** One count that goes on from the one before: how likely what is written is, by count (null: nothing is), and each step up to here. */
export type Link = { seen: Float64Array | null; step: Float64Array }

/** The scorer carried it on wrongly, or a link is no part of the chain: it goes on from anywhere. */
const slip = 1e-4

/**
 * A count that starts at 0 and only grows, link by link (a board after each over): posterior probabilities of every link, each over the counts
 * 0 to `length` − 1, the logarithm of how likely all that is written is, and `rises`: how well each step of a link would fit all that is written,
 * whatever the link itself says of it. Forward and backward sums (Rabiner 1989); cost: links · length · steps.
 */
export function weighChain(links: readonly Link[], length: number): { posteriors: Float64Array[]; rises: Float64Array[]; evidence: number } {
  const starts = new Float64Array(length)
  starts[0] = 1
  let evidence = 0
  const forward: Float64Array[] = [starts]
  for (const { seen, step } of links) {
    const reached = see(goUp(forward.at(-1)!, step), seen)
    evidence += Math.log(sumOf(reached) || 1e-300)
    forward.push(scale(reached))
  }
  const backward: Float64Array[] = [new Float64Array(length).fill(1)]
  for (const { seen, step } of links.toReversed()) backward.unshift(scale(goDown(see(backward[0]!, seen), step)))
  const rises = links.map(({ seen, step }, at) => weighRises(forward[at]!, see(backward[at + 1]!, seen), step.length))
  return { posteriors: links.map((_, at) => scale(see(forward[at + 1]!, backward[at + 1]!))), rises, evidence }
}

function goUp(from: Float64Array, step: Float64Array): Float64Array {
  const anywhere = (slip * sumOf(from)) / from.length
  const to = new Float64Array(from.length).fill(anywhere)
  for (let count = 0; count < from.length; count++) {
    const weight = from[count]!
    if (weight > 1e-15) for (let up = 0; up < step.length && count + up < to.length; up++) to[count + up]! += weight * step[up]!
  }
  return to
}

function goDown(after: Float64Array, step: Float64Array): Float64Array {
  const anywhere = (slip * sumOf(after)) / after.length
  return Float64Array.from(after, (_, count) => {
    let sum = anywhere
    for (let up = 0; up < step.length && count + up < after.length; up++) sum += step[up]! * after[count + up]!
    return sum
  })
}

function weighRises(from: Float64Array, after: Float64Array, steps: number): Float64Array {
  const anywhere = (slip * sumOf(from) * sumOf(after)) / from.length
  return scale(Float64Array.from({ length: steps }, (_, up) => {
    let sum = anywhere
    for (let count = 0; count + up < after.length; count++) sum += from[count]! * after[count + up]!
    return sum
  }))
}

const see = (counts: Float64Array, seen: Float64Array | null): Float64Array => (seen === null ? counts : counts.map((weight, count) => weight * seen[count]!))

const sumOf = (counts: Float64Array): number => counts.reduce((sum, weight) => sum + weight, 0)

function scale(counts: Float64Array): Float64Array {
  const sum = sumOf(counts)
  return sum > 0 ? counts.map((weight) => weight / sum) : counts
}
