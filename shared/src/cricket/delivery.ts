import type { DismissalKind } from "./dismissal-kinds.ts"

export type DeliveryExtras = { wides: number; noBalls: number; byes: number; legByes: number; penaltyRuns: number }

/** A batter out (or retired) on a delivery. */
export type DeliveryWicket = { kind: DismissalKind; playerOut: string | null; fielders: string[] }

/**
 * One delivery in its place: `over` from 1, `ball` from 1 counting every delivery of the over, wides and no-balls too. Null: the sheet
 * does not tell. `notation` is the token as scorers write it (scorebook-notation: `.` `4` `W` `+` `(1)` `B2`), null where nothing was written.
 */
export type Delivery = {
  over: number
  ball: number
  bowler: string | null
  striker: string | null
  nonStriker: string | null
  runsBatter: number | null
  extras: Partial<DeliveryExtras>
  wickets: DeliveryWicket[]
  notation: string | null
}
