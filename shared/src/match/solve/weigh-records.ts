import { isSamePlace } from "../../base/reading.ts"
import { countBalls } from "../../cricket/overs.ts"
import { formatTokens } from "../../cricket/parse-tokens.ts"
import { toRunsOfFigure, toRunsOfStrokes, toWicketsOfFigure } from "../check-records.ts"
import type { MatchInnings, PlainValue, Readings } from "../match.ts"
import { toBattingPointer, toBowlingPointer, toOverTotalPointer, toTotalPointer } from "../pointers.ts"
import { findBelief, findHearsay, gather, spread, tell, toBelief, type Belief, type Board } from "./belief.ts"
import { allowSlips, getSlip, type Paper } from "./paper.ts"
import { weighLadder } from "./weigh-ladder.ts"

/** How far an unlisted figure of the records reaches: runs of a batter or bowler, wickets. */
const widest = { runs: 149, wickets: 10 }

/**
 * The second records of a scorebook: a bowler's last running figure says his runs and wickets (BOW-2), a batter's strokes add up to his runs
 * (BAT-5), the over strip rises to the total (OVR-3). The first two are witnesses, read once; the strip's rows are values of their own.
 * O(rows · length).
 */
export function weighRecords(board: Board, innings: MatchInnings, index: number, readings: Readings, paper: Paper, length: number): void {
  const testify = (pointer: string, from: string, witness: Belief) => {
    const own = findBelief(board, pointer, from)
    if (own !== undefined) tell(board, pointer, from, gather(own, allowSlips(spread(witness, length), getSlip(paper, from))))
  }
  const listen = (pointer: string, read: PlainValue, most: number, toNumber: (value: PlainValue) => number | undefined): Belief | undefined => {
    const reading = readings[pointer]
    return reading === undefined ? undefined : toBelief(reading, read, most, toNumber)
  }
  for (const [at, row] of innings.bowling.entries()) {
    // A row with its boxes has been weighed against its figures already (match/deliveries): they are one witness, not two.
    if (row.oversBowled !== null) continue
    const last = (row.runningFigures ?? []).findLastIndex((figure, over) => figure !== null || readings[`/innings/${index}/bowling/${at}/running_figures/${over}`] !== undefined)
    const pointer = `/innings/${index}/bowling/${at}/running_figures/${last}`
    const figure = row.runningFigures?.[last] ?? null
    const runs = listen(pointer, figure, widest.runs, toRunsOfFigure)
    if (runs !== undefined) testify(toBowlingPointer(index, at, "runs"), "BOW-2", runs)
    const wickets = listen(pointer, figure, widest.wickets, toWicketsOfFigure)
    if (wickets !== undefined && wickets.values.length > 0) testify(toBowlingPointer(index, at, "wickets"), "BOW-2", wickets)
  }
  for (const [at, row] of innings.batting.entries()) {
    const strokes = listen(`/innings/${index}/batting/${at}/scoring`, row.scoring === null ? null : formatTokens(row.scoring), widest.runs, toRunsOfStrokes)
    if (strokes !== undefined && strokes.values.length > 0) testify(toBattingPointer(index, at, "runs"), "BAT-5", strokes)
  }
  weighStrip(board, innings, index, readings, paper, length)
}

/**
 * Where the strip reaches the innings' last over, its last row is the total. A total that was taken from that row (`supplyTotal`) says nothing of its own: it passes on
 * what the sums say, and the row nothing to it, or each would vouch for the other.
 */
function weighStrip(board: Board, innings: MatchInnings, index: number, readings: Readings, paper: Paper, length: number): void {
  const rows = innings.overTotals ?? []
  for (const field of ["runs", "wickets"] as const) {
    const pointers = rows.map((_, at) => toOverTotalPointer(index, at, field)).filter((pointer) => board.has(pointer))
    const totalPointer = toTotalPointer(index, field)
    const lastPointer = pointers.at(-1) ?? ""
    const [lastPlace, totalPlace] = [readings[lastPointer]?.place, readings[totalPointer]?.place]
    const isOwn = !(lastPlace && totalPlace && isSamePlace(lastPlace, totalPlace))
    const rungs = [...pointers, ...(isOwn && board.has(totalPointer) ? [totalPointer] : [])]
    const beliefs = rungs.flatMap((pointer) => findBelief(board, pointer, "strip") ?? [])
    if (beliefs.length < 2) continue
    const slip = getSlip(paper, "OVR-3")
    for (const [at, { factors }] of weighLadder(beliefs, length, slip).entries()) tell(board, rungs[at] ?? "", "strip", { factors })
    const isWhole = innings.total.overs !== null && (rows.at(-1)?.over ?? 0) * 6 >= countBalls(innings.total.overs)
    const [last, total] = [findBelief(board, lastPointer, "OVR-3"), (isOwn ? findBelief : findHearsay)(board, totalPointer, "OVR-3")]
    if (!isWhole || last === undefined || total === undefined) continue
    if (isOwn) tell(board, totalPointer, "OVR-3", gather(total, allowSlips(spread(last, length), slip)))
    tell(board, lastPointer, "OVR-3", gather(last, allowSlips(spread(total, length), slip)))
  }
}
