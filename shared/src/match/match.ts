import type { Place } from "../base/reading.ts"
import type { Delivery } from "../cricket/delivery.ts"
import type { Dismissal } from "../cricket/dismissal-kinds.ts"
import type { ExtraKind } from "../cricket/parse-extras.ts"
import type { Overs } from "../cricket/overs.ts"

/** Null everywhere: the sheet does not show it, or nobody could read it (then `readings` has an entry "unreadable"). */
export type MatchBatter = {
  name: string | null
  captain: boolean
  keeper: boolean
  howOut: string | null
  dismissal: Dismissal | null
  runs: number | null
  balls: number | null
  minutes: number | null
  fours: number | null
  sixes: number | null
  strikeRate: number | null
  /** Scoring strokes one by one, as tokens. */
  scoring: string[] | null
}

export type MatchBowler = {
  name: string | null
  overs: Overs | null
  maidens: number | null
  runs: number | null
  wickets: number | null
  wides: number | null
  noBalls: number | null
  economy: number | null
  /** Tokens of each delivery, over by over; null for a box that holds no over. */
  oversBowled: (string[] | null)[] | null
  runningFigures: (string | null)[] | null
}

export type MatchFall = { wicket: number; runs: number | null; batter: string | null; over: Overs | null }

/** The board after an over (`over` from 1). */
export type MatchOverTotal = { over: number; runs: number | null; wickets: number | null; bowler: string | null }

export type MatchInnings = {
  team: string | null
  total: { runs: number | null; wickets: number | null; overs: Overs | null; declared: boolean | null; allOut: boolean | null }
  batting: MatchBatter[]
  didNotBat: string[]
  extras: { total: number | null } & Record<ExtraKind, number | null>
  bowling: MatchBowler[]
  fallOfWickets: MatchFall[]
  overTotals: MatchOverTotal[] | null
  /** In order of play; empty where the sheet is only a card. */
  deliveries: Delivery[]
}

/** What a value may be on the wire and in a correction. */
export type PlainValue = string | number | boolean | null | Overs

/**
 * How a value came about. `inferred`: the sums chose it over what the page seemed to say, `raw` keeps that. `place` is null where the
 * value stands nowhere on the page. `inferredBy`: ids of the equations that hold with an inferred value.
 */
export type ValueReading = {
  status: "read" | "inferred" | "unreadable" | "corrected" | "confirmed"
  confidence: number
  raw: string
  alternatives: { value: PlainValue; confidence: number }[]
  place: Place | null
  inferredBy?: string[]
}

/** One equation or rule tried on an innings (`innings` from 0; null: the whole match). `fields` are the pointers of its members. */
export type Check = { id: string; innings: number | null; status: "pass" | "fail" | "unknown"; message: string; fields: string[] }

/** JSON pointer into `cricksy.scan/1` → how the value was read. The same pointers stand in checks, review and corrections. */
export type Readings = Record<string, ValueReading>

/** What the sheet says, as plain values. */
export type MatchCard = {
  teams: string[]
  date: string | null
  venue: string | null
  competition: string | null
  toss: string | null
  result: string | null
  inningsList: MatchInnings[]
}

/** A card with its doubt: what adds up, what does not, and what a person should look at, most telling first. */
export type Match = { card: MatchCard; readings: Readings; checks: Check[]; balanced: boolean | null; review: string[]; confidence: number }

export const pageKinds = ["text_layer", "printed", "screen", "handwritten", "blank", "not_a_scorecard"] as const
export type PageKind = (typeof pageKinds)[number]

/** What the pipeline gives for one file: the match and where it came from. */
export type MatchReading = {
  match: Match
  source: { filename: string; sha256: string; mediaType: string; corners?: readonly number[]; pages: { width: number; height: number; kind: PageKind; template?: string; sheet?: string; corners?: number[] }[] }
  engine: { name: string; version: string; models: string[]; pipeline: string; where: "device" | "server" | "command_line" }
  timings: Record<string, number>
  warnings: { code: string; message: string }[]
}
