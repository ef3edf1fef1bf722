import { formatOvers } from "../cricket/overs.ts"
import type { Match } from "../match/match.ts"

const short: Record<string, string> = {
  "bowled": "b", "caught": "ct", "caught and bowled": "ct", "lbw": "lbw", "stumped": "st", "run out": "run out", "not out": "no", "did not bat": "did not bat",
}

const toText = (value: number | null): string => (value === null ? "" : String(value))

/** A result summary with the field names of Play-Cricket's API v2 (`match_detail`): every figure as text, empty where unknown. */
export function toResultSummary({ card }: Match): string {
  const summary = {
    match_details: [{
      home_team_name: card.teams[0] ?? "", away_team_name: card.teams[1] ?? "", match_date: card.date === null ? "" : card.date.split("-").reverse().join("/"),
      ground_name: card.venue ?? "", competition_name: card.competition ?? "", toss: card.toss ?? "", result_description: card.result ?? "",
      innings: card.inningsList.map(({ team, total, extras, batting, bowling, fallOfWickets }, index) => ({
        team_batting_name: team ?? "", innings_number: index + 1, runs: toText(total.runs), wickets: toText(total.wickets), overs: total.overs === null ? "" : formatOvers(total.overs), declared: total.declared === true,
        extra_byes: toText(extras.byes), extra_leg_byes: toText(extras.legByes), extra_wides: toText(extras.wides), extra_no_balls: toText(extras.noBalls), extra_penalty_runs: toText(extras.penaltyRuns), total_extras: toText(extras.total),
        bat: batting.map((row, at) => ({
          position: String(at + 1), batsman_name: row.name ?? "", how_out: short[row.dismissal?.kind ?? ""] ?? row.dismissal?.kind ?? "", fielder_name: row.dismissal?.fielders[0] ?? "",
          bowler_name: row.dismissal?.bowler ?? "", runs: toText(row.runs), balls: toText(row.balls), fours: toText(row.fours), sixes: toText(row.sixes),
        })),
        fow: fallOfWickets.map((fall) => ({ runs: toText(fall.runs), wickets: fall.wicket, batsman_out_name: fall.batter ?? "" })),
        bowl: bowling.map((row) => ({
          bowler_name: row.name ?? "", overs: row.overs === null ? "" : formatOvers(row.overs), maidens: toText(row.maidens), runs: toText(row.runs), wickets: toText(row.wickets), wides: toText(row.wides), no_balls: toText(row.noBalls),
        })),
      })),
    }],
  }
  return `${JSON.stringify(summary, null, 2)}\n`
}
