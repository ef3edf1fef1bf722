import type { Reading } from "../../base/reading.ts"
import { toToken, type BallOutcome } from "../../cricket/ball-outcome.ts"
import type { Delivery } from "../../cricket/delivery.ts"
import { fitOver } from "../../cricket/fit-over.ts"
import { usualBallsPerOver } from "../../cricket/overs.ts"
import { getPlace, readText } from "../read-cell.ts"
import type { OverTotal } from "../scorecard.ts"
import { getTokenConfidence, splitTokens, type BallToken } from "./ball-tokens.ts"
import { linkSpellings } from "./link-spellings.ts"
import type { OverRow } from "./over-row.ts"
import { readBowlerName, readScore } from "./read-over-sheet.ts"

/** An over whose balls do not give its runs: each of its balls may be the wrong one. */
const doesNotAddUp = 0.6
/** Balls of an over that adds up are wrong only in pairs. */
const addsUp = 0.25
/** A token whose convention no sum settles. */
const openConvention = 0.85

/** The rows of one over sheet as deliveries in order and the board after each over. Each over is fitted to its own runs and to the board before and after it. */
export function buildOvers(rows: readonly OverRow[]): { deliveries: Reading<Delivery>[]; overTotals: OverTotal[] } {
  const linked = linkSpellings(rows.map(readBowlerName))
  const overTotals = rows.map((row): OverTotal => {
    const name = readText(row.line.page, row.bowler, readBowlerName(row))
    return { over: row.over, ...readScore(row), bowler: name === null ? null : { ...name, value: linked.get(name.value ?? "") ?? name.value } }
  })
  const deliveries = rows.flatMap((row, at) => buildOver(row, overTotals[at], rows[at - 1] === undefined ? startOf(row) : overTotals[at - 1], at === rows.length - 1))
  return { deliveries, overTotals }
}

const startOf = (row: OverRow): OverTotal | undefined => (row.over === 1 ? { over: 0, runs: zero, wickets: zero, bowler: null } : undefined)
const zero: Reading<number> = { value: 0, confidence: 1, raw: "", alternatives: [], place: { page: 0, box: { x: 0, y: 0, width: 0, height: 0 } } }

function buildOver(row: OverRow, total: OverTotal | undefined, before: OverTotal | undefined, isLast: boolean): Reading<Delivery>[] {
  const { page } = row.line
  const tokens = splitTokens(row.balls)
  const readable = tokens.every((token) => token.meanings.length > 0)
  const gained = (field: "runs" | "wickets"): number | null => {
    const [from, to] = [before?.[field]?.value ?? null, total?.[field]?.value ?? null]
    return from === null || to === null || before?.over !== row.over - 1 || to < from ? null : to - from
  }
  const printed = row.runs === undefined ? null : Number(row.runs.text)
  const sums = { runs: printed ?? gained("runs"), wickets: gained("wickets"), legal: isLast ? null : usualBallsPerOver }
  const isWitnessed = sums.runs !== null
  // Umpires miscount: an over of five or seven balls that adds up is an over.
  const fitted = [sums, { ...sums, legal: null }, { ...sums, runs: gained("runs"), legal: null }].map((stated) => fitOver(tokens.map((token) => token.meanings), stated)).find((fit) => fit.fits)
  return tokens.map((token, at): Reading<Delivery> => {
    const chosen = fitted?.chosen[at] ?? 0
    const outcome = token.meanings[chosen]?.outcome
    const own = getTokenConfidence(token)
    const doubt = 1 - own
    const confidence = !readable && outcome === undefined ? Math.min(own, 0.3)
      : fitted === undefined ? (own >= 1 && token.meanings.length === 1 ? 1 : Math.min(own, doesNotAddUp))
      : !isWitnessed ? (token.meanings.length > 1 && own >= 1 ? openConvention : own)
      : fitted.sole ? 1 - doubt * addsUp : Math.min(own, openConvention)
    return { value: toDelivery(row, total, at, outcome, token), confidence, raw: token.text, alternatives: [], place: getPlace(page, [token.word]) }
  })
}

function toDelivery(row: OverRow, total: OverTotal | undefined, at: number, outcome: BallOutcome | undefined, token: BallToken): Delivery {
  return {
    over: row.over, ball: at + 1, bowler: total?.bowler?.value ?? null, striker: null, nonStriker: null, runsBatter: outcome?.runsBatter ?? null, extras: outcome?.extras ?? {},
    wickets: outcome?.wickets.map((kind) => ({ kind, playerOut: null, fielders: [] })) ?? [], notation: outcome === undefined ? token.text : toToken(outcome),
  }
}

