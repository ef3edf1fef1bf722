import { countBalls, formatOvers, parseOvers, toOvers } from "../../cricket/overs.ts"
import { extraKinds } from "../../cricket/parse-extras.ts"
import type { MatchInnings, PlainValue, Readings } from "../match.ts"
import { toBattingPointer, toBowlingPointer, toExtrasPointer, toFallPointer, toOverTotalPointer, toTotalPointer } from "../pointers.ts"
import { createCertain, createUnknown, nameValue, toBelief, type Belief, type Board } from "./belief.ts"

/** How far "something else" reaches, by kind of value; overs in balls. Beyond lies one value in some hundred. */
const widest = { batterRuns: 149, batterBalls: 199, boundaries: 25, bowlerRuns: 119, overs: 150, maidens: 15, wickets: 10, extras: 79, part: 39, total: 499, totalOvers: 420, fall: 499 }

const toNumber = (value: PlainValue): number | undefined => (typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined)

/** Overs as balls. */
function toBalls(value: PlainValue): number | undefined {
  const overs = typeof value === "string" ? parseOvers(value) : typeof value === "object" && value !== null ? value : undefined
  return overs === undefined ? undefined : countBalls(overs)
}

/**
 * Every figure of an innings that a check may speak of. A value without a reading (typed in, or of a text layer) is certain; a batter or
 * bowler whose runs stand nowhere may have any.
 */
export function buildBoard(innings: MatchInnings, index: number, readings: Readings): Board {
  const board: Board = new Map()
  const put = (pointer: string, belief: Belief) => board.set(pointer, { prior: belief, messages: new Map() })
  const place = (pointer: string, read: PlainValue, most: number, number = toNumber) => {
    const value = typeof read === "object" && read !== null ? formatOvers(read) : read
    const reading = readings[pointer]
    const settled = reading?.status === "corrected" || reading?.status === "confirmed"
    const certain = value === null ? undefined : number(value)
    if (reading !== undefined && !settled) put(pointer, toBelief(reading, value, most, number))
    else if (certain !== undefined) put(pointer, createCertain(certain))
  }
  for (const [at, row] of innings.batting.entries()) {
    const runs = toBattingPointer(index, at, "runs")
    place(runs, row.runs, widest.batterRuns)
    if (!board.has(runs) && row.dismissal !== null && row.dismissal.kind !== "did not bat" && row.dismissal.kind !== "absent hurt") put(runs, createUnknown(widest.batterRuns))
    place(toBattingPointer(index, at, "balls"), row.balls, widest.batterBalls)
    const balls = toBattingPointer(index, at, "balls")
    addImplied(board, runs, balls, row.strikeRate === null ? undefined : row.strikeRate / 100, (value) => value)
    place(toBattingPointer(index, at, "fours"), row.fours, widest.boundaries)
    place(toBattingPointer(index, at, "sixes"), row.sixes, widest.boundaries)
  }
  for (const [at, row] of innings.bowling.entries()) {
    place(toBowlingPointer(index, at, "overs"), row.overs, widest.overs, toBalls)
    if (row.overs === null && !board.has(toBowlingPointer(index, at, "overs"))) put(toBowlingPointer(index, at, "overs"), createUnknown(widest.overs))
    place(toBowlingPointer(index, at, "maidens"), row.maidens, widest.maidens)
    place(toBowlingPointer(index, at, "runs"), row.runs, widest.bowlerRuns)
    if (!board.has(toBowlingPointer(index, at, "runs"))) put(toBowlingPointer(index, at, "runs"), createUnknown(widest.bowlerRuns))
    addImplied(board, toBowlingPointer(index, at, "runs"), toBowlingPointer(index, at, "overs"), row.economy === null ? undefined : row.economy / 6, (value) => formatOvers(toOvers(value)))
    place(toBowlingPointer(index, at, "wickets"), row.wickets, widest.wickets)
    if (!board.has(toBowlingPointer(index, at, "wickets"))) put(toBowlingPointer(index, at, "wickets"), createUnknown(widest.wickets))
    for (const kind of ["wides", "noBalls"] as const) place(toBowlingPointer(index, at, kind), row[kind], widest.part)
  }
  for (const kind of extraKinds) place(toExtrasPointer(index, kind), innings.extras[kind], widest.part)
  place(toExtrasPointer(index, "total"), innings.extras.total, widest.extras)
  if (!board.has(toExtrasPointer(index, "total")) && extraKinds.some((kind) => innings.extras[kind] !== null)) put(toExtrasPointer(index, "total"), createUnknown(widest.extras))
  place(toTotalPointer(index, "runs"), innings.total.runs, widest.total)
  // A total that stands nowhere still ties the batters to the bowlers.
  if (!board.has(toTotalPointer(index, "runs"))) put(toTotalPointer(index, "runs"), createUnknown(widest.total))
  place(toTotalPointer(index, "wickets"), innings.total.wickets, widest.wickets)
  place(toTotalPointer(index, "overs"), innings.total.overs, widest.totalOvers, toBalls)
  for (const [at, row] of (innings.overTotals ?? []).entries()) {
    place(toOverTotalPointer(index, at, "runs"), row.runs, widest.fall)
    place(toOverTotalPointer(index, at, "wickets"), row.wickets, widest.wickets)
  }
  for (const [at, fall] of innings.fallOfWickets.entries()) {
    place(toFallPointer(index, at, "runs"), fall.runs, widest.fall)
    place(toFallPointer(index, at, "over"), fall.over, widest.totalOvers, toBalls)
  }
  return board
}

/**
 * A printed rate and one of its two figures give the other: that value becomes a candidate, no likelier than before, so that the row's rule can
 * name it. `rate`: runs a ball.
 */
function addImplied(board: Board, runs: string, balls: string, rate: number | undefined, toBallsText: (balls: number) => PlainValue): void {
  if (rate === undefined || rate <= 0) return
  const [runsPlace, ballsPlace] = [board.get(runs), board.get(balls)]
  if (runsPlace === undefined || ballsPlace === undefined) return
  const impliedBalls = runsPlace.prior.values.map((value) => Math.round(value / rate))
  const impliedRuns = ballsPlace.prior.values.map((value) => Math.round(value * rate))
  runsPlace.prior = impliedRuns.reduce((belief, value) => nameValue(belief, value, value), runsPlace.prior)
  ballsPlace.prior = impliedBalls.reduce((belief, value) => nameValue(belief, value, toBallsText(value)), ballsPlace.prior)
}
