import { confirm } from "../../base/agreement.ts"
import { findUnion } from "../../base/geometry.ts"
import type { Reading } from "../../base/reading.ts"
import { toToken, type BallOutcome } from "../../cricket/ball-outcome.ts"
import type { Delivery } from "../../cricket/delivery.ts"
import { fitOver, type FittedOver, type OverSums } from "../../cricket/fit-over.ts"
import { usualBallsPerOver } from "../../cricket/overs.ts"
import type { Word } from "../../words/ocr-page.ts"
import { getPlace, readText } from "../read-cell.ts"
import type { OverTotal } from "../scorecard.ts"
import { getTokenConfidence, measureTokens, splitTokens, type BallToken, type TokenWidths } from "./ball-tokens.ts"
import { linkSpellings } from "./link-spellings.ts"
import type { OverRow } from "./over-row.ts"
import { numberRows, readBowlerName } from "./read-over-sheet.ts"
import { readBoard, unknownBoard } from "./score-readings.ts"

/** An over whose balls do not give its runs: each of its balls may be the wrong one. */
const doesNotAddUp = 0.6
/** Balls of an over that adds up are wrong only in pairs. */
const addsUp = 0.25
/** Two letters of an extra, or a wicket's, are not what an engine makes of another ball: of an over that adds up as it was read, by a clear margin, so much of their doubt stays. */
const lettersAddUp = 0.1
const inLetters = /^\d?(?:wd|nb|lb|w)$/i
/** What the sums make of a ball that was misread, where the next best guess is this much less likely. One that was not read at all is asked for: a leg bye sums like a run. */
const singledOut = { margin: 3, confidence: 0.93 }
const notRead = 0.3
/** A token whose convention no sum settles. */
const openConvention = 0.85

/** The rows of one over sheet as deliveries in order and the board after each over. Each over is fitted to its own runs and to the board before and after it. */
export function buildOvers(rows: readonly OverRow[]): { deliveries: Reading<Delivery>[]; overTotals: OverTotal[] } {
  const spelled = rows.map(readBowlerName)
  const linked = linkSpellings(spelled)
  const numbers = numberRows(rows)
  const widths = measureTokens(rows.flatMap((row) => row.balls))
  const overTotals: OverTotal[] = []
  for (const [at, row] of rows.entries()) {
    const over = numbers[at] ?? at + 1
    const last = over === 1 ? start : overTotals.at(-1)
    const before = last?.over === over - 1 ? { runs: last.runs?.value ?? null, wickets: last.wickets?.value ?? null } : unknownBoard.before
    const board = readBoard(row.line.page, row.score, { before, gained: row.runs === undefined ? null : Number(row.runs.text) })
    const name = readText(row.line.page, row.bowler, readBowlerName(row))
    const value = linked.get(name?.value ?? "") ?? name?.value ?? null
    const alike = spelled.filter((other) => other === value).length
    overTotals.push({ over, ...board, bowler: name === null ? null : { ...name, value, confidence: alike > 1 ? confirm(name.confidence) : name.confidence } })
  }
  const deliveries = rows.flatMap((row, at) => {
    const total = overTotals[at]
    return total === undefined ? [] : buildOver({ row, total, before: total.over === 1 ? start : overTotals[at - 1], isLast: at === rows.length - 1, widths })
  })
  return { deliveries, overTotals }
}

const zero: Reading<number> = { value: 0, confidence: 1, raw: "", alternatives: [], place: { page: 0, box: { x: 0, y: 0, width: 0, height: 0 } } }
const start: OverTotal = { over: 0, runs: zero, wickets: zero, bowler: null }

type OverAsked = { row: OverRow; total: OverTotal; before: OverTotal | undefined; isLast: boolean; widths: TokenWidths }

function buildOver({ row, total, before, isLast, widths }: OverAsked): Reading<Delivery>[] {
  const read = splitTokens(row.balls, widths)
  const sums = listSums({ row, total, before, isLast, widths })
  const full = isLast || read.length >= usualBallsPerOver ? read : splitTokens(fillUp(row.balls, usualBallsPerOver - read.length), widths)
  const tokens = joinParted(full, sums)
  const fitted = fitTokens(tokens, sums)
  return tokens.map((token, at): Reading<Delivery> => {
    const outcome = token.meanings[fitted?.chosen[at] ?? 0]?.outcome
    const changed = (fitted?.chosen[at] ?? 0) > 0 || token.confidence <= notRead
    return {
      value: toDelivery(total, at, outcome, token), confidence: weigh(token, outcome, fitted, changed), raw: token.text, alternatives: [], place: getPlace(row.line.page, [token.word]),
    }
  })
}

/** A figure and an extra's letters so much nearer to one another than tokens usually are may be one token that the engine parted: `1 lb`. */
const parted = 0.85

/** Seven legal balls that do not give what the over brought, and six that do once a figure and the letters beside it are one ball: so they are, and asked for. */
function joinParted(tokens: readonly BallToken[], sums: readonly OverSums[]): readonly BallToken[] {
  const six = sums.filter(({ legal }) => legal !== null)
  if (tokens.length <= usualBallsPerOver || six.length === 0 || fitTokens(tokens, six) !== undefined) return tokens
  const gaps = tokens.slice(1).map(({ word: { box } }, at) => box.x - tokens[at]!.word.box.x - tokens[at]!.word.box.width)
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  const joined = gaps.flatMap((gap, at): BallToken[][] => {
    const [figure, letters] = [tokens[at]!, tokens[at + 1]!]
    if (gap > parted * usual || !/^\d$/.test(figure.text) || !/^(?:[il]?b|wd|nb)$/i.test(letters.text)) return []
    const box = findUnion([figure.word.box, letters.word.box]) ?? letters.word.box
    const one = splitTokens([{ ...letters.word, text: figure.text + letters.text.replace(/^i/i, "l"), box, confidence: Math.min(figure.confidence, letters.confidence) }])
    return [[...tokens.slice(0, at), ...one.map((token) => ({ ...token, confidence: Math.min(token.confidence, notRead) })), ...tokens.slice(at + 2)]]
  }).filter((some) => (fitTokens(some, six)?.cost ?? Infinity) < singledOut.margin)
  return joined.length === 1 ? joined[0]! : tokens
}

/** An over of fewer than six tokens that an engine read has lost `count` of them. They stand, unread, where the widest white space is. */
function fillUp(balls: readonly Word[], count: number): Word[] {
  const filled = [...balls]
  if (balls.every(({ confidence }) => confidence >= 1)) return filled
  for (let lost = 0; lost < count; lost += 1) {
    const gaps = filled.map(({ box }, at) => (filled[at + 1]?.box.x ?? box.x + box.width) - box.x - box.width)
    const at = gaps.indexOf(Math.max(...gaps))
    const before = filled[at]
    if (before !== undefined) filled.splice(at + 1, 0, { text: "□", confidence: 0.1, box: { ...before.box, x: before.box.x + before.box.width + (gaps[at] ?? 0) / 2, width: 1 } })
  }
  return filled
}

type Fitted = FittedOver & { witnessed: boolean }

/** What the over may have brought, the surest statement first: its runs as printed, what the board gained, six legal balls. Umpires miscount: then without the six. */
function listSums({ row, total, before, isLast }: OverAsked): OverSums[] {
  const gained = (field: "runs" | "wickets"): number | null => {
    const [from, to] = [before?.[field]?.value ?? null, total[field]?.value ?? null]
    return from === null || to === null || before?.over !== total.over - 1 || to < from ? null : to - from
  }
  const printed = row.runs === undefined ? null : Number(row.runs.text)
  const [board, wickets] = [gained("runs"), gained("wickets")]
  const runs = [...new Set([printed ?? board, board ?? printed])]
  const all = runs.map((count): OverSums => ({ runs: count, wickets, legal: isLast ? null : usualBallsPerOver }))
  return [...all, ...runs.map((count): OverSums => ({ runs: count, wickets, legal: null }))]
}

function fitTokens(tokens: readonly BallToken[], statements: readonly OverSums[]): Fitted | undefined {
  for (const sums of statements) {
    const fitted = fitOver(tokens.map((token) => token.meanings), sums)
    if (fitted.fits) return { ...fitted, witnessed: sums.runs !== null }
  }
  return undefined
}

function weigh(token: BallToken, outcome: BallOutcome | undefined, fitted: Fitted | undefined, changed: boolean): number {
  const own = getTokenConfidence(token)
  if (outcome === undefined) return Math.min(own, notRead)
  if (fitted === undefined) return own >= 1 && token.meanings.length === 1 ? 1 : Math.min(own, doesNotAddUp)
  if (!fitted.witnessed) return token.meanings.length > 1 && own >= 1 ? openConvention : own
  if (fitted.margin === 0) return Math.min(own, openConvention)
  if (changed) return own >= 1 ? own : own > notRead && fitted.margin >= singledOut.margin ? singledOut.confidence : openConvention
  return 1 - (1 - own) * (inLetters.test(token.text) && fitted.cost === 0 && fitted.margin >= singledOut.margin ? lettersAddUp : addsUp)
}

function toDelivery(total: OverTotal, at: number, outcome: BallOutcome | undefined, token: BallToken): Delivery {
  return {
    over: total.over, ball: at + 1, bowler: total.bowler?.value ?? null, striker: null, nonStriker: null, runsBatter: outcome?.runsBatter ?? null, extras: outcome?.extras ?? {},
    wickets: outcome?.wickets.map((kind) => ({ kind, playerOut: null, fielders: [] })) ?? [], notation: outcome === undefined ? token.text : toToken(outcome),
  }
}

