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

/** What the kind of one batter's dismissal may be; what the shares leave over is a kind that nobody listed. */
export type KindBelief = { kind: DismissalKind; share: number }[]

const countRest = (kinds: KindBelief) => Math.max(0, 1 - kinds.reduce((sum, { share }) => sum + share, 0))

/** How a kind divides among not out, a wicket of no bowler, a bowler's wicket. */
function classify(kind: DismissalKind): readonly number[] {
  if (kind === "unknown") return otherwise
  if (isOpenWicket(kind)) return [0.5, 0.5, 0]
  return isBowlersWicket(kind) ? [0, 0, 1] : isWicket(kind) ? [0, 1, 0] : [1, 0, 0]
}

/** Wickets are counted up to this even where fewer batters were read. */
const fewestPlaces = 11

/**
 * DIS-1 and DIS-2 together, exactly: every batter is not out, out, or out to a bowler. The counts of wickets and of bowlers' wickets are one
 * number, wickets + (rows + 1) · bowlers', so that one sum serves both. O(batters · rows²). DIS-3 adds what the names say, bowler by bowler.
 * `kinds`: what each batter's dismissal may be; undefined where he has none. Gives each kind's probability after the sums.
 */
export function weighWickets(board: Board, innings: MatchInnings, index: number, paper: Paper, kinds: readonly (KindBelief | undefined)[]): (KindBelief | undefined)[] {
  const step = Math.max(innings.batting.length, fewestPlaces) + 1
  const places = [0, 1, 1 + step]
  const classes = innings.batting.map((row, at): Belief | undefined => {
    const own = kinds[at] ?? (row.runs === null ? undefined : [])
    if (own === undefined) return undefined
    const rest = countRest(own)
    return { candidates: places, values: places, weights: Float64Array.from([0, 1, 2, 3], (place) => own.reduce((sum, { kind, share }) => sum + share * (classify(kind)[place] ?? 0), rest * (otherwise[place] ?? 0))), widest: 0 }
  })
  const known = classes.flatMap((belief) => belief ?? [])
  const bowlers = innings.bowling.flatMap((_, at) => {
    const pointer = toBowlingPointer(index, at, "wickets")
    const belief = findBelief(board, pointer, group)
    return belief === undefined ? [] : [{ pointer, belief }]
  })
  const totalPointer = toTotalPointer(index, "wickets")
  const total = findBelief(board, totalPointer, group)
  if (known.length === 0) return [...kinds]
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
  weighNamedBowlers(board, innings, index, kinds)
  const told = weighAddends(known, joint((wickets, theirs) => (down[wickets] ?? 0) * (taken[theirs] ?? 0)))
  let next = 0
  return classes.map((belief, at) => {
    const factors = belief === undefined ? undefined : told[next++]?.factors
    const own = kinds[at]
    return own === undefined || factors === undefined ? own : toKinds(own, factors)
  })
}

/** The shares of a dismissal's kinds, each weighed by what the sums say of its class. */
function toKinds(kinds: KindBelief, factors: Float64Array): KindBelief {
  const judge = (shares: readonly number[]) => shares.reduce((sum, share, place) => sum + share * (factors[place] ?? 0), 0)
  const weighed = kinds.map(({ kind, share }) => ({ kind, share: share * judge(classify(kind)) }))
  const all = weighed.reduce((sum, { share }) => sum + share, countRest(kinds) * judge(otherwise))
  return all > 0 ? weighed.map(({ kind, share }) => ({ kind, share: share / all })) : kinds
}

const lastName = (name: string | null) => toPlainName(name ?? "").split(" ").at(-1) ?? ""

/** How often the names of dismissals count a bowler's wickets wrongly, over the doubt in the dismissals themselves. */
const wrongCount = 0.1
const wicketsOfBowler = 11

/** DIS-3, under the same conditions as the check: a likelihood for each bowler's wickets. */
function weighNamedBowlers(board: Board, innings: MatchInnings, index: number, kinds: readonly (KindBelief | undefined)[]): void {
  const names = innings.bowling.map((row) => lastName(row.name))
  if (new Set(names).size !== names.length || names.includes("")) return
  const credited = innings.batting.flatMap((row, at) => (row.dismissal !== null && isBowlersWicket(row.dismissal.kind) ? [{ at, bowler: lastName(row.dismissal.bowler) }] : []))
  if (credited.some(({ bowler }) => !names.includes(bowler))) return
  for (const [at, name] of names.entries()) {
    const pointer = toBowlingPointer(index, at, "wickets")
    const belief = findBelief(board, pointer, "DIS-3")
    if (belief === undefined) continue
    const own = credited.filter(({ bowler }) => bowler === name)
    const doubt = Math.min(0.9, wrongCount + own.reduce((sum, one) => sum + 1 - (kinds[one.at]?.[0]?.share ?? 0), 0))
    const table = new Float64Array(wicketsOfBowler).fill(doubt / wicketsOfBowler)
    if (own.length < wicketsOfBowler) table[own.length] = 1 - doubt
    tell(board, pointer, "DIS-3", gather(belief, table))
  }
}
