import { countBalls } from "../cricket/overs.ts"
import { toPlainName } from "../cricket/player-name.ts"
import type { CardPart } from "./read-block.ts"
import { readTeam } from "./read-team.ts"
import type { CardInnings } from "./scorecard.ts"

type InningsPart = { innings: CardInnings; part: CardPart | null }

/**
 * Gives each bowling table to the innings it was bowled in, whatever the order on the page: the bowlers named in the dismissals, the
 * overs, the runs and the teams' names vote, nearness decides a draw. One table an innings, best votes first; a table that is left over
 * goes on one from another page or stays out.
 */
export function assignBowling(inningsList: InningsPart[], parts: readonly CardPart[], add: (innings: CardInnings, part: CardPart) => void): void {
  const votes = parts.flatMap((part, order) => inningsList.map((entry, index) => ({ part, entry, order, vote: getVote(part, entry, index, order, inningsList, parts.length) })))
  const [placed, served] = [new Set<CardPart>(), new Set<InningsPart>()]
  for (const { part, entry } of votes.sort((a, b) => b.vote - a.vote || a.order - b.order)) {
    if (placed.has(part) || served.has(entry)) continue
    placed.add(part)
    served.add(entry)
    add(entry.innings, part)
  }
}

function getVote(part: CardPart, entry: InningsPart, index: number, order: number, all: readonly InningsPart[], tables: number): number {
  const { innings } = entry
  const named = innings.batting.map((row) => row.dismissal?.bowler ?? "").filter((name) => name !== "").map(lastWord)
  const bowlers = new Set(part.bowling.map((row) => lastWord(row.name?.value ?? "")))
  const names = named.length === 0 ? 0 : named.filter((name) => bowlers.has(name)).length / named.length
  const team = toPlainName(readTeam(part.block)?.value ?? "")
  const own = toPlainName(innings.team?.value ?? "")
  const other = all.some((candidate) => candidate !== entry && toPlainName(candidate.innings.team?.value ?? "") === team)
  const teams = team === "" ? 0 : team === own ? -1 : other ? 1 : 0
  const balls = part.bowling.reduce((sum, row) => sum + (row.overs?.value ? countBalls(row.overs.value) : 0), 0)
  const overs = innings.total.overs?.value ? Number(Math.abs(countBalls(innings.total.overs.value) - balls) <= 1) : 0
  const runs = part.bowling.reduce((sum, row) => sum + (row.runs?.value ?? 0), 0) + (innings.extras.byes?.value ?? 0) + (innings.extras.legByes?.value ?? 0)
  const sum = innings.total.runs?.value === undefined ? 0 : Number(innings.total.runs.value === runs)
  const near = all.length === tables && index === order ? 0.4 : isNextAfter(part, entry, all) ? 0.3 : 0
  return names * 3 + teams * 2 + overs + sum * 1.5 + near
}

const lastWord = (name: string): string => toPlainName(name).split(" ").at(-1) ?? ""

/** Is this innings the last one that begins above the table? */
function isNextAfter(part: CardPart, entry: InningsPart, all: readonly InningsPart[]): boolean {
  const place = (candidate: CardPart | null) => (candidate === null ? 0 : candidate.block.header.page * 1e6 + candidate.block.header.box.y)
  const above = all.filter((candidate) => place(candidate.part) < place(part))
  return above.at(-1) === entry
}
