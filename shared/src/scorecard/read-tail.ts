import { findUnion } from "../base/geometry.ts"
import { parseFalls, toFallsOfWicket } from "../cricket/parse-falls.ts"
import { isExtrasNote } from "../cricket/parse-extras.ts"
import { cutLine, toCardLine, type CardLine } from "./card-line.ts"
import { isFallTable, readFallTable } from "./read-fall-table.ts"
import { continuesFalls, readFallColumns, readFallRows } from "./read-falls.ts"
import { holdsFigures, readBowlingPhrases } from "./read-bowling-phrases.ts"
import { fallsHeading, mergeTotal, readDidNotBat, readExtras, readFallPhrases, readTotal } from "./read-phrases.ts"
import type { CardInnings, Fall } from "./scorecard.ts"

export const extrasLine = /^\W*(?:total\s+)?(?:extras?|sundries)\b/i
/** A kind of extras on a row of its own, with nothing but its number: `Leg byes  3`. */
const extrasKindLine = /^\W*(?:total\s+)?(?:byes|leg\s?-?byes|wides|no\s?-?balls|penalt(?:y|ies)(?:\s?runs)?)\W*\d{1,3}\W*$/i
const totalLine = /^\W*(?:grand\s+|innings\s+)?total\b/i
/** `Fall of | 1 | 2 | 3` over `wickets | 15 | 17 | 26`: the heading of the row in two lines. */
const fallsHeadingBroken = /^\W*fall\s+of\s+(?:the\s+)?\d/i
const oversLead = /^\W*overs?\W+\d{1,3}(?:\.\d)?\b/i
/** `Overs 20` on a line of its own. */
const oversLine = /^\W*overs?\W+\d{1,3}(?:\.\d)?\W*$/i
const didNotBatLine = /^\W*(?:did\s*not\s*bat|dnb|yet\s*to\s*bat|still\s*to\s*bat|to\s*bat|not\s*batted)\b\s*[:.-]?/i

/** What stands under the rows of a table or text: everything of an innings but its batters and its name. */
export type Tail = Pick<CardInnings, "extras" | "total" | "didNotBat" | "fallOfWickets" | "bowling" | "unreadRows" | "fallsAnnounced" | "overTotals" | "deliveries">

export const startTail = (): Tail => ({
  extras: { total: null, byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null },
  total: { runs: null, wickets: null, overs: null, declared: null, allOut: null }, didNotBat: [], fallOfWickets: [], bowling: [], unreadRows: 0, overTotals: null, deliveries: [],
})

export const hasExtras = (tail: Tail): boolean => Object.values(tail.extras).some((field) => field !== null)

/**
 * Reads a line that is extras, total, did not bat, falls of wickets or bowling in running text, with the lines that go on with it (taken
 * from `queue`), into `tail`. False where it is none of these. What `tail` has already stays.
 */
export function readTail(given: CardLine, queue: CardLine[], tail: Tail): boolean {
  const line = partFalls(given, queue)
  const { text } = line
  if (isFallTable(line) || fallsHeading.test(text) || (fallsHeadingBroken.test(text) && /^\W*w[a-z]{1,3}ets?\b/i.test(queue[0]?.text ?? "")) || isBareFalls(text)) {
    const falls = readFalls(line, queue)
    tail.fallsAnnounced = true
    if (tail.fallOfWickets.length === 0) tail.fallOfWickets = falls
  } else if (didNotBatLine.test(text) && text.replace(didNotBatLine, "").trim() !== "") tail.didNotBat.push(...readDidNotBat([line, ...takeNames(line, queue)]))
  else if (extrasLine.test(text)) {
    const extras = readExtras(withNote(line, queue, isExtrasNote))
    if (extras !== undefined) tail.extras = mergeExtras(tail.extras, extras)
  } else if (extrasKindLine.test(text)) {
    const extras = readExtras(line)
    if (extras !== undefined) tail.extras = mergeExtras(tail.extras, extras)
  } else if (totalLine.test(text)) {
    const total = readTotal(withNote(line, queue, isTotalNote))
    if (total !== undefined && tail.total.runs === null) tail.total = total
  } else if (oversLine.test(text) && tail.total.runs !== null) {
    // Elsewhere it may be how long the match was to be.
    if (tail.total.overs === null) tail.total = mergeTotal(tail.total, { ...startTail().total, overs: readTotal(line)?.overs ?? null })
  } else if (holdsFigures(line)) tail.bowling.push(...readBowlingPhrases([line, ...takeGoingOn(line, queue, holdsFigures)]))
  else return false
  return true
}

/** `OVERS 20   FALL OF WICKETS 1-27 2-121`: two phrases in one line are read one after the other; the second goes back into `queue`. */
function partFalls(line: CardLine, queue: CardLine[]): CardLine {
  if (!oversLead.test(line.text)) return line
  const at = line.words.findIndex((word) => /^f(?:all|ow)/i.test(word.text))
  const from = line.words[at]?.box.x
  if (at < 1 || from === undefined) return line
  const [first, second] = [cutLine(line, -Infinity, from), cutLine(line, from, Infinity)]
  if (first === undefined || second === undefined || !fallsHeading.test(second.text)) return line
  queue.unshift(second)
  return first
}

/** What stands first stands; a line adds kinds, or the sum, that those before it do not say. */
const mergeExtras = (first: CardInnings["extras"], second: CardInnings["extras"]): CardInnings["extras"] => ({
  total: first.total ?? second.total, byes: first.byes ?? second.byes, legByes: first.legByes ?? second.legByes,
  wides: first.wides ?? second.wides, noBalls: first.noBalls ?? second.noBalls, penaltyRuns: first.penaltyRuns ?? second.penaltyRuns,
})

/** Apps write the kinds of extras, and the wickets and overs of a total, in brackets or small under the number: the next line goes on with it. */
function withNote(line: CardLine, queue: CardLine[], isNote: (text: string) => boolean): CardLine {
  const [next] = queue
  if (next === undefined || next.page !== line.page || !isNote(next.text) || isNote(line.text.replace(/^\P{L}*[\p{L}\s]+/u, ""))) return line
  queue.shift()
  const words = [...line.words, ...next.words]
  return toCardLine(line.page, { cells: [...line.cells, ...next.cells], words, box: findUnion(words.map(({ box }) => box)) ?? line.box })
}

/** `(9 wkts, 40 ov)`, `20 overs`. */
const isTotalNote = (text: string): boolean => /^\W*\d{1,3}(?:\.\d)?\s*(?:wkts?|wickets?|ov|overs?)\b/i.test(text) && text.length < 40

function takeWhile(queue: CardLine[], belongs: (line: CardLine) => boolean): CardLine[] {
  const end = queue.findIndex((line) => !belongs(line))
  return queue.splice(0, end < 0 ? queue.length : end)
}

/** The lines that belong to a list, and after one that breaks off at a dash (`8-`) the one that goes on with a number. */
function takeGoingOn(line: CardLine, queue: CardLine[], belongs: (line: CardLine) => boolean): CardLine[] {
  let before = line
  return takeWhile(queue, (next) => {
    const goesOn = belongs(next) || (/\d\s?[-–/]$/.test(before.text) && /^\d/.test(next.text))
    before = next
    return goesOn
  })
}

/** Does a line begin what stands under the rows of a table? */
export const isPhrase = (line: CardLine) => [extrasLine, totalLine, didNotBatLine, fallsHeading].some((pattern) => pattern.test(line.text))

/** A line that reaches this many letters may have been wrapped in the middle of a name. */
const wrappedLine = 50

/** Lines of names that go on where a list of names ended: commas, a last name with a full stop, or the rest of a wrapped name. */
function takeNames(line: CardLine, queue: CardLine[]): CardLine[] {
  let before = line
  return takeWhile(queue, (next) => {
    const names = !/\d/.test(next.text) && !isPhrase(next) && next.cells.length === 1
    const rest = before.text.length >= wrappedLine && !before.text.endsWith(".") && next.words.length <= 3
    const goesOn = names && (next.text.includes(",") || /^[\p{L}\s.'-]{3,40}\.$/u.test(next.text) || rest)
    before = next
    return goesOn
  })
}

/** `1-26 2-103 3-103` without a word before it, as almanacks have it: two and more that count 1, 2, 3 … */
function isBareFalls(text: string): boolean {
  if (!/^\W*\d{1,3}\s?[-–/]\s?\d/.test(text)) return false
  const falls = toFallsOfWicket(parseFalls(text))
  return falls.length > 1 && falls.every(({ wicket, runs }, at) => wicket === at + 1 && runs >= (falls[at - 1]?.runs ?? 0))
}

function readFalls(line: CardLine, queue: CardLine[]): Fall[] {
  const table = isFallTable(line) ? readFallTable(line, queue) : undefined
  // Rows of `8/1` under such a heading are no rows of a wicket and a score.
  if (table !== undefined && table.used > 0) {
    queue.splice(0, table.used)
    return table.falls
  }
  const pairs = (other: CardLine) => (other.text.match(/\d+\s*[-/–]\s*\d+/g) ?? []).length
  const own = pairs(line) === 0 ? readFallColumns([line, ...queue.slice(0, 2)]) : undefined
  const columns = own ?? (pairs(line) === 0 ? readFallColumns(queue.slice(0, 3)) : undefined)
  if (columns !== undefined) {
    queue.splice(0, columns.used - (own === undefined ? 0 : 1))
    return columns.falls
  }
  const lines = [line, ...takeGoingOn(line, queue, (next) => continuesFalls(next) && !isPhrase(next) && !holdsFigures(next))]
  return pairs(line) > 0 || lines.some((other) => pairs(other) > 1) ? readFallPhrases(lines) : readFallRows(lines)
}
