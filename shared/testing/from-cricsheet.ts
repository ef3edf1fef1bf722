import { z } from "zod"
import type { MatchTruth, PlayedInnings, TrueDelivery } from "./match-truth.ts"
import { tallyDeliveries } from "./tally-deliveries.ts"
import { writeResult } from "./write-result.ts"

const runs = z.object({ batter: z.int(), extras: z.int(), total: z.int(), non_boundary: z.boolean().optional() })
const fielder = z.object({ name: z.string().optional(), substitute: z.boolean().optional() })
const wicket = z.object({ kind: z.string(), player_out: z.string(), fielders: z.array(fielder).optional() })
const extras = z.object({ wides: z.int(), noballs: z.int(), byes: z.int(), legbyes: z.int(), penalty: z.int() }).partial()
const delivery = z.object({ batter: z.string(), bowler: z.string(), non_striker: z.string(), runs, extras: extras.optional(), wickets: z.array(wicket).optional() })
const innings = z.object({
  team: z.string(), overs: z.array(z.object({ over: z.int(), deliveries: z.array(delivery) })), declared: z.boolean().optional(),
  super_over: z.boolean().optional(), absent_hurt: z.array(z.string()).optional(), penalty_runs: z.object({ pre: z.int(), post: z.int() }).partial().optional(),
})
const file = z.object({
  info: z.object({
    balls_per_over: z.int(), dates: z.array(z.string()), teams: z.array(z.string()), venue: z.string().optional(), event: z.object({ name: z.string() }).partial().optional(),
    toss: z.object({ winner: z.string(), decision: z.string() }).partial(), players: z.record(z.string(), z.array(z.string())),
    outcome: z.object({ winner: z.string(), result: z.string() }).partial(),
  }),
  innings: z.array(innings),
})

/** A Cricsheet JSON file (data versions 1.0 to 1.2) as a match with its cards added up; super overs are left out. Throws on any other JSON. */
export function fromCricsheet(json: unknown): MatchTruth {
  const { info, innings: inningsList } = file.parse(json)
  const cards = inningsList.filter((played) => !played.super_over).map((played) => tallyDeliveries(toPlayed(played, info.players[played.team] ?? [], info.balls_per_over)))
  const { winner, decision } = info.toss
  return {
    ballsPerOver: info.balls_per_over,
    innings: cards,
    match: {
      teams: info.teams, date: info.dates[0] ?? null, venue: info.venue ?? null, competition: info.event?.name ?? null,
      toss: winner ? `${winner} won the toss and chose to ${decision}` : null,
      result: info.outcome.winner ? writeResult(cards) : info.outcome.result ?? null,
    },
  }
}

function toPlayed(played: z.infer<typeof innings>, players: string[], ballsPerOver: number): PlayedInnings {
  const deliveries = played.overs.flatMap(({ over, deliveries: balls }) => balls.map((ball, i) => toDelivery(ball, over + 1, i + 1)))
  const absentHurt = played.absent_hurt ?? []
  return {
    team: played.team, batters: players.slice(0, 11).filter((name) => !absentHurt.includes(name)), absentHurt, declared: played.declared ?? false,
    penaltyRuns: { before: played.penalty_runs?.pre ?? 0, after: played.penalty_runs?.post ?? 0 }, ballsPerOver, deliveries,
  }
}

function toDelivery(ball: z.infer<typeof delivery>, over: number, number: number): TrueDelivery {
  const { wides, noballs, byes, legbyes, penalty } = ball.extras ?? {}
  const named = { wides, no_balls: noballs, byes, leg_byes: legbyes, penalty }
  return {
    over, ball: number, bowler: ball.bowler, striker: ball.batter, non_striker: ball.non_striker, runs_batter: ball.runs.batter,
    extras: Object.fromEntries(Object.entries(named).filter(([, count]) => count !== undefined)),
    wickets: (ball.wickets ?? []).map((out) => ({
      kind: out.kind, player_out: out.player_out,
      fielders: out.kind === "caught and bowled" ? [] : (out.fielders ?? []).map(({ name, substitute }) => (substitute ? (name ? `sub (${name})` : "sub") : name ?? "")),
    })),
    ...(ball.runs.non_boundary ? { all_run: true } : {}),
  }
}
