import { mendHowOut, parseDismissal } from "../cricket/parse-dismissal.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import type { CardLine } from "./card-line.ts"
import { readName } from "./read-batter.ts"
import { readCount, readDecimal, readText } from "./read-cell.ts"
import type { BatterRow } from "./scorecard.ts"
import { splitByGrammar } from "./split-name.ts"

/** Leader dots, and specks of the paper's edge that an engine takes for strokes. */
const leader = /^[.·…_|¦:;,'"`~°]+$/
const figure = /^\(?\d{1,4}\)?\*?$|^\d{1,4}\.\d{1,2}$|^-$/
/** What an engine makes of a figure that it cannot read, in a cell of its own: `1?`, `3s`. The row is there all the same, its figure hardly. */
const blurred = /^(?=.*\d)[^\s.()]{1,3}$/
const hardlyRead = 0.3

function endsInBlur(line: CardLine): boolean {
  const cells = line.cells.map((cell) => cell.words.filter((word) => !leader.test(word.text))).filter((words) => words.length > 0)
  const [only, ...more] = cells.at(-1) ?? []
  return cells.length > 1 && only !== undefined && more.length === 0 && only.confidence < 1 && blurred.test(only.text) && !figure.test(trimLeader(only).text)
}

/**
 * A batter's line in running text or in an app without headings: `A. Name c X b Y . . . 45`, `Name c X b Y 45 (32)`, `Name lbw b Y 45 32 4 1 140.62`.
 * Undefined unless the line ends in a number and what stands before it is a name and a dismissal. `nameOnly`: the dismissal may be missing,
 * because apps write it on the next line; then a number in brackets or more than one number must follow the name.
 */
export function readTextBatter(line: CardLine, nameOnly = false): BatterRow | undefined {
  const words = line.words.filter((word) => !leader.test(word.text)).map(trimLeader)
  const isBlurred = endsInBlur(line)
  const from = isBlurred ? words.length - 1 : words.findLastIndex((word) => !figure.test(word.text)) + 1
  const figures = dropLeaderDashes(words.slice(from)).map((word) => (isBlurred ? { ...word, confidence: Math.min(word.confidence, hardlyRead) } : word))
  const before = words.slice(from === 0 ? words.length : 0, from)
  if (figures.length === 0 || figures.length > 6 || before.length === 0 || before.length > 16) return undefined
  const split = splitByGrammar([before], before)
  const dismissal = split.howOut.length === 0 ? undefined : parseDismissal(joinWords(split.howOut))
  if (dismissal === undefined && (!nameOnly || before.length > 5 || figures.length < 2)) return undefined
  const { name, captain, keeper } = readName(line.page, dismissal === undefined ? before : split.name)
  if (name === null) return undefined
  const bare = figures.map((word) => ({ ...word, text: word.text.replace(/[()*]/g, "") }))
  const rate = bare.findIndex((word) => word.text.includes("."))
  const counts = rate < 0 ? bare : bare.slice(0, rate)
  const at = (index: number, dashIsZero = false) => readCount(line.page, counts.slice(index, index + 1), dashIsZero)
  return {
    name, captain, keeper, howOut: dismissal === undefined ? null : readText(line.page, split.howOut, mendHowOut(joinWords(split.howOut))), dismissal: dismissal ?? null,
    runs: at(0), balls: at(1), minutes: null, fours: counts.length >= 4 ? at(2, true) : null, sixes: counts.length >= 4 ? at(3, true) : null,
    strikeRate: rate < 0 ? null : readDecimal(line.page, bare.slice(rate, rate + 1)), scoring: null,
  }
}

/** Of the leader's dots some may come as dashes: no figure follows the dash of one who did not bat. */
const dropLeaderDashes = (figures: readonly Word[]): readonly Word[] => figures.slice(Math.max(0, figures.findIndex(({ text }) => text !== "-")))

/** `....45`, `.45` and `Vanua....` glued to their leader dots. */
const trimLeader = (word: Word): Word => ({ ...word, text: word.text.replace(/^[.·…_]{2,}|[.·…_]{2,}$|^[.·…_](?=\d{1,3}\*?$)/g, "") })
