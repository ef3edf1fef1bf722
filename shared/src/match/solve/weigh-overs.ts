import type { MatchInnings } from "../match.ts"
import { toBattingPointer, toBowlingPointer, toExtrasPointer, toFallPointer, toTotalPointer } from "../pointers.ts"
import { findBelief, gather, spread, tell, type Board } from "./belief.ts"
import { allowSlips, getSlip, type Paper } from "./paper.ts"
import { sumUp, weighAddends } from "./weigh-addends.ts"
import { weighLadder } from "./weigh-ladder.ts"

function listBeliefs(board: Board, pointers: readonly string[], group: string) {
  return pointers.flatMap((pointer) => { const belief = findBelief(board, pointer, group); return belief === undefined ? [] : [{ pointer, belief }] })
}

/** OVR-1: the bowlers' overs, as balls, sum to the innings'. O(bowlers · length · candidates). */
export function weighOvers(board: Board, innings: MatchInnings, index: number, paper: Paper, length: number): void {
  const bowlers = listBeliefs(board, innings.bowling.map((_, at) => toBowlingPointer(index, at, "overs")), "OVR-1")
  const pointer = toTotalPointer(index, "overs")
  const total = findBelief(board, pointer, "OVR-1")
  if (total === undefined || bowlers.length === 0) return
  const slip = getSlip(paper, "OVR-1")
  const beliefs = bowlers.map(({ belief }) => belief)
  tell(board, pointer, "OVR-1", gather(total, allowSlips(sumUp(beliefs, length), slip)))
  for (const [at, message] of weighAddends(beliefs, allowSlips(spread(total, length), slip)).entries()) tell(board, bowlers[at]?.pointer ?? "", "OVR-1", message)
}

/**
 * BAT-4, sharper than the check: the balls that the batters faced are those bowled and the no-balls (13 of 13 printed innings with both).
 * Not where a batter's balls are missing.
 */
export function weighBallsFaced(board: Board, innings: MatchInnings, index: number, paper: Paper, length: number): void {
  if (innings.batting.some((row) => row.runs !== null && row.balls === null)) return
  const faced = listBeliefs(board, innings.batting.map((_, at) => toBattingPointer(index, at, "balls")), "BAT-4")
  const bowled = listBeliefs(board, [toTotalPointer(index, "overs"), toExtrasPointer(index, "noBalls")], "BAT-4")
  if (faced.length < 2 || !board.has(toTotalPointer(index, "overs"))) return
  const slip = getSlip(paper, "BAT-4")
  for (const [own, others] of [[faced, bowled], [bowled, faced]] as const) {
    const target = allowSlips(sumUp(others.map(({ belief }) => belief), length), slip)
    for (const [at, message] of weighAddends(own.map(({ belief }) => belief), target).entries()) tell(board, own[at]?.pointer ?? "", "BAT-4", message)
  }
}

/** A wide can cost more than one run, so the bowlers' column may count fewer than the extras: how often it does, for each number alike. */
const fewer = 0.25

/** BOW-3 and BOW-4: the bowlers' wides and no-balls are those of the extras, or fewer. */
export function weighBowlersExtras(board: Board, innings: MatchInnings, index: number, paper: Paper, length: number): void {
  for (const [kind, group] of [["wides", "BOW-3"], ["noBalls", "BOW-4"]] as const) {
    const bowlers = listBeliefs(board, innings.bowling.map((_, at) => toBowlingPointer(index, at, kind)), group)
    const pointer = toExtrasPointer(index, kind)
    const stated = findBelief(board, pointer, group)
    if (stated === undefined || bowlers.length === 0) continue
    const slip = getSlip(paper, group)
    const beliefs = bowlers.map(({ belief }) => belief)
    const sums = sumUp(beliefs, length)
    let below = 0
    const seen = allowSlips(sums, slip).map((factor, runs) => {
      const factors = factor * (1 - fewer) + (below * fewer) / Math.max(1, runs)
      below += sums[runs] ?? 0
      return factors
    })
    tell(board, pointer, group, gather(stated, seen))
    const table = spread(stated, length)
    let above = 0
    const target = allowSlips(table, slip).map((factor) => factor * (1 - fewer))
    for (let runs = length - 1; runs >= 0; runs -= 1) {
      target[runs] = (target[runs] ?? 0) + above * fewer
      above += (table[runs] ?? 0) / Math.max(1, runs)
    }
    for (const [at, message] of weighAddends(beliefs, target).entries()) tell(board, bowlers[at]?.pointer ?? "", group, message)
  }
}

const allOut = 10

/** FOW-1 and FOW-3: scores and overs at the falls of wickets do not fall; the last score is within the total, and is the total where the tenth wicket falls at it. */
export function weighFalls(board: Board, innings: MatchInnings, index: number, paper: Paper, length: number): void {
  const order = innings.fallOfWickets.map((fall, at) => ({ at, wicket: fall.wicket })).sort((a, b) => a.wicket - b.wicket)
  for (const [field, group] of [["runs", "FOW-1"], ["over", "FOW-3"]] as const) {
    const top = field === "runs" ? [toTotalPointer(index, "runs")] : []
    const rungs = listBeliefs(board, [...order.map(({ at }) => toFallPointer(index, at, field)), ...top], group)
    if (rungs.length < 2) continue
    for (const [at, message] of weighLadder(rungs.map(({ belief }) => belief), length, getSlip(paper, group)).entries()) {
      // A ladder only bounds: it names no value that nobody read.
      tell(board, rungs[at]?.pointer ?? "", group, { factors: message.factors })
    }
  }
  const last = order.find(({ wicket }) => wicket === allOut)
  if (last !== undefined) weighLast(board, toFallPointer(index, last.at, "runs"), toTotalPointer(index, "runs"), getSlip(paper, "FOW-1"), length)
}

/** A total whose cell says this little is not written at all, for all that we know. */
const hardlyRead = 0.15

/**
 * The fall hears the total, but the total the fall only where its own cell says next to nothing: who slips in adding up a card breaks this equation and the card's own at once, and two witnesses
 * would outvote what is written.
 */
function weighLast(board: Board, fall: string, total: string, slip: number, length: number): void {
  const [last, end, written] = [findBelief(board, fall, "all out"), findBelief(board, total, "all out"), board.get(total)?.prior]
  if (last === undefined || end === undefined || written === undefined) return
  tell(board, fall, "all out", gather(last, allowSlips(spread(end, length), slip)))
  if (written.weights.slice(0, -1).every((weight) => weight < hardlyRead)) tell(board, total, "all out", gather(end, allowSlips(spread(last, length), slip)))
}
