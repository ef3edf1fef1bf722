import type { Delivery } from "../src/cricket/delivery.ts"
import type { ScanInnings } from "../src/contract/scan-result.ts"
import type { CardInnings } from "../src/scorecard/scorecard.ts"
import { isWicket } from "./laws.ts"
import type { TrueDelivery } from "./match-truth.ts"

/** How many deliveries there were, came out whole (bowler, striker, runs, extras, wicket), came out wrong although sure, and are asked for. */
export type BookScore = { all: number; right: number; silent: number; asked: number }

/** Holds rebuilt deliveries against what was bowled. `doubtBelow`: readings less sure than this are asked for. */
export function scoreBook(innings: ScanInnings, card: Pick<CardInnings, "deliveries">, doubtBelow: number): BookScore {
  const rebuilt = new Map(card.deliveries.map((reading) => [`${reading.value?.over}.${reading.value?.ball}`, reading]))
  const overs = [...new Set(innings.deliveries.map((ball) => ball.over))].map((over) => innings.deliveries.filter((ball) => ball.over === over))
  const score = { all: innings.deliveries.length, right: 0, silent: 0, asked: 0 }
  for (const [over, balls] of overs.entries())
    for (const [at, ball] of balls.entries()) {
      const reading = rebuilt.get(`${over + 1}.${at + 1}`)
      const right = reading?.value != null && isSame(ball, reading.value)
      const asked = reading === undefined || reading.confidence < doubtBelow
      score.right += right ? 1 : 0
      score.asked += asked ? 1 : 0
      score.silent += !right && !asked ? 1 : 0
    }
  return score
}

function isSame(truth: TrueDelivery, { bowler, striker, runsBatter, extras, wickets }: Delivery): boolean {
  const [out] = truth.wickets.filter((wicket) => isWicket(wicket.kind) && wicket.kind !== "retired out")
  return bowler === truth.bowler && striker === truth.striker && runsBatter === (truth.runs_batter ?? 0) && (out?.player_out ?? null) === (wickets[0]?.playerOut ?? null)
    && (extras.wides ?? 0) === (truth.extras.wides ?? 0) && (extras.noBalls ?? 0) === (truth.extras.no_balls ?? 0)
    && (extras.byes ?? 0) === (truth.extras.byes ?? 0) && (extras.legByes ?? 0) === (truth.extras.leg_byes ?? 0)
}
