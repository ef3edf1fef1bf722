import { z } from "zod"

const count = z.int().min(0).nullable()

// Upper bounds against hostile results, far above any real sheet: 20 pages of two innings each, 11 batters, and room for what was misread.
const most = { innings: 40, rows: 100, overs: 500, deliveries: 5000, values: 20_000 }
const string = z.string().max(2000)
const text = string.nullable()
const pointer = z.string().max(200)
/** What a program calls itself or its parts. */
const label = z.string().max(200)

export const dismissalKinds = [
  "bowled", "caught", "caught and bowled", "lbw", "stumped", "run out", "hit wicket", "retired hurt", "retired out", "retired not out",
  "obstructing the field", "hit the ball twice", "handled the ball", "timed out", "not out", "retired", "absent hurt", "did not bat", "unknown",
] as const

export const pageKinds = ["text_layer", "printed", "screen", "handwritten", "blank", "not_a_scorecard"] as const

export const readingStatuses = ["read", "inferred", "unreadable", "corrected", "confirmed"] as const

const dismissal = z.object({ kind: z.enum(dismissalKinds), bowler: text.optional(), fielders: z.array(string).max(20).optional() })

const batterRow = z.object({
  name: text, captain: z.boolean().nullable().optional(), keeper: z.boolean().nullable().optional(), how_out: text,
  dismissal: dismissal.nullable().optional(), runs: count, balls: count.optional(), minutes: count.optional(), fours: count.optional(),
  sixes: count.optional(),
  /** Our addition: the strike rate as printed, a second witness of runs and balls. */
  strike_rate: z.number().min(0).nullable().optional(),
  scoring: z.array(string).max(most.overs).nullable().optional(),
})

const bowlerRow = z.object({
  name: text, overs: text, maidens: count, runs: count, wickets: count, wides: count.optional(), no_balls: count.optional(),
  /** Our addition: runs per over as printed, a second witness of runs and overs. */
  economy: z.number().min(0).nullable().optional(),
  overs_bowled: z.array(z.array(string).max(100).nullable()).max(most.overs).nullable().optional(), running_figures: z.array(text).max(most.overs).nullable().optional(),
})

const delivery = z.object({
  over: z.int().min(1), ball: z.int().min(1), bowler: text, striker: text, non_striker: text.optional(), runs_batter: count,
  extras: z.object({ wides: z.int(), no_balls: z.int(), byes: z.int(), leg_byes: z.int(), penalty: z.int() }).partial(),
  wickets: z.array(z.object({ kind: string, player_out: text.optional(), fielders: z.array(string).max(20).optional() })).max(20),
  notation: text.optional(),
})

const innings = z.object({
  team: text,
  total: z.object({ runs: count, wickets: count, overs: z.string().regex(/^[0-9]+(\.[0-9])?$/).nullable(), declared: z.boolean().nullable(), all_out: z.boolean().nullable() }).partial(),
  batting: z.array(batterRow).max(most.rows),
  did_not_bat: z.array(string).max(most.rows),
  extras: z.object({ total: count, byes: count, leg_byes: count, wides: count, no_balls: count, penalty: count }).partial(),
  bowling: z.array(bowlerRow).max(most.rows),
  fall_of_wickets: z.array(z.object({ wicket: z.int(), runs: count, batter: text.optional(), over: text.optional() })).max(most.rows),
  over_totals: z.array(z.object({ over: z.int().min(1), runs: count, wickets: count, bowler: text }).partial()).max(most.overs).nullable().optional(),
  deliveries: z.array(delivery).max(most.deliveries),
})

const reading = z.object({
  status: z.enum(readingStatuses), confidence: z.number().min(0).max(1), raw: string.optional(),
  alternatives: z.array(z.object({ value: z.unknown(), confidence: z.number() })).max(200).optional(), page: z.int().min(0).optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  /** Our addition: ids of the checks that hold with an inferred value. */
  inferred_by: z.array(z.string().max(20)).max(50).optional(),
})

const check = z.object({
  id: string, innings: z.int().nullable(), status: z.enum(["pass", "fail", "unknown"]), message: string, fields: z.array(pointer).max(most.values),
})

/**
 * `cricksy.scan/1`: what reading one document gives, the same object from device, server and command line. Field names are the wire's.
 * Source: scan-result.schema.json beside this file; a test holds the two against each other.
 */
export const scanResultSchema = z.object({
  schema: z.literal("cricksy.scan/1"),
  source: z.object({
    filename: string, sha256: z.string().regex(/^[0-9a-f]{64}$/), media_type: label,
    /** Our addition: the corners that a person had set (as those of a page), to which this reading was held; absent: none were. */
    corners: z.array(z.number()).length(8).optional(),
    pages: z.array(z.object({ width: z.int(), height: z.int(), kind: z.enum(pageKinds), template: text.optional(),
      /** Our addition: the id that a sheet of ours carries as a square code. */
      sheet: z.string().max(20).optional(),
      /** Our addition: the page's corners (x, y of top left, top right, bottom right, bottom left) in pixels of the opened page; absent: all of it. */
      corners: z.array(z.number()).length(8).optional() })),
  }),
  match: z.object({ teams: z.array(string).max(2), date: text, venue: text, competition: text, toss: text, result: text }),
  innings: z.array(innings).max(most.innings),
  checks: z.array(check).max(most.values),
  balanced: z.boolean().nullable(),
  readings: z.record(pointer, reading).refine((readings) => Object.keys(readings).length <= most.values),
  review: z.array(pointer).max(most.values),
  confidence: z.number().min(0).max(1),
  engine: z.object({ name: label, version: label, models: z.array(label).max(50).optional(), pipeline: label.optional(), where: z.enum(["device", "server", "command_line"]).optional() }),
  timings_ms: z.record(label, z.number()).refine((timings) => Object.keys(timings).length <= 500),
  warnings: z.array(z.object({ code: string, message: string })).max(most.values).optional(),
})

export type ScanResult = z.infer<typeof scanResultSchema>
export type ScanInnings = ScanResult["innings"][number]
export type ScanBatter = ScanInnings["batting"][number]
export type ScanBowler = ScanInnings["bowling"][number]
export type ScanDelivery = ScanInnings["deliveries"][number]
export type ScanCheck = ScanResult["checks"][number]
export type ScanReading = ScanResult["readings"][string]
