import { toPlainName } from "../cricket/player-name.ts"
import type { Table } from "../table/table.ts"
import { assignBowling } from "./assign-bowling.ts"
import { toCardLines, type CardLine } from "./card-line.ts"
import { attachDeliveries } from "./deliveries/attach-deliveries.ts"
import { takeDeliveries } from "./deliveries/take-deliveries.ts"
import { findBlocks } from "./find-blocks.ts"
import { readBlock, type CardPart } from "./read-block.ts"
import { mergeTotal } from "./read-phrases.ts"
import { readMatchHeader } from "./read-match-header.ts"
import { hasExtras, isPhrase, startTail } from "./read-tail.ts"
import { readTeam, readTitleTotal } from "./read-team.ts"
import { readTextCards } from "./read-text-card.ts"
import { isTitle } from "./table-title.ts"
import type { CardInnings, Scorecard } from "./scorecard.ts"

/**
 * Tables of all pages to a scorecard: printed, on-screen and text cards. Goes by headings and grammar; what is understood by neither is
 * left alone. Without a batting table, batters' lines, a ball log or an over sheet the list of innings is empty.
 */
export function readScorecard(tables: readonly Table[]): Scorecard {
  const { records, rest } = takeDeliveries(toCardLines(tables))
  const lines = leaveOutSuperOver(rest)
  const { blocks, loose } = findBlocks(lines)
  const parts = blocks.map(readBlock)
  const inningsList: { innings: CardInnings; part: CardPart | null }[] = []
  for (const part of parts.filter((candidate) => candidate.block.header.table === "batting")) {
    const last = inningsList.at(-1)
    if (last !== undefined && continues(last, part)) addPart(last.innings, part)
    else if (part.batting.length > 0) inningsList.push({ innings: startInnings(part), part })
  }
  if (inningsList.length === 0) inningsList.push(...readTextCards(loose).map((innings) => ({ innings, part: null })))
  assignBowling(inningsList, parts.filter((part) => part.block.header.table === "bowling" && part.bowling.length > 0), addPart)
  const header = readMatchHeader(inningsList.some(({ part }) => part !== null) ? [...loose, ...blocks.flatMap((block) => block.above)] : lines.slice(0, 12))
  return { header, inningsList: attachDeliveries(inningsList.map(({ innings }) => innings), records) }
}

/** A super over has tables as an innings has, and is none: a card holds the innings only. It stands below them, under a title of its own; another page may have an innings all the same. */
function leaveOutSuperOver(lines: CardLine[]): CardLine[] {
  const innings = lines.findIndex(isPhrase)
  const from = innings < 0 ? -1 : lines.findIndex(({ text }, at) => at > innings && /^\W*super\s*over\W*\d?\W*$/i.test(text))
  if (from < 0) return lines
  const to = lines.findIndex((line, at) => at > from && line.page !== lines[from]?.page && isTitle(line) && /\binnings\b/i.test(line.text))
  return [...lines.slice(0, from), ...(to < 0 ? [] : lines.slice(to))]
}

function startInnings(part: CardPart): CardInnings {
  const innings: CardInnings = { ...startTail(), team: readTeam(part.block), batting: [] }
  addPart(innings, part)
  const title = readTitleTotal(part.block)
  if (title !== null) innings.total = mergeTotal(innings.total, title)
  return innings
}

/** The same innings goes on: no total yet, another page, and no other team's name above. */
function continues(last: { innings: CardInnings; part: CardPart | null }, part: CardPart): boolean {
  const team = readTeam(part.block)?.value ?? null
  const same = team === null || toPlainName(team) === toPlainName(last.innings.team?.value ?? team)
  return last.innings.total.runs === null && last.part?.block.header.page !== part.block.header.page && same
}

/** Lays what a part says over an innings; what the innings has already stays. */
function addPart(innings: CardInnings, part: CardPart): void {
  innings.batting.push(...part.batting)
  innings.bowling.push(...part.bowling)
  innings.didNotBat.push(...part.didNotBat)
  innings.unreadRows += part.unreadRows
  if (part.fallsAnnounced) innings.fallsAnnounced = true
  if (innings.fallOfWickets.length === 0) innings.fallOfWickets = part.fallOfWickets
  if (!hasExtras(innings)) innings.extras = part.extras
  innings.total = mergeTotal(innings.total, part.total)
}
