import type { DeliveryExtras } from "./delivery.ts"
import type { DismissalKind } from "./dismissal-kinds.ts"

/** What one delivery brought. Of `wickets` only the kinds: "unknown" is a wicket whose kind the sheet does not name. */
export type BallOutcome = { runsBatter: number; extras: Partial<DeliveryExtras>; wickets: DismissalKind[] }

/** Runs that the delivery puts on the board. */
export const sumRuns = ({ runsBatter, extras }: BallOutcome): number => Object.values(extras).reduce((sum, runs) => sum + runs, runsBatter)

/** Counts towards the six of an over (Law 17.3). Penalty runs alone on a line of their own are no ball either, but nobody can tell. */
export const isLegalBall = ({ extras }: Pick<BallOutcome, "extras">): boolean => (extras.wides ?? 0) === 0 && (extras.noBalls ?? 0) === 0

const leavesWithoutWicket: readonly DismissalKind[] = ["retired hurt", "retired not out", "not out"]

/** Wickets that the board counts. */
export const countWickets = ({ wickets }: BallOutcome): number => wickets.filter((kind) => !leavesWithoutWicket.includes(kind)).length

/** Runs that the batters ran: odd ones change the ends (Law 18.1). A wide's and a no-ball's own run and penalty runs are not run. */
export function countRan({ runsBatter, extras }: BallOutcome): number {
  const { wides = 0, byes = 0, legByes = 0 } = extras
  return runsBatter + byes + legByes + Math.max(0, wides - 1)
}

/** The token of scorebook-notation for an outcome: `.` `4` `W` `1W` `R` `+5` `(4)` `B2` `L1` `P5`. */
export function toToken(outcome: BallOutcome): string {
  const { runsBatter, extras: { wides = 0, noBalls = 0, byes = 0, legByes = 0, penaltyRuns = 0 } } = outcome
  const out = countWickets(outcome) === 0 ? "" : outcome.wickets.includes("run out") ? "R" : "W"
  if (wides > 0) return `+${wides === 1 ? "" : wides}${out}`
  if (noBalls > 0) return `(${runsBatter === 0 ? "." : runsBatter})${out}`
  if (byes > 0) return `B${byes}${out}`
  if (legByes > 0) return `L${legByes}${out}`
  if (penaltyRuns > 0) return `P${penaltyRuns}`
  return `${runsBatter === 0 ? "" : runsBatter}${out}` || "."
}
