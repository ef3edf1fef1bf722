import type { Reading } from "../base/reading.ts"
import { parseDismissal } from "../cricket/parse-dismissal.ts"
import type { CardLine } from "./card-line.ts"
import type { Block } from "./find-blocks.ts"
import { continuesFalls, readFallRows } from "./read-falls.ts"
import { hasFigures, readBatter } from "./read-batter.ts"
import { readBowler } from "./read-bowler.ts"
import { readText } from "./read-cell.ts"
import { readDidNotBat, readExtras, readFallPhrases, readTotal } from "./read-phrases.ts"
import { refitHeader } from "./refit-header.ts"
import type { BatterRow, BowlerRow, CardInnings, CardTotal, Fall } from "./scorecard.ts"

/** What the lines under one header say. */
export type CardPart = {
  block: Block
  batting: BatterRow[]
  bowling: BowlerRow[]
  extras: CardInnings["extras"] | null
  total: CardTotal | null
  didNotBat: Reading<string>[]
  falls: Fall[]
}

const extrasLine = /^\W*(?:extras?|sundries)\b/i
const totalLine = /^\W*(?:grand\s+|innings\s+)?total\b/i
const didNotBatLine = /^\W*(?:did\s*not\s*bat|dnb|yet\s*to\s*bat|still\s*to\s*bat|to\s*bat|not\s*batted)\b\s*[:.-]?/i
const fallsLine = /^\W*(?:fall\s*of\s*(?:the\s*)?wickets?|fow)\b/i

/** Reads a block line by line: rows of its table, then the phrases that follow one. A line that is none of these is left alone. */
export function readBlock(block: Block): CardPart {
  const part: CardPart = { block, batting: [], bowling: [], extras: null, total: null, didNotBat: [], falls: [] }
  const queue = [...block.lines]
  let header = block.header
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    if (line.page !== header.page) header = refitHeader(header, [line, ...queue])
    const { text } = line
    if (fallsLine.test(text)) part.falls.push(...readFalls(line, queue))
    else if (didNotBatLine.test(text)) part.didNotBat.push(...readDidNotBat([line, ...takeWhile(queue, (next) => continuesNames(next))]))
    else if (extrasLine.test(text)) part.extras ??= readExtras(line) ?? null
    else if (totalLine.test(text)) part.total ??= readTotal(line) ?? null
    else if (header.table === "bowling") addBowler(part, readBowler(line, header))
    else if (part.total === null) addBatter(part, line, readBatter(line, header))
  }
  part.batting = dropTrailingNames(part)
  return part
}

function takeWhile(queue: CardLine[], belongs: (line: CardLine) => boolean): CardLine[] {
  const end = queue.findIndex((line) => !belongs(line))
  return queue.splice(0, end < 0 ? queue.length : end)
}

const isPhrase = (line: CardLine) => [extrasLine, totalLine, didNotBatLine, fallsLine].some((pattern) => pattern.test(line.text))

/** A second line of names goes on where the first ended: only names and commas. */
const continuesNames = (line: CardLine) => line.text.includes(",") && !/\d/.test(line.text) && !isPhrase(line)

function readFalls(line: CardLine, queue: CardLine[]): Fall[] {
  const lines = [line, ...takeWhile(queue, (next) => continuesFalls(next) && !isPhrase(next))]
  return /\d/.test(line.text) || lines.every((other) => (other.text.match(/\d+\s*[-/–]\s*\d+/g) ?? []).length !== 1) ? readFallPhrases(lines) : readFallRows(lines)
}

function addBowler(part: CardPart, bowler: BowlerRow | undefined): void {
  if (bowler !== undefined) part.bowling.push(bowler)
}

function addBatter(part: CardPart, line: CardLine, batter: BatterRow | undefined): void {
  const last = part.batting.at(-1)
  const figures = batter !== undefined && hasFigures(batter)
  const dismissal = figures ? undefined : parseDismissal(line.text)
  if (dismissal !== undefined && last !== undefined && last.howOut === null) {
    last.howOut = readText(line.page, line.words)
    last.dismissal = dismissal
    return
  }
  if (batter === undefined || part.extras !== null) return
  const lone = line.cells.length === 1 && line.words.length <= 4 && !/\d/.test(line.text)
  if (figures || (batter.dismissal !== null && batter.dismissal.kind !== "unknown") || lone) part.batting.push(batter)
}

/** Lone names are batters only between other rows or before the extras; after the last row they are titles of what follows. */
function dropTrailingNames({ batting, extras, total }: CardPart): BatterRow[] {
  if (extras !== null || total !== null) return batting
  const last = batting.findLastIndex((row) => hasFigures(row) || row.dismissal !== null)
  return batting.slice(0, last + 1)
}
