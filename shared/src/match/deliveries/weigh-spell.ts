import type { Alternative } from "../../base/reading.ts"
import { findOverWorth } from "../../cricket/token-worth.ts"
import { createFigureLikelihood, listFigures } from "./figure-likelihood.ts"
import type { BowlersFigure, Spell, SpellBox, WeighedSpell } from "./spell.ts"

// A bowler's row as a hidden Markov chain: the state after an over is (wickets, runs), a box is a transition, the figure under it and the
// summary are what is seen of the state. Forward and backward sums give the posterior of every box, figure and total at once. Cost: boxes
// × states (11 × 200) × distinct transitions (some 60 a box), about 20 ms for twenty overs. Rabiner 1989, the forward–backward procedure.

const mostWickets = 10
const mostRuns = 199
const states = (mostWickets + 1) * (mostRuns + 1)
const toState = ({ wickets, runs }: BowlersFigure) => wickets * (mostRuns + 1) + runs
const fits = ({ wickets, runs }: BowlersFigure) => wickets <= mostWickets && runs <= mostRuns

/** An over of five or seven legal balls is an umpire's miscount; the last of a row may end the innings. */
const perBallOff = 0.02
const shortLast = 0.3
const legalOfOver = 6
/** The scorer carried the figure on wrongly: from here it counts from what is written. */
const slip = 0.004
/** What a box that was read as none of its candidates may be worth: runs fall off like this, wickets so. */
const runsScale = 5
const otherWickets = [0.8, 0.17, 0.03]
const mostOtherRuns = 24
const leastOther = 0.02
const missedSummary = 0.03
/** So many alternatives of each value are handed on, and none below this. */
const mostKept = 12
const leastKept = 0.0005

type Move = { charged: number; wickets: number; chance: number; candidate: number }

/** Weighs all readings of a bowler's row together. Values that nothing was read of come back with what the sums leave them. */
export function weighSpell(spell: Spell): WeighedSpell {
  const { boxes } = spell
  const moves = boxes.map((box, at) => listMoves(box, at === boxes.length - 1))
  const seen = boxes.map((box, at) => weighStates(box, at === boxes.length - 1 ? spell : undefined))
  const jumps = boxes.map((box, at) => listJumps(box, seen[at]!))
  const forward = [startAtNothing()]
  for (const [at] of boxes.entries()) forward.push(scale(step(forward[at]!, moves[at]!, jumps[at]!, seen[at]!)))
  const backward: Float64Array[] = Array.from({ length: boxes.length + 1 }, () => new Float64Array(states).fill(1))
  for (let at = boxes.length - 1; at >= 0; at--) backward[at] = scale(stepBack(backward[at + 1]!, moves[at]!, jumps[at]!, seen[at]!))
  return {
    boxes: boxes.map((box, at) => ({
      tokens: weighCandidates(box, forward[at]!, backward[at + 1]!, moves[at]!, jumps[at]!, seen[at]!),
      figure: toAlternatives(multiply(forward[at + 1]!, backward[at + 1]!), (state) => ({ wickets: Math.floor(state / (mostRuns + 1)), runs: state % (mostRuns + 1) })),
    })),
    runs: toAlternatives(sumBy(forward.at(-1)!, (state) => state % (mostRuns + 1), mostRuns + 1), (runs) => runs),
    wickets: toAlternatives(sumBy(forward.at(-1)!, (state) => Math.floor(state / (mostRuns + 1)), mostWickets + 1), (wickets) => wickets),
  }
}

function listMoves({ tokens }: SpellBox, last: boolean): Move[] {
  const read = tokens.flatMap(({ value, confidence }, candidate): Move[] => {
    const worth = findOverWorth(value)
    if (worth === undefined) return []
    const off = Math.abs(worth.legal - legalOfOver)
    const rare = off === 0 ? 1 : last && worth.legal < legalOfOver && worth.legal > 0 ? shortLast : perBallOff ** off
    return [{ charged: worth.charged, wickets: worth.bowlersWickets, chance: confidence * rare, candidate }]
  })
  const other = Math.max(leastOther, 1 - tokens.reduce((sum, { confidence }) => sum + confidence, 0))
  const unread: Move[] = []
  for (let charged = 0; charged <= mostOtherRuns; charged++)
    for (const [wickets, share] of otherWickets.entries()) unread.push({ charged, wickets, chance: (other * share * Math.exp(-charged / runsScale)) / runsScale, candidate: -1 })
  return [...read, ...unread].filter(({ chance }) => chance > 0)
}

/** How likely what is written under a box, and in the summary where it is the last, is in every state. */
function weighStates({ figure }: SpellBox, summary: Spell | undefined): Float64Array {
  const likelihood = figure === null || figure.length === 0 ? undefined : createFigureLikelihood(figure)
  const summaryRuns = createCountLikelihood(summary?.runs ?? null)
  const summaryWickets = createCountLikelihood(summary?.wickets ?? null)
  const seen = new Float64Array(states)
  for (let wickets = 0; wickets <= mostWickets; wickets++)
    for (let runs = 0; runs <= mostRuns; runs++) seen[toState({ wickets, runs })] = (likelihood?.({ wickets, runs }) ?? 1) * summaryRuns(runs) * summaryWickets(wickets)
  return seen
}

function createCountLikelihood(readings: readonly Alternative<number>[] | null): (count: number) => number {
  if (readings === null || readings.length === 0) return () => 1
  const chances = new Map(readings.map(({ value, confidence }) => [value, confidence]))
  return (count) => (chances.get(count) ?? 0) + missedSummary / 100
}

/** Where a slip may lead: to what the figure says. */
function listJumps({ figure }: SpellBox, seen: Float64Array): number[] {
  const found = (figure ?? []).slice(0, 3).flatMap(({ value }) => listFigures(value)).filter(fits).map(toState)
  return [...new Set(found)].filter((state) => seen[state]! > 0)
}

function startAtNothing(): Float64Array {
  const start = new Float64Array(states)
  start[0] = 1
  return start
}

function step(from: Float64Array, moves: readonly Move[], jumps: readonly number[], seen: Float64Array): Float64Array {
  const to = new Float64Array(states)
  const byWorth = mergeMoves(moves)
  let all = 0
  eachState(from, (state, weight, wickets, runs) => {
    all += weight
    for (const move of byWorth) {
      if (wickets + move.wickets > mostWickets || runs + move.charged > mostRuns) continue
      const next = state + move.wickets * (mostRuns + 1) + move.charged
      to[next]! += weight * move.chance * seen[next]!
    }
  })
  const any = byWorth.reduce((sum, { chance }) => sum + chance, 0)
  for (const state of jumps) to[state]! += (all * any * slip * seen[state]!) / jumps.length
  return to
}

function stepBack(after: Float64Array, moves: readonly Move[], jumps: readonly number[], seen: Float64Array): Float64Array {
  const before = new Float64Array(states)
  const byWorth = mergeMoves(moves)
  const any = byWorth.reduce((sum, { chance }) => sum + chance, 0)
  const jump = jumps.reduce((sum, state) => sum + (any * slip * seen[state]! * after[state]!) / jumps.length, 0)
  for (let state = 0; state < states; state++) {
    const [wickets, runs] = [Math.floor(state / (mostRuns + 1)), state % (mostRuns + 1)]
    let sum = jump
    for (const move of byWorth) {
      if (wickets + move.wickets > mostWickets || runs + move.charged > mostRuns) continue
      const next = state + move.wickets * (mostRuns + 1) + move.charged
      sum += move.chance * seen[next]! * after[next]!
    }
    before[state] = sum
  }
  return before
}

/** Posterior of a box's candidates; what none of them explains stays out of the sum, so that they need not reach 1. */
function weighCandidates({ tokens }: SpellBox, from: Float64Array, after: Float64Array, moves: readonly Move[], jumps: readonly number[], seen: Float64Array): Alternative<string[]>[] {
  const weights = moves.map(() => 0)
  let all = 0
  eachState(from, (state, weight, wickets, runs) => {
    all += weight
    for (const [at, move] of moves.entries()) {
      if (wickets + move.wickets > mostWickets || runs + move.charged > mostRuns) continue
      const next = state + move.wickets * (mostRuns + 1) + move.charged
      weights[at]! += weight * move.chance * seen[next]! * after[next]!
    }
  })
  const jump = jumps.reduce((sum, state) => sum + (all * slip * seen[state]! * after[state]!) / jumps.length, 0)
  const posterior = moves.map(({ chance }, at) => weights[at]! + chance * jump)
  const total = posterior.reduce((sum, weight) => sum + weight, 0)
  return moves.flatMap(({ candidate }, at): Alternative<string[]>[] => {
    const value = tokens[candidate]?.value
    return value === undefined || total === 0 ? [] : [{ value, confidence: posterior[at]! / total }]
  }).filter(({ confidence }) => confidence >= leastKept).sort((a, b) => b.confidence - a.confidence).slice(0, mostKept)
}

/** Transitions of the same worth are one for the sums. */
function mergeMoves(moves: readonly Move[]): Move[] {
  const merged = new Map<number, Move>()
  for (const move of moves) {
    const key = move.wickets * 1000 + move.charged
    merged.set(key, { ...move, chance: move.chance + (merged.get(key)?.chance ?? 0) })
  }
  return [...merged.values()]
}

/** States that carry any weight worth the work. */
function eachState(weights: Float64Array, visit: (state: number, weight: number, wickets: number, runs: number) => void): void {
  for (let state = 0; state < states; state++) {
    const weight = weights[state]!
    if (weight > 1e-12) visit(state, weight, Math.floor(state / (mostRuns + 1)), state % (mostRuns + 1))
  }
}

function scale(weights: Float64Array): Float64Array {
  const most = weights.reduce((a, b) => Math.max(a, b), 0)
  return most > 0 ? weights.map((weight) => weight / most) : weights
}

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
