import type { Alternative, Reading } from "../base/reading.ts"
import type { Delivery } from "../cricket/delivery.ts"
import type { Dismissal } from "../cricket/dismissal-kinds.ts"
import type { ExtraKind } from "../cricket/parse-extras.ts"
import type { Overs } from "../cricket/overs.ts"

/** A value of the card; null where the sheet does not show it. (A `Reading` whose value is null is shown, but nobody can read it.) */
export type Field<T> = Reading<T> | null

export type BatterRow = {
  name: Field<string>
  captain: boolean
  keeper: boolean
  /** As the sheet says it; null where its cell is empty. */
  howOut: Field<string>
  dismissal: Dismissal | null
  runs: Field<number>
  balls: Field<number>
  minutes: Field<number>
  fours: Field<number>
  sixes: Field<number>
  /** Runs per hundred balls: a second witness of runs and balls. */
  strikeRate: Field<number>
  /** The scoring strokes one by one, as tokens; null where the sheet keeps none. */
  scoring: Field<string[]>
}

export type BowlerRow = {
  name: Field<string>
  overs: Field<Overs>
  maidens: Field<number>
  runs: Field<number>
  wickets: Field<number>
  wides: Field<number>
  noBalls: Field<number>
  /** Runs per over: a second witness of runs and overs. */
  economy: Field<number>
  /** Over by over the tokens of each delivery, in the bowler's own order; null for an over that has no box. */
  oversBowled: Field<string[]>[] | null
  /** What each of these boxes was read from, where the reader knows: the drawings that may stand in it. */
  overMarks?: (readonly OverDrawing[] | null)[] | null
  /** Under each over the figures so far, as written ("1-23"). */
  runningFigures: Field<string>[] | null
}

/** One way to see an over's box, this likely: mark by mark as tokens, "" for no mark there. */
export type OverDrawing = { chance: number; marks: readonly (readonly Alternative<string>[])[] }

export type Fall = { wicket: number; runs: Field<number>; batter: Field<string>; over: Field<Overs> }

/** The board after an over (`over` from 1). */
export type OverTotal = { over: number; runs: Field<number>; wickets: Field<number>; bowler: Field<string> }

export type CardTotal = { runs: Field<number>; wickets: Field<number>; overs: Field<Overs>; declared: boolean | null; allOut: boolean | null }

/** The tables of an innings, as pointers name them. */
export type CardPart = "batting" | "bowling" | "fall_of_wickets" | "extras" | "total" | "over_totals"

export type CardInnings = {
  team: Field<string>
  total: CardTotal
  batting: BatterRow[]
  didNotBat: Reading<string>[]
  extras: { total: Field<number> } & Record<ExtraKind, Field<number>>
  bowling: BowlerRow[]
  fallOfWickets: Fall[]
  /** Null where the sheet keeps no such strip. */
  overTotals: OverTotal[] | null
  /** In order of play; empty where the sheet is only a card. */
  deliveries: Reading<Delivery>[]
  /** Rows of figures under this innings' headings that belong to no table that was understood. */
  unreadRows: number
  /** Parts of which writing may be lost, outside the photo or beside its lines: they are asked for as a whole. */
  cutOff?: readonly CardPart[]
  /** Falls of wickets are announced under this innings, whether or not any was read. */
  fallsAnnounced?: boolean
}

export type MatchHeader = {
  teams: Reading<string>[]
  date: Field<string>
  venue: Field<string>
  competition: Field<string>
  toss: Field<string>
  result: Field<string>
}

/** What the paper says, with doubt, before anything is made to add up. No innings: nothing on these pages is a scorecard. */
export type Scorecard = { header: MatchHeader; inningsList: CardInnings[] }
