import { isWicketFirst, type WrittenFall } from "../cricket/parse-falls.ts"
import { parseOvers } from "../cricket/overs.ts"
import { parsePlayerName } from "../cricket/player-name.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import { assignColumns } from "./assign-columns.ts"
import { getRight, type CardLine } from "./card-line.ts"
import { findDigitAlternatives } from "./confusions.ts"
import { getConfidence, getPlace } from "./read-cell.ts"
import type { Fall } from "./scorecard.ts"

const pair = /^\(?(\d{1,3})\s?[-–/]\s?(\d{1,3})\)?(\*?)$/

/** A table of falls, a row each: name, `8/1`, over; or wicket, score, name, over. Rows that hold no pair are left out. */
export function readFallRows(lines: readonly CardLine[]): Fall[] {
  const rows = lines.map(toRow).filter((row) => row !== undefined)
  const wicketFirst = isWicketFirst(rows.map((row) => row.written))
  return rows.filter((row) => !row.written.retired).map(({ written, line }): Fall => {
    const [wicket, runs] = wicketFirst ? [written.first, written.second] : [written.second, written.first]
    const own = line.words.filter((word) => pair.test(word.text)).slice(0, 1)
    const words = own.length > 0 ? own : line.words
    const base = { confidence: getConfidence(words), raw: joinWords(words), place: getPlace(line.page, words) }
    return {
      wicket,
      runs: { ...base, value: runs, alternatives: base.confidence >= 1 ? [] : findDigitAlternatives(String(runs), 1 - base.confidence) },
      batter: written.name === null ? null : { ...base, value: written.name, raw: written.name, alternatives: [] },
      over: written.over === null ? null : { ...base, value: written.over, alternatives: [] },
    }
  })
}

function toRow(line: CardLine): { written: WrittenFall; line: CardLine } | undefined {
  const at = line.words.findIndex((word) => pair.test(word.text))
  const found = pair.exec(line.words[at]?.text ?? "")
  if (found === null) return undefined
  const name = parsePlayerName(joinWords(line.words.filter((word, index) => index !== at && /\p{L}/u.test(word.text) && !/^ov/i.test(word.text)))).name
  const over = line.words.slice(at + 1).map((word) => parseOvers(word.text)).find((overs) => overs !== undefined) ?? null
  const written = { first: Number(found[1]), second: Number(found[2]), name: name === "" ? null : name, over, retired: found[3] === "*" || /\bret(?:ired|d)?\b/i.test(line.text), text: line.text }
  return { written, line }
}

/** Is this line part of a running list of falls: does it hold a pair, or what is left of one that broke off at the end of the line before? */
export const continuesFalls = (line: CardLine): boolean =>
  /\d{1,3}\s*[-–/]\s*\d{1,3}|^\d{1,2}\s{0,2}\(\p{L}/u.test(line.text) || /^[\p{L}\s.'†(]{0,40}\d{1,2}\.\d\s*ov/iu.test(line.text)

/** Of the wickets' numbers, with a score under each, at least this share must count 1, 2, 3 …: an engine reads 92 for 9. */
const mostCount = 0.6

/** A score stands at most so many text heights beside its wicket's number. */
const scoreReach = 3

/**
 * Falls as two rows of numbers, wickets above scores: `1 2 3` over `57 74 127`, with or without words before them; each score is that of the number it
 * stands under, so that one that was not read moves none. `used`: how many of
 * the lines it took. Undefined where the first line does not count 1, 2, 3 …
 */
export function readFallColumns(lines: readonly CardLine[]): { falls: Fall[]; used: number } | undefined {
  const [first, second] = lines
  if (first === undefined || second === undefined) return undefined
  const wickets = listNumbers(first)
  const scores = listNumbers(second)
  const counting = wickets.filter((word, at) => Number.parseInt(word.text) === at + 1).length
  if (counting === 0 || scores.length === 0 || counting < wickets.length * (wickets.length === scores.length ? mostCount : 1)) return undefined
  const under = assignColumns(scores, wickets.map(({ box }) => ({ left: box.x, right: getRight(box) })), scoreReach * second.height)
  const falls = wickets.flatMap((_, at): Fall[] => {
    const word = scores[under[at] ?? -1]
    if (word === undefined) return []
    const confidence = getConfidence([word])
    const runs = Number.parseInt(word.text)
    return [{
      wicket: at + 1, batter: null, over: null,
      runs: { value: runs, confidence, raw: word.text, alternatives: confidence >= 1 ? [] : findDigitAlternatives(String(runs), 1 - confidence), place: getPlace(second.page, [word]) },
    }]
  })
  return { falls, used: 2 }
}

const listNumbers = (line: CardLine): Word[] => line.words.filter((word) => /^\d{1,3}[.*]?$/.test(word.text))
