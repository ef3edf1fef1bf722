import { leaveOver, type Alternative } from "../../base/reading.ts"
import { findOverWorth } from "../../cricket/token-worth.ts"
import { listFigures, weighFigure } from "./figure-likelihood.ts"
import { weighNumber } from "./number-likelihood.ts"
import { weighLegal } from "./over-length.ts"
import type { SpellBox } from "./spell.ts"

/** A bowler's state after an over is (wickets, runs), numbered. */
export const mostWickets = 10
export const mostRuns = 199
export const states = (mostWickets + 1) * (mostRuns + 1)
export const toState = (wickets: number, runs: number): number => wickets * (mostRuns + 1) + runs
export const wicketsOf = (state: number): number => Math.floor(state / (mostRuns + 1))
export const runsOf = (state: number): number => state % (mostRuns + 1)

/** What a box that was read as none of its candidates may be worth: runs fall off like this, wickets so. */
const runsScale = 5
const otherWickets = [0.8, 0.17, 0.03]
const mostOtherRuns = 24
const leastOther = 0.02
/** A cross that reaches into the figure's place looks like a figure this often: like a stroke, or like more. */
const strayFigure = { stroke: 0.003, more: 0.0005 }
/** May this figure be a stroke of a cross? */
export const isStroke = (figure: string): boolean => /^[17]?$/.test(figure)
/** Readings of a figure that a slip of the scorer may lead to. */
const triedSlips = 3

/** One way on: what it adds, how likely, and which of the box's candidates it is (−1: none of them). `over` is false for a crossed box. */
export type Move = { charged: number; wickets: number; chance: number; candidate: number; over: boolean }

/**
 * A box as a step of the chain. `seen`: how likely what is written under it is, by state; `stray`: the same where it is no over, in any
 * state; `slips`: states that the figure names, wherever the marks lead.
 */
export type Step = { moves: readonly Move[]; seen: Float64Array; stray: number; slips: readonly number[] }

export function toStep(box: SpellBox, last: boolean): Step {
  const { figure } = box
  const written = figure !== null && figure.length > 0
  const seen = written ? weighFigure(figure, mostWickets, mostRuns) : new Float64Array(states).fill(1)
  const named = (figure ?? []).slice(0, triedSlips).flatMap(({ value }) => listFigures(value)).filter(({ wickets, runs }) => wickets <= mostWickets && runs <= mostRuns)
  return { moves: listMoves(box, last), seen, stray: written ? weighStray(figure) : 1, slips: [...new Set(named.map(({ wickets, runs }) => toState(wickets, runs)))] }
}

function weighStray(figure: readonly Alternative<string>[]): number {
  const more = figure.reduce((sum, { value, confidence }) => sum + (isStroke(value) ? 0 : confidence), 0)
  return more * strayFigure.more + (1 - more) * strayFigure.stroke
}

function listMoves({ tokens }: SpellBox, last: boolean): Move[] {
  const read = tokens.flatMap(({ value, confidence }, candidate): Move[] => {
    const worth = findOverWorth(value)
    if (worth === undefined) return []
    if (value.length === 0) return [{ charged: 0, wickets: 0, chance: confidence, candidate, over: false }]
    return [{ charged: worth.charged, wickets: worth.bowlersWickets, chance: confidence * weighLegal(worth.legal, last), candidate, over: true }]
  })
  const other = Math.max(leastOther, 1 - tokens.reduce((sum, { confidence }) => sum + confidence, 0))
  const unread: Move[] = []
  for (let charged = 0; charged <= mostOtherRuns; charged++)
    for (const [wickets, share] of otherWickets.entries()) unread.push({ charged, wickets, chance: (other * share * Math.exp(-charged / runsScale)) / runsScale, candidate: -1, over: true })
  return [...read, ...unread].filter(({ chance }) => chance > 0)
}

/** A scorer carries his row's sum over to the summary with a slip so often; each further run or wicket off is this much rarer. */
const carried = 0.03
const nearer = 0.5

/** How likely a summary's figure is seen as it is, by the number that it says; undefined where there is none. What its readings leave over may be any. */
export function weighSaid(readings: readonly Alternative<number>[] | null, length: number): Float64Array | undefined {
  const left = leaveOver(readings ?? []) / length
  return weighNumber(readings, length)?.map((chance) => chance + left)
}

/** The same counts with a slip between what stands in the row and what is carried over, either way. */
export function slipOver(counts: Float64Array): Float64Array {
  const slipped = counts.map((chance) => chance * (1 - carried))
  counts.forEach((chance, at) => {
    let share = chance * carried * (1 - nearer) / (2 * nearer)
    for (let off = 1; share > 1e-12 && off < slipped.length; off++) {
      share *= nearer
      if (at >= off) slipped[at - off]! += share
      if (at + off < slipped.length) slipped[at + off]! += share
    }
  })
  return slipped
}

/** How likely the summary's figures are in every state of the row's end; 1 where it has none. */
export function weighSummary(ofRuns: Float64Array | undefined, ofWickets: Float64Array | undefined): Float64Array {
  const [runs, wickets] = [ofRuns && slipOver(ofRuns), ofWickets && slipOver(ofWickets)]
  return Float64Array.from({ length: states }, (_, state) => (runs?.[runsOf(state)] ?? 1) * (wickets?.[wicketsOf(state)] ?? 1))
}
