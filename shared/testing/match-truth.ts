import type { ScanDelivery, ScanInnings, ScanResult } from "../src/contract/scan-result.ts"

/** One delivery as it happened. `all_run` marks a four or six that was run and so is no boundary. */
export type TrueDelivery = ScanDelivery & { all_run?: boolean }

/** An innings before it is added up: who played and every delivery in order. */
export type PlayedInnings = {
  team: string
  /** All who could bat, in batting order as far as they did. */
  batters: string[]
  captain?: string
  keeper?: string
  absentHurt: string[]
  declared: boolean
  /** Penalty runs that belong to no delivery: on the board before the first ball, or added after the last. */
  penaltyRuns: { before: number; after: number }
  ballsPerOver: number
  deliveries: TrueDelivery[]
}

/** A whole match with the card of every innings: what a perfect reader of a complete sheet would give. */
export type MatchTruth = { match: ScanResult["match"]; ballsPerOver: number; innings: ScanInnings[] }

/** What one sheet shows of a match: values that the sheet leaves out are null, lists that it leaves out are empty. */
export type SheetTruth = { match: ScanResult["match"]; innings: ScanInnings[] }
