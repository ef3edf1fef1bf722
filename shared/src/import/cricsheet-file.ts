import { z } from "zod"

// Bounds against hostile files, far above any match: a Test has 450 overs in its longest innings.
const most = { deliveries: 5000, names: 80, wickets: 100 }
const name = z.string().max(200)
const count = z.int().min(0).max(1000)
const list = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most)

const delivery = z.object({
  batter: name, bowler: name, non_striker: name,
  runs: z.object({ batter: count, extras: count, total: count, non_boundary: z.boolean().optional() }),
  extras: z.object({ wides: count, noballs: count, byes: count, legbyes: count, penalty: count }).partial().optional(),
  wickets: list(z.object({ kind: name, player_out: name, fielders: list(z.object({ name: name.optional(), substitute: z.boolean().optional() }), 20).optional() }), 4).optional(),
})

const innings = z.object({
  team: name, overs: list(z.object({ over: count, deliveries: list(delivery, 60) }), 500),
  declared: z.boolean().optional(), super_over: z.boolean().optional(), absent_hurt: list(name, 20).optional(),
  penalty_runs: z.object({ pre: count, post: count }).partial().optional(),
}).refine(({ overs }) => {
  // The card must fit `cricksy.scan/1`, and names are compared each with each.
  const balls = overs.flatMap(({ deliveries }) => deliveries)
  const out = balls.flatMap(({ wickets }) => wickets ?? [])
  const names = new Set([...balls.flatMap((ball) => [ball.batter, ball.non_striker, ball.bowler]), ...out.map((wicket) => wicket.player_out)])
  return balls.length <= most.deliveries && out.length <= most.wickets && names.size <= most.names
})

/**
 * Cricsheet JSON, data versions 1.0 to 1.2 (cricsheet.org/format/json): what a card needs of it. Unknown keys are let through: files hold
 * more than the format's page lists.
 */
export const cricsheetFile = z.object({
  info: z.object({
    balls_per_over: z.int().min(1).max(12).default(6), dates: list(z.string().max(40), 20).default([]), teams: list(name, 2), venue: name.optional(), event: z.object({ name: name.optional() }).optional(),
    toss: z.object({ winner: name, decision: name }).partial().optional(), players: z.record(name, list(name, 40)).default({}),
    outcome: z.object({ winner: name, result: name, by: z.object({ runs: count, wickets: count, innings: count }).partial(), method: name, eliminator: name }).partial().default({}),
  }),
  innings: list(innings, 8),
})

export type CricsheetFile = z.infer<typeof cricsheetFile>
export type CricsheetInnings = CricsheetFile["innings"][number]
export type CricsheetDelivery = CricsheetInnings["overs"][number]["deliveries"][number]
