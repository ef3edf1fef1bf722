import type { Table } from "../table/table.ts"
import { toPlainName } from "../cricket/player-name.ts"
import { toCardLines } from "./card-line.ts"
import { findBlocks } from "./find-blocks.ts"
import { assignBowling } from "./assign-bowling.ts"
import { readBlock, type CardPart } from "./read-block.ts"
import { readMatchHeader } from "./read-match-header.ts"
import { readTeam, readTitleTotal } from "./read-team.ts"
import type { CardInnings, CardTotal, Scorecard } from "./scorecard.ts"

const emptyTotal: CardTotal = { runs: null, wickets: null, overs: null, declared: null, allOut: null }

/**
 * Tables of all pages to a scorecard: printed, on-screen and text cards. Goes by headings and grammar; what is understood by neither is
 * left alone. Without a batting or bowling table the list of innings is empty.
 */
export function readScorecard(tables: readonly Table[]): Scorecard {
  const lines = toCardLines(tables)
  const { blocks, loose } = findBlocks(lines)
  const parts = blocks.map(readBlock).filter((part) => part.batting.length + part.bowling.length > 0 || part.block.header.columns.length >= 4)
  const inningsList: { innings: CardInnings; part: CardPart }[] = []
  for (const part of parts.filter((candidate) => candidate.block.header.table === "batting")) {
    const last = inningsList.at(-1)
    if (last !== undefined && continues(last, part)) addPart(last.innings, part)
    else if (part.batting.length > 0) inningsList.push({ innings: startInnings(part), part })
  }
  assignBowling(inningsList, parts.filter((part) => part.block.header.table === "bowling" && part.bowling.length > 0), addPart)
  const header = readMatchHeader(loose.length > 0 ? [...loose, ...blocks.flatMap((block) => block.above)] : lines.slice(0, 12))
  return { header, inningsList: inningsList.map(({ innings }) => innings) }
}

function startInnings(part: CardPart): CardInnings {
  const none = { total: null, byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null }
  const innings: CardInnings = { team: readTeam(part.block), total: emptyTotal, batting: [], didNotBat: [], extras: none, bowling: [], fallOfWickets: [] }
  addPart(innings, part)
  const title = readTitleTotal(part.block)
  if (title !== null) innings.total = mergeTotal(innings.total, title)
  return innings
}

/** The same innings goes on: no total yet, another page, and no other team's name above. */
function continues(last: { innings: CardInnings; part: CardPart }, part: CardPart): boolean {
  const team = readTeam(part.block)?.value ?? null
  const same = team === null || toPlainName(team) === toPlainName(last.innings.team?.value ?? team)
  return last.innings.total.runs === null && last.part.block.header.page !== part.block.header.page && same
}

/** Lays what a part says over an innings; what the innings has already stays. */
function addPart(innings: CardInnings, part: CardPart): void {
  innings.batting.push(...part.batting)
  innings.bowling.push(...part.bowling)
  innings.didNotBat.push(...part.didNotBat)
  if (innings.fallOfWickets.length === 0) innings.fallOfWickets = part.falls
  if (part.extras !== null && Object.values(innings.extras).every((field) => field === null)) innings.extras = part.extras
  if (part.total !== null) innings.total = mergeTotal(innings.total, part.total)
}

const mergeTotal = (first: CardTotal, second: CardTotal): CardTotal => ({
  runs: first.runs ?? second.runs, wickets: first.wickets ?? second.wickets, overs: first.overs ?? second.overs,
  declared: first.declared ?? second.declared, allOut: first.allOut ?? second.allOut,
})
