import type { MatchBatter, MatchBowler, MatchCard, MatchInnings } from "./match.ts"

const emptyBatter: MatchBatter = { name: null, captain: false, keeper: false, howOut: null, dismissal: null, runs: null, balls: null, minutes: null, fours: null, sixes: null, strikeRate: null, scoring: null }
const emptyBowler: MatchBowler = { name: null, overs: null, maidens: null, runs: null, wickets: null, wides: null, noBalls: null, economy: null, oversBowled: null, runningFigures: null }

/** More rows than any innings has; a hostile correction must not grow the card without end. */
const mostRows = 40
const mostOvers = 150
const mostInnings = 8

export const createEmptyInnings = (): MatchInnings => ({
  team: null, total: { runs: null, wickets: null, overs: null, declared: null, allOut: null }, batting: [], didNotBat: [],
  extras: { total: null, byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null }, bowling: [], fallOfWickets: [], overTotals: null, deliveries: [],
})

/**
 * Makes room for a value that the reader missed: the next innings, the next row of a list, a dismissal. Changes `card`. A pointer
 * further than one place beyond what is there changes nothing.
 */
export function growCard(card: MatchCard, pointer: string): void {
  const [, root, first, list, second, field] = pointer.split("/")
  if (root === "match" && first === "teams" && Number(list) === card.teams.length && card.teams.length < 2) card.teams.push("")
  if (root !== "innings") return
  if (Number(first) === card.inningsList.length && card.inningsList.length < mostInnings) card.inningsList.push(createEmptyInnings())
  const innings = card.inningsList[Number(first)]
  const row = Number(second)
  if (innings === undefined || !Number.isInteger(row) || row >= (list === "over_totals" ? mostOvers : mostRows)) return
  if (list === "batting" && row === innings.batting.length) innings.batting.push({ ...emptyBatter })
  if (list === "bowling" && row === innings.bowling.length) innings.bowling.push({ ...emptyBowler })
  if (list === "did_not_bat" && row === innings.didNotBat.length) innings.didNotBat.push("")
  if (list === "fall_of_wickets" && row === innings.fallOfWickets.length) innings.fallOfWickets.push({ wicket: row + 1, runs: null, batter: null, over: null })
  if (list === "over_totals" && row === (innings.overTotals?.length ?? 0)) innings.overTotals = [...(innings.overTotals ?? []), { over: (innings.overTotals?.at(-1)?.over ?? 0) + 1, runs: null, wickets: null, bowler: null }]
  const batter = innings.batting[row]
  if (list === "batting" && field === "dismissal" && batter !== undefined) batter.dismissal ??= { kind: "unknown", bowler: null, fielders: [] }
}
