import { isBowlersWicket, isOpenWicket, isWicket, type DismissalKind } from "../../cricket/dismissal-kinds.ts"
import { toPlainName } from "../../cricket/player-name.ts"
import type { MatchInnings } from "../match.ts"
import { toBowlingPointer, toTotalPointer } from "../pointers.ts"
import { findBelief, gather, spread, tell, type Belief, type Board } from "./belief.ts"
import { allowSlips, getSlip, type Paper } from "./paper.ts"
import { sumUp, weighAddends } from "./weigh-addends.ts"

const group = "wickets"

/** What a dismissal whose kind was read wrong is instead: not out, a wicket of no bowler, a bowler's wicket. Shares of club cricket. */
const otherwise = [0.25, 0.15, 0.6] as const

/** Words of a dismissal are misread far more often than its kind: this share of the doubt in the words is doubt in the kind. */
export const doubtInKind = 0.3

/** Wickets are counted up to this even where fewer batters were read. */
const fewestPlaces = 11

const classify = (kind: DismissalKind): number => (isBowlersWicket(kind) ? 2 : isWicket(kind) ? 1 : 0)

/**
 * DIS-1 and DIS-2 together, exactly: every batter is not out, out, or out to a bowler. The counts of wickets and of bowlers' wickets are one
 * number, wickets + (rows + 1) · bowlers', so that one sum serves both. O(batters · rows²). DIS-3 adds what the names say, bowler by bowler.
 * `doubts`: doubt in the kind of each batter's dismissal; undefined where he has none. Gives the factor that the sums put on each of these doubts.
 */
export function weighWickets(board: Board, innings: MatchInnings, index: number, paper: Paper, doubts: readonly (number | undefined)[]): number[] {
  const step = Math.max(innings.batting.length, fewestPlaces) + 1
  const places = [0, 1, 1 + step]
  const classes = innings.batting.map((row, at): Belief | undefined => {
    const doubt = doubts[at] ?? 1
    if (row.dismissal === null && row.runs === null) return undefined
    const kind = row.dismissal?.kind ?? "unknown"
    const open = isOpenWicket(kind) ? [0.5, 0.5, 0] : undefined
    const known = kind === "unknown" ? [...otherwise] : open ?? places.map((_, own) => (own === classify(kind) ? 1 : 0))
    return { candidates: places, values: places, weights: Float64Array.from([...known.map((share, own) => share * (1 - doubt) + (otherwise[own] ?? 0) * doubt), 0]), widest: 0 }
  })
  const known = classes.flatMap((belief) => belief ?? [])
  const bowlers = innings.bowling.flatMap((_, at) => {
    const pointer = toBowlingPointer(index, at, "wickets")
    const belief = findBelief(board, pointer, group)
    return belief === undefined ? [] : [{ pointer, belief }]
  })
  const totalPointer = toTotalPointer(index, "wickets")
  const total = findBelief(board, totalPointer, group)
  if (known.length === 0) return innings.batting.map(() => 1)
  // Two looser cases that DIS-1 allows too: ten written for a side that is all out one or two men short.
  const short = innings.total.allOut === true && total?.candidates[0] === 10 && innings.batting.length < 11
  const down = total === undefined || short ? new Float64Array(step).fill(1) : allowSlips(spread(total, step), getSlip(paper, "DIS-1"))
  const taken = bowlers.length === 0 ? new Float64Array(step).fill(1) : allowSlips(sumUp(bowlers.map(({ belief }) => belief), step), getSlip(paper, "DIS-2"))
  const joint = (make: (wickets: number, theirs: number) => number) => Float64Array.from({ length: step * step }, (_, at) => make(at % step, Math.floor(at / step)))
  const sums = sumUp(known, step * step)
  const [downMarginal, takenMarginal] = [new Float64Array(step), new Float64Array(step)]
  for (const [at, weight] of sums.entries()) {
    const [wickets, theirs] = [at % step, Math.floor(at / step)]
    downMarginal[wickets] = (downMarginal[wickets] ?? 0) + weight * (taken[theirs] ?? 0)
    takenMarginal[theirs] = (takenMarginal[theirs] ?? 0) + weight * (down[wickets] ?? 0)
  }
  if (total !== undefined && !short) tell(board, totalPointer, group, gather(total, allowSlips(downMarginal, getSlip(paper, "DIS-1"))))
  const messages = weighAddends(bowlers.map(({ belief }) => belief), allowSlips(takenMarginal, getSlip(paper, "DIS-2")))
  for (const [at, message] of messages.entries()) tell(board, bowlers[at]?.pointer ?? "", group, message)
  weighNamedBowlers(board, innings, index, doubts)
  const told = weighAddends(known, joint((wickets, theirs) => (down[wickets] ?? 0) * (taken[theirs] ?? 0)))
  let next = 0
  return classes.map((belief) => (belief === undefined ? 1 : toTrust(belief, told[next++]?.factors)))
}

/** How much the sums like the likeliest class of a dismissal against the others: factor on the doubt, 1 where they say nothing. */
function toTrust(belief: Belief, factors: Float64Array | undefined): number {
  if (factors === undefined) return 1
  const own = belief.weights.indexOf(Math.max(...belief.weights))
  const average = otherwise.reduce((sum, share, at) => sum + share * (factors[at] ?? 0), 0)
  const held = factors[own] ?? 0
  return held > 0 ? Math.min(50, average / held) : 50
}

const lastName = (name: string | null) => toPlainName(name ?? "").split(" ").at(-1) ?? ""

/** How often the names of dismissals count a bowler's wickets wrongly, over the doubt in the dismissals themselves. */
const wrongCount = 0.1
const wicketsOfBowler = 11

/** DIS-3, under the same conditions as the check: a likelihood for each bowler's wickets. */
function weighNamedBowlers(board: Board, innings: MatchInnings, index: number, doubts: readonly (number | undefined)[]): void {
  const names = innings.bowling.map((row) => lastName(row.name))
  if (new Set(names).size !== names.length || names.includes("")) return
  const credited = innings.batting.flatMap((row, at) => (row.dismissal !== null && isBowlersWicket(row.dismissal.kind) ? [{ at, bowler: lastName(row.dismissal.bowler) }] : []))
  if (credited.some(({ bowler }) => !names.includes(bowler))) return
  for (const [at, name] of names.entries()) {
    const pointer = toBowlingPointer(index, at, "wickets")
    const belief = findBelief(board, pointer, "DIS-3")
    if (belief === undefined) continue
    const own = credited.filter(({ bowler }) => bowler === name)
    const doubt = Math.min(0.9, wrongCount + own.reduce((sum, one) => sum + (doubts[one.at] ?? 0), 0))
    const table = new Float64Array(wicketsOfBowler).fill(doubt / wicketsOfBowler)
    if (own.length < wicketsOfBowler) table[own.length] = 1 - doubt
    tell(board, pointer, "DIS-3", gather(belief, table))
  }
}
