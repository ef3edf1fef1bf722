import { extraKinds } from "../../cricket/parse-extras.ts"
import type { MatchInnings } from "../match.ts"
import { toBattingPointer, toBowlingPointer, toExtrasPointer, toTotalPointer } from "../pointers.ts"
import { findBelief, gather, spread, tell, type Belief, type Board } from "./belief.ts"
import { allowSlips, allowWrongFigure, getSlip, type Paper } from "./paper.ts"
import { divideExtras } from "./usual-figures.ts"
import { meetSums } from "./meet-sums.ts"
import { sumUp, weighAddends } from "./weigh-addends.ts"

const group = "ledger"

/** Values of a column or line: those on the board with their pointers, in order. */
type Column = { pointers: string[]; beliefs: Belief[] }

function listColumn(board: Board, pointers: readonly string[]): Column {
  const found = pointers.flatMap((pointer) => { const belief = findBelief(board, pointer, group); return belief === undefined ? [] : [{ pointer, belief }] })
  return { pointers: found.map(({ pointer }) => pointer), beliefs: found.map(({ belief }) => belief) }
}

/**
 * The scorer's three sums as one, exactly: batters + extras = total (TOT-1), the kinds of extras = extras (TOT-2), bowlers + byes, leg byes
 * and penalty runs = total (BOW-1). They share the total t, the extras e and c, the runs that no bowler is charged with; given those three
 * each sum is a table: A[t − e] of the batters, B[t − c] of the bowlers, D[e − c] of wides and no-balls. All (t, e, c) that are not
 * negligible are tried: of print and handwriting some thousand, at worst length · widest². A sum that the sheet does not allow counts 1.
 * Where a hand wrote the extras as one figure, its division is a guess: the bowlers' sum lies between total − extras and total (23 of 23 real innings).
 */
export function weighLedger(board: Board, innings: MatchInnings, index: number, paper: Paper, length: number): void {
  const batters = listColumn(board, innings.batting.map((_, at) => toBattingPointer(index, at, "runs")))
  const bowlers = listColumn(board, innings.bowling.map((_, at) => toBowlingPointer(index, at, "runs")))
  const uncharged = listColumn(board, (["byes", "legByes", "penaltyRuns"] as const).map((kind) => toExtrasPointer(index, kind)))
  const charged = listColumn(board, (["wides", "noBalls"] as const).map((kind) => toExtrasPointer(index, kind)))
  const [totalPointer, extrasPointer] = [toTotalPointer(index, "runs"), toExtrasPointer(index, "total")]
  const total = findBelief(board, totalPointer, group)
  const parted = extraKinds.some((kind) => board.has(toExtrasPointer(index, kind)))
  const extras = findBelief(board, extrasPointer, group)
  if (total === undefined || extras === undefined) return
  const none = extras.values.length === 1 && extras.values[0] === 0 && (extras.weights[1] ?? 0) === 0
  const bowlersSlip = getSlip(paper, parted || none ? "BOW-1" : "any")
  const guess = paper === "hand" && !parted && !none ? divideExtras(length) : undefined
  const tables = {
    batters: batters.beliefs.length > 0 ? allowSlips(sumUp(batters.beliefs, length), getSlip(paper, "TOT-1")) : undefined,
    bowlers: bowlers.beliefs.length > 0 && (parted || none || guess) ? allowSlips(sumUp(bowlers.beliefs, length), bowlersSlip) : undefined,
    charged: parted ? allowSlips(sumUp(charged.beliefs, length), getSlip(paper, "TOT-2")) : guess?.charged,
    uncharged: guess?.uncharged ?? sumUp(uncharged.beliefs, length), total: allowWrongFigure(spread(total, length), getSlip(paper, "figure")), extras: allowWrongFigure(spread(extras, length), getSlip(paper, "figure")),
  }
  const found = meetSums(tables, length)
  tell(board, totalPointer, group, gather(total, allowWrongFigure(found.total, getSlip(paper, "figure"))))
  tell(board, extrasPointer, group, gather(extras, allowWrongFigure(found.extras, getSlip(paper, "figure"))))
  const pass = ({ pointers, beliefs }: Column, target: Float64Array) => {
    for (const [at, message] of weighAddends(beliefs, target).entries()) tell(board, pointers[at] ?? "", group, message)
  }
  if (tables.batters) pass(batters, allowSlips(found.batters, getSlip(paper, "TOT-1")))
  if (tables.bowlers) pass(bowlers, allowSlips(found.bowlers, bowlersSlip))
  if (tables.charged) pass(charged, allowSlips(found.charged, getSlip(paper, "TOT-2")))
  pass(uncharged, found.uncharged)
}
