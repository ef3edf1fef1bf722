import type { Alternative } from "../../base/reading.ts"
import type { Spell, SpellBox, WeighedSpell, WorthOfBox } from "./spell.ts"
import { mostRuns, mostWickets, runsOf, states, slipOver, toStep, weighSaid, weighSummary, wicketsOf, type Move, type Step } from "./spell-steps.ts"

// A bowler's row as a hidden Markov chain: the state after an over is (wickets, runs), a box is a transition, the figure under it and the
// summary are what is seen of the state. Forward and backward sums give the posterior of every box, figure and total at once. Cost: boxes
// × states (11 × 200) × distinct transitions (some 60 a box), about 20 ms for twenty overs. Rabiner 1989, the forward–backward procedure.

/** The scorer carried the figure on wrongly: from here it counts from what is written. Figures never fall. */
const slip = 0.004
/** So many alternatives of each value are handed on, and none below this. */
const mostKept = 12
const leastKept = 0.0005

/** Weighs all readings of a bowler's row together; its last over, before the crosses that close the row, may be unfinished. Values that nothing was read of come back with what the sums leave them. */
export function weighSpell({ boxes, runs, wickets }: Spell): WeighedSpell {
  const last = boxes.findLastIndex(({ tokens }) => tokens[0]?.value.length !== 0)
  const steps = boxes.map((box, at) => toStep(box, at >= last))
  const forward: Float64Array[] = [Float64Array.from({ length: states }, (_, state) => (state === 0 ? 1 : 0))]
  for (const [at, step] of steps.entries()) forward.push(scale(goOn(forward[at]!, step)))
  const [saidRuns, saidWickets] = [weighSaid(runs, mostRuns + 1), weighSaid(wickets, mostWickets + 1)]
  const summary = weighSummary(saidRuns, saidWickets)
  const backward: Float64Array[] = [summary]
  for (const step of [...steps].reverse()) backward.unshift(scale(goBack(backward[0]!, step)))
  // What the summary says of the one is no witness of what it says of it itself.
  const [ofRuns, ofWickets] = [multiply(forward.at(-1)!, weighSummary(undefined, saidWickets)), multiply(forward.at(-1)!, weighSummary(saidRuns, undefined))]
  return {
    boxes: boxes.map((box, at) => ({
      tokens: weighCandidates(box, forward[at]!, backward[at + 1]!, steps[at]!),
      worth: weighWorth(forward[at]!, backward[at + 1]!, steps[at]!),
      figure: toAlternatives(multiply(forward[at + 1]!, backward[at + 1]!), (state) => ({ wickets: wicketsOf(state), runs: runsOf(state) })),
    })),
    runs: toAlternatives(carryOver(sumBy(ofRuns, runsOf, mostRuns + 1), saidRuns), (count) => count),
    wickets: toAlternatives(carryOver(sumBy(ofWickets, wicketsOf, mostWickets + 1), saidWickets), (count) => count),
  }
}

/** Visits every way on from a state: `next` is where it leads, `chance` how likely it is with what is seen there. */
function eachWay(state: number, moves: readonly Move[], { seen, stray, slips }: Step, any: number, visit: (next: number, chance: number, move: number) => void): void {
  const [wickets, runs] = [wicketsOf(state), runsOf(state)]
  for (let at = 0; at < moves.length; at++) {
    const move = moves[at]!
    if (wickets + move.wickets > mostWickets || runs + move.charged > mostRuns) continue
    const next = state + move.wickets * (mostRuns + 1) + move.charged
    visit(next, move.chance * (move.over ? seen[next]! : stray), at)
  }
  for (const next of slips) if (wicketsOf(next) >= wickets && runsOf(next) >= runs) visit(next, (any * slip * seen[next]!) / slips.length, -1)
}

const sumChances = (moves: readonly Move[]) => moves.reduce((sum, { chance }) => sum + chance, 0)

function goOn(from: Float64Array, step: Step): Float64Array {
  const to = new Float64Array(states)
  const moves = mergeMoves(step.moves)
  const any = sumChances(moves)
  for (let state = 0; state < states; state++) {
    const weight = from[state]!
    if (weight > 1e-12) eachWay(state, moves, step, any, (next, chance) => { to[next]! += weight * chance })
  }
  return to
}

function goBack(after: Float64Array, step: Step): Float64Array {
  const moves = mergeMoves(step.moves)
  const any = sumChances(moves)
  return Float64Array.from({ length: states }, (_, state) => {
    let sum = 0
    eachWay(state, moves, step, any, (next, chance) => { sum += chance * after[next]! })
    return sum
  })
}

/** Posterior of a box's candidates. A slip says nothing of the marks: they keep their own chances. */
function weighCandidates({ tokens }: SpellBox, from: Float64Array, after: Float64Array, step: Step): Alternative<string[]>[] {
  const { moves } = step
  const any = sumChances(moves)
  const weights = moves.map(() => 0)
  let slipped = 0
  for (let state = 0; state < states; state++) {
    const weight = from[state]!
    if (weight > 1e-12) eachWay(state, moves, step, any, (next, chance, move) => {
      if (move < 0) slipped += weight * chance * after[next]!
      else weights[move]! += weight * chance * after[next]!
    })
  }
  const posterior = moves.map(({ chance }, at) => weights[at]! + (slipped * chance) / any)
  const total = posterior.reduce((sum, weight) => sum + weight, 0)
  return moves.flatMap(({ candidate }, at): Alternative<string[]>[] => {
    const value = tokens[candidate]?.value
    return value === undefined || total === 0 ? [] : [{ value, confidence: posterior[at]! / total }]
  }).filter(({ confidence }) => confidence >= leastKept).sort((a, b) => b.confidence - a.confidence).slice(0, mostKept)
}

const mostCharged = 40
const mostOfBox = 4
/** Figures may be a slip, marks may be lost: no worth is less likely than this. */
const leastWorth = 1e-5

function weighWorth(from: Float64Array, after: Float64Array, { seen }: Step): WorthOfBox {
  const table = new Float64Array((mostCharged + 1) * (mostOfBox + 1))
  for (let state = 0; state < states; state++) {
    if (from[state]! <= 1e-9) continue
    for (let wickets = 0; wickets <= Math.min(mostOfBox, mostWickets - wicketsOf(state)); wickets++)
      for (let charged = 0; charged <= Math.min(mostCharged, mostRuns - runsOf(state)); charged++) {
        const next = state + wickets * (mostRuns + 1) + charged
        table[charged * (mostOfBox + 1) + wickets]! += from[state]! * seen[next]! * after[next]!
      }
  }
  const most = table.reduce((a, b) => Math.max(a, b), 1e-300)
  return (charged, wickets) => Math.log(leastWorth + (table[Math.min(mostCharged, charged) * (mostOfBox + 1) + Math.min(mostOfBox, wickets)] ?? 0) / most)
}

/** Transitions of the same worth are one for the sums. */
function mergeMoves(moves: readonly Move[]): Move[] {
  const merged = new Map<string, Move>()
  for (const move of moves) {
    const key = `${move.wickets} ${move.charged} ${move.over}`
    merged.set(key, { ...move, chance: move.chance + (merged.get(key)?.chance ?? 0) })
  }
  return [...merged.values()]
}

function scale(weights: Float64Array): Float64Array {
  const most = weights.reduce((a, b) => Math.max(a, b), 0)
  return most > 0 ? weights.map((weight) => weight / most) : weights
}

/** What the summary says, by what the row comes to; where it says nothing, the row's own sum. */
const carryOver = (row: Float64Array, said: Float64Array | undefined): Float64Array => (said === undefined ? row : multiply(slipOver(row), said))

const multiply = (a: Float64Array, b: Float64Array) => a.map((weight, at) => weight * b[at]!)

function sumBy(weights: Float64Array, keyOf: (state: number) => number, keys: number): Float64Array {
  const sums = new Float64Array(keys)
  for (let state = 0; state < weights.length; state++) sums[keyOf(state)]! += weights[state]!
  return sums
}

function toAlternatives<T>(weights: Float64Array, toValue: (index: number) => T): Alternative<T>[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  return Array.from(weights, (weight, index) => ({ index, confidence: weight / total })).filter(({ confidence }) => confidence >= leastKept)
    .sort((a, b) => b.confidence - a.confidence).slice(0, mostKept).map(({ index, confidence }) => ({ value: toValue(index), confidence }))
}
