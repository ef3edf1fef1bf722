import { parseDismissal } from "../cricket/parse-dismissal.ts"
import type { CardLine } from "./card-line.ts"
import type { Block } from "./find-blocks.ts"
import { cutLeft, findNameEdge } from "./find-name-edge.ts"
import { joinWrappedRows } from "./join-wrapped-rows.ts"
import { joinTwoLineRows } from "./join-two-line-rows.ts"
import { hasFigures, readBatter } from "./read-batter.ts"
import { readBowler } from "./read-bowler.ts"
import { readText } from "./read-cell.ts"
import { hasExtras, readTail, startTail, type Tail } from "./read-tail.ts"
import { refitHeader } from "./refit-header.ts"
import type { BatterRow } from "./scorecard.ts"

/** What the lines under one header say. */
export type CardPart = Tail & { block: Block; batting: BatterRow[] }

/** Reads a block line by line: rows of its table, then the phrases that follow one. A line that is none of these is left alone. */
export function readBlock(block: Block): CardPart {
  const part: CardPart = { ...startTail(), block, batting: [] }
  const lines = joinTwoLineRows(joinWrappedRows(block.lines, block.header), block.header)
  const edge = findNameEdge(lines, block.header)
  const queue = lines.map((line) => (line.page === block.header.page ? cutLeft(line, edge) : line))
  let header = { ...block.header, left: edge }
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    if (line.page !== header.page) header = refitHeader(header, [line, ...queue])
    if (readTail(line, queue, part)) continue
    if (header.table === "bowling") {
      const bowler = readBowler(line, header)
      if (bowler !== undefined) part.bowling.push(bowler)
      else if (looksLikeRow(line)) part.unreadRows += 1
    } else if (part.total.runs === null) addBatter(part, line, readBatter(line, header))
    else if (looksLikeRow(line)) part.unreadRows += 1
  }
  part.batting = dropTrailingNames(part)
  return part
}

/** A name and at least three numbers. */
const looksLikeRow = (line: CardLine): boolean =>
  /\p{L}{3}/u.test(line.text) && line.words.length <= 16 && line.words.filter((word) => /^[\d.]+$/.test(word.text)).length >= 3

/** A catch whose c was lost may be a stumping: it is asked for. */
const openerLost = 0.5

function addBatter(part: CardPart, line: CardLine, batter: BatterRow | undefined): void {
  const last = part.batting.at(-1)
  const figures = batter !== undefined && hasFigures(batter)
  const stated = figures ? undefined : parseDismissal(line.text)
  // `Hill b Marsh` on a line of its own has lost the c before it.
  const dismissal = stated ?? (!figures && /^[\p{L}(†].*\sb\.?\s\p{L}{2}/u.test(line.text) && line.words.some(({ confidence }) => confidence < 1) ? parseDismissal(`c ${line.text}`) : undefined)
  if (dismissal !== undefined && last !== undefined && last.howOut === null) {
    const howOut = readText(line.page, line.words)
    last.howOut = howOut === null || stated !== undefined ? howOut : { ...howOut, confidence: howOut.confidence * openerLost }
    last.dismissal = dismissal
    return
  }
  if (batter === undefined || hasExtras(part)) return
  const lone = line.cells.length === 1 && line.words.length <= 4 && !/\d/.test(line.text)
  if (figures || (batter.dismissal !== null && batter.dismissal.kind !== "unknown") || lone) part.batting.push(batter)
}

/** Lone names are batters only between other rows or before the extras; after the last row they are titles of what follows. */
function dropTrailingNames(part: CardPart): BatterRow[] {
  if (hasExtras(part) || part.total.runs !== null) return part.batting
  const last = part.batting.findLastIndex((row) => hasFigures(row) || row.dismissal !== null)
  return part.batting.slice(0, last + 1)
}
