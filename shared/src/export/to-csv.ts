import { formatOvers } from "../cricket/overs.ts"
import type { Match, PlainValue } from "../match/match.ts"

/**
 * A cell of CSV (RFC 4180). Text that a spreadsheet would run as a formula gets a leading apostrophe: names come from strangers' paper.
 */
function toCell(value: PlainValue | undefined): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "object") return formatOvers(value)
  if (typeof value !== "string") return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const toLines = (rows: readonly (PlainValue | undefined)[][]): string => rows.map((row) => row.map(toCell).join(",")).join("\r\n") + "\r\n"

/** One row a batter: innings counts from 1. */
export function toBattingCsv({ card }: Match): string {
  return toLines([
    ["innings", "team", "batter", "how_out", "dismissal", "bowler", "fielders", "runs", "balls", "minutes", "fours", "sixes"],
    ...card.inningsList.flatMap((innings, index) => innings.batting.map((row) => [
      index + 1, innings.team, row.name, row.howOut, row.dismissal?.kind, row.dismissal?.bowler, row.dismissal?.fielders.join("; "),
      row.runs, row.balls, row.minutes, row.fours, row.sixes,
    ])),
  ])
}

/** One row a bowler. `team` is the side that was batting. */
export function toBowlingCsv({ card }: Match): string {
  return toLines([
    ["innings", "batting_team", "bowler", "overs", "maidens", "runs", "wickets", "wides", "no_balls"],
    ...card.inningsList.flatMap((innings, index) => innings.bowling.map((row) => [
      index + 1, innings.team, row.name, row.overs, row.maidens, row.runs, row.wickets, row.wides, row.noBalls,
    ])),
  ])
}

/** One row a delivery, wides and no-balls too; `over` and `ball` count from 1. Two batters out on one ball are joined by `; `. */
export function toDeliveriesCsv({ card }: Match): string {
  return toLines([
    ["innings", "batting_team", "over", "ball", "bowler", "striker", "non_striker", "runs_batter", "wides", "no_balls", "byes", "leg_byes", "penalty_runs", "dismissal", "player_out", "fielders", "notation"],
    ...card.inningsList.flatMap((innings, index) => innings.deliveries.map(({ over, ball, bowler, striker, nonStriker, runsBatter, extras, wickets, notation }) => [
      index + 1, innings.team, over, ball, bowler, striker, nonStriker, runsBatter, extras.wides ?? 0, extras.noBalls ?? 0, extras.byes ?? 0, extras.legByes ?? 0, extras.penaltyRuns ?? 0,
      wickets.map(({ kind }) => kind).join("; "), wickets.map(({ playerOut }) => playerOut ?? "").join("; "), wickets.flatMap(({ fielders }) => fielders).join("; "), notation,
    ])),
  ])
}

/** Batting and bowling in one file, with an empty line between the two tables. */
export const toCsv = (match: Match): string => `${toBattingCsv(match)}\r\n${toBowlingCsv(match)}`
