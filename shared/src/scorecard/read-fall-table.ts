import { parseOvers, type Overs } from "../cricket/overs.ts"
import { parsePlayerName } from "../cricket/player-name.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import { assignColumns } from "./assign-columns.ts"
import { getRight, type CardLine } from "./card-line.ts"
import { findDigitAlternatives } from "./confusions.ts"
import { getConfidence, getPlace } from "./read-cell.ts"
import type { Fall } from "./scorecard.ts"

const wicketHeading = /^w(?:icket|kt)s?\.?$/i
const scoreHeading = /^(?:score|total|runs)\.?$/i
const otherHeading = /^(?:bats?m[ae]n|batters?|players?|names?|out|ov(?:er)?s?\.?|at)$/i

/** Tables of partnerships have these headings too, and more: what a pair made is no score at which a wicket fell. */
const isPartnership = (text: string): boolean => /partner|balls|batsm[ae]n\b.*batsm[ae]n|batter\b.*batter|\bstand\b/i.test(text)

/** `Overs | Runs | Wickets` are a bowler's. */
const isBowling = (text: string): boolean => /\b(?:wickets|wkts)\b/i.test(text) && /\bruns\b|\bovers\b/i.test(text)

/** No such heading has more words; a hostile one has a line full of them. */
const mostHeadings = 8

/** `Wicket | Score | Batsman | Over`, in any order, with nothing else in the line: the heading of a table of falls. */
export function isFallTable({ words, text }: CardLine): boolean {
  const own = words.filter((word) => /\p{L}/u.test(word.text) && !/^(?:fall|of)$/i.test(word.text))
  const is = (pattern: RegExp) => own.some((word) => pattern.test(word.text))
  return own.length >= 3 && own.length <= mostHeadings && is(wicketHeading) && is(scoreHeading) && !isPartnership(text) && !isBowling(text) && own.every((word) => [wicketHeading, scoreHeading, otherHeading].some((pattern) => pattern.test(word.text)))
}

type Row = { line: CardLine; wicket: number | undefined; score: Word; over: { value: Overs; word: Word } | undefined; name: Word[] }

/** A number stands at most so many text heights beside its heading. */
const reach = 4

/**
 * The rows under the heading of a table of falls (`isFallTable`), each with its wicket's number and the score. `used`: how many of `lines` it took. No falls where
 * the wickets' numbers do not count or the scores fall: then it is another table, or it was not understood.
 */
export function readFallTable(heading: CardLine, lines: readonly CardLine[]): { falls: Fall[]; used: number } {
  const columns = heading.words.filter((word) => [wicketHeading, scoreHeading, /^ov/i].some((pattern) => pattern.test(word.text)))
  const rows: Row[] = []
  for (const line of lines) {
    const row = toRow(line, columns, heading.height * reach)
    if (row === undefined) break
    rows.push(row)
  }
  const used = rows.length
  const counts = rows.every(({ wicket }, at) => wicket === undefined || wicket > (rows[at - 1]?.wicket ?? at - 1))
  const rises = rows.every(({ score }, at) => at === 0 || Number(score.text) >= Number(rows[at - 1]?.score.text))
  return { falls: counts && rises && rows.every(({ wicket }) => wicket !== undefined) ? rows.map(toFall) : [], used }
}

function toRow(line: CardLine, columns: readonly Word[], within: number): Row | undefined {
  const numbers = line.words.filter((word) => /^\d/.test(word.text))
  if (numbers.length > columns.length) return undefined
  const under = assignColumns(numbers, columns.map(({ box }) => ({ left: box.x, right: getRight(box) })), within)
  const find = (heading: RegExp) => numbers[under[columns.findIndex((word) => heading.test(word.text))] ?? -1]
  const [wicket, score, over] = [find(wicketHeading), find(scoreHeading), find(/^ov/i)]
  if (wicket === undefined || score === undefined || !/^\d{1,4}$/.test(score.text)) return undefined
  const number = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/i.exec(wicket.text)?.[1]
  const value = over === undefined ? undefined : parseOvers(over.text)
  return {
    line, score, wicket: number === undefined ? undefined : Number(number), over: over === undefined || value === undefined ? undefined : { value, word: over },
    name: line.words.filter((word) => !numbers.includes(word) && /\p{L}/u.test(word.text)),
  }
}

function toFall({ line, wicket = 0, score, over, name }: Row): Fall {
  const about = (words: readonly Word[]) => ({ confidence: getConfidence(words), raw: joinWords(words), alternatives: [], place: getPlace(line.page, words) })
  const runs = about([score])
  return {
    wicket,
    runs: { ...runs, value: Number(score.text), alternatives: runs.confidence >= 1 ? [] : findDigitAlternatives(score.text, 1 - runs.confidence) },
    batter: name.length === 0 ? null : { ...about(name), value: parsePlayerName(joinWords(name)).name },
    over: over === undefined ? null : { ...about([over.word]), value: over.value },
  }
}
