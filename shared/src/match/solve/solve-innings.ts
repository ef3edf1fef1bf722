import { dismissalKinds } from "../../cricket/dismissal-kinds.ts"
import type { MatchInnings, PlainValue, Readings } from "../match.ts"
import { toBattingPointer } from "../pointers.ts"
import { buildBoard } from "./build-board.ts"
import type { Board, Message } from "./belief.ts"
import type { Paper } from "./paper.ts"
import { weighBallsFaced, weighBowlersExtras, weighFalls, weighOvers } from "./weigh-overs.ts"
import { weighLedger } from "./weigh-ledger.ts"
import { weighRecords } from "./weigh-records.ts"
import { weighBatters, weighBowlers } from "./weigh-rows.ts"
import { weighWickets, type KindBelief } from "./weigh-wickets.ts"

/*
 * How the solver works. Every value of an innings is a list of candidates with probabilities and "something else" (belief.ts). The checks
 * that a scorer makes are factors between values, each true but for a slip on paper (paper.ts: likely by hand, rare in print, small as slips
 * are). Asked for is, for every value, the probability of each candidate given everything else on the sheet. Six groups of checks:
 *
 *   ledger   TOT-1, TOT-2, BOW-1   exact and joint, over the values that the three sums share     weigh-ledger.ts
 *   sums     OVR-1, BAT-4, BOW-3, 4 exact each, forward sums against backward targets              weigh-overs.ts
 *   wickets  DIS-1, DIS-2, DIS-3   exact for the first two together                               weigh-wickets.ts
 *   ladders  FOW-1, FOW-3          exact each, rung by rung                                       weigh-ladder.ts
 *   records  BOW-2, BAT-5, OVR-3   a scorebook's second records: running figures, strokes, over strip   weigh-records.ts
 *   rows     BAT-1..3, BOW-5, 6    exact each, all combinations of one row                        weigh-rows.ts
 *
 * A group reads what the others say of its values, without its own word, and puts its own on the board: belief propagation. Between groups
 * the graph is a tree but for bowlers' rows (runs to overs to runs of the next bowler): two rounds serve it. Of n rows and sums up to L (some 700)
 * a round costs O(n · L · candidates) and, for the ledger, some thousand to L · extras² steps: 2 to 8 ms an innings.
 */
const rounds = 2

/** The probabilities of a value's candidates given all checks, as on the wire. `found`: the likeliest that nobody listed (overs as balls). */
export type Posterior = { listed: { value: PlainValue; confidence: number }[]; found?: { value: number; confidence: number } }

/** Tables of sums reach this far beyond the largest figure or sum that was read, and where there is no total, to any. */
const beyond = 60
const longest = 2000
const withoutTotal = 560

function chooseLength(board: Board, { batting, bowling, total }: MatchInnings): number {
  const largest = [...board.values()].reduce((most, { prior }) => Math.max(most, ...prior.values), 0)
  const runs = [batting, bowling].map((rows) => rows.reduce((sum, row) => sum + (row.runs ?? 0), 0))
  return Math.min(longest, Math.max(total.runs === null ? withoutTotal : 0, largest + beyond, ...runs.map((sum) => sum + beyond)))
}

/** Posteriors of all figures of an innings, by pointer. `index` from 0. Nothing is changed. */
export function solveInnings(innings: MatchInnings, index: number, readings: Readings, paper: Paper): Map<string, Posterior> {
  const board = buildBoard(innings, index, readings)
  const kindsRead = innings.batting.map((_, at) => findKinds(innings, index, at, readings, paper))
  // A text layer leaves nothing to decide.
  if ([...board.values()].every(({ prior }) => prior.values.length > 0 && prior.weights.includes(1)) && kindsRead.every((own) => own === undefined || own[0]?.share === 1)) return new Map()
  const length = chooseLength(board, innings)
  const kinds = weighWickets(board, innings, index, paper, kindsRead)
  for (let round = 0; round < rounds; round += 1) {
    weighBatters(board, innings, index, readings)
    weighBowlers(board, innings, index, readings, paper)
    weighFalls(board, innings, index, paper, length)
    weighBowlersExtras(board, innings, index, paper, length)
    weighBallsFaced(board, innings, index, paper, length)
    weighOvers(board, innings, index, paper, length)
    weighRecords(board, innings, index, readings, paper, length)
    weighLedger(board, innings, index, paper, length)
  }
  weighBatters(board, innings, index, readings)
  weighBowlers(board, innings, index, readings, paper)
  const posteriors = readBoard(board)
  for (const [at, own] of kinds.entries()) {
    if (own !== undefined) posteriors.set(toBattingPointer(index, at, "dismissal/kind"), { listed: own.map(({ kind, share }) => ({ value: kind, confidence: share })) })
  }
  return posteriors
}

/** In print the words of a dismissal are misread far more often than its kind: this share of the doubt in the words is doubt in the kind. */
const doubtInKind = 0.3

function findKinds(innings: MatchInnings, index: number, at: number, readings: Readings, paper: Paper): KindBelief | undefined {
  const kind = innings.batting[at]?.dismissal?.kind
  if (kind === undefined) return undefined
  const reading = readings[toBattingPointer(index, at, "dismissal/kind")]
  if (reading === undefined || reading.status === "corrected" || reading.status === "confirmed") return [{ kind, share: 1 }]
  const own = kind === "unknown" ? [] : [{ kind, share: paper === "print" ? 1 - (1 - reading.confidence) * doubtInKind : reading.confidence }]
  const left = own.reduce((rest, { share }) => rest - share, 1)
  const listed = reading.alternatives.flatMap((other) => {
    const found = dismissalKinds.find((known) => known === other.value && known !== kind)
    return found === undefined ? [] : [{ kind: found, share: other.confidence }]
  }).slice(0, mostKinds)
  const offered = listed.reduce((sum, { share }) => sum + share, 0)
  return [...own, ...listed.map((other) => ({ ...other, share: offered > left ? (other.share * left) / offered : other.share }))]
}

const mostKinds = 6

function readBoard(board: Board): Map<string, Posterior> {
  return new Map([...board].map(([pointer, { prior, messages }]) => {
    const told = [...messages.values()]
    const multiply = (at: number, without?: Message) => told.filter((message) => message !== without).reduce((product, { factors }) => product * (factors[at] ?? 1), prior.weights[at] ?? 0)
    const weights = prior.weights.map((_, at) => multiply(at))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    const listed = prior.candidates.map((value, at) => ({ value, confidence: (all > 0 ? weights : prior.weights)[at] ?? 0 }))
    if (all > 0) for (const one of listed) one.confidence /= all
    const last = prior.values.length
    const naming = told.find((message) => message.other !== undefined)
    if (naming?.other === undefined || all <= 0) return [pointer, { listed }]
    return [pointer, { listed, found: { value: naming.other.value, confidence: (multiply(last, naming) * naming.other.factor) / (prior.widest + 1) / all } }]
  }))
}
