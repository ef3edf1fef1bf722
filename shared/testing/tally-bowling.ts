import type { ScanBowler } from "../src/contract/scan-result.ts"
import type { TrueDelivery } from "./match-truth.ts"
import { creditsBowler, isLegal, writeOvers } from "./laws.ts"

type Figures = { overs: number; balls: number; maidens: number; runs: number; wickets: number; wides: number; noBalls: number }

/**
 * Bowling figures in order of first appearance. An over that the umpire let run short or long counts as one over; an over shared by two
 * bowlers gives each the balls bowled and nobody a maiden. `unfinishedOver` is the innings' last over where it was cut short.
 */
export function tallyBowling(deliveries: TrueDelivery[], ballsPerOver: number, unfinishedOver: number | null): ScanBowler[] {
  const figures = new Map<string, Figures>()
  const overs = groupInOrder(deliveries, (delivery) => delivery.over)
  for (const [over, balls] of overs) {
    const bowlers = groupInOrder(balls, (delivery) => delivery.bowler ?? "")
    for (const [bowler, share] of bowlers) {
      const row = figures.get(bowler) ?? { overs: 0, balls: 0, maidens: 0, runs: 0, wickets: 0, wides: 0, noBalls: 0 }
      figures.set(bowler, row)
      const charged = share.reduce((sum, ball) => sum + (ball.runs_batter ?? 0) + (ball.extras.wides ?? 0) + (ball.extras.no_balls ?? 0), 0)
      const whole = bowlers.size === 1 && over !== unfinishedOver
      if (whole) row.overs += 1
      else row.balls += share.filter(isLegal).length
      if (whole && charged === 0) row.maidens += 1
      row.runs += charged
      row.wickets += share.flatMap((ball) => ball.wickets).filter((wicket) => creditsBowler(wicket.kind)).length
      row.wides += share.reduce((sum, ball) => sum + (ball.extras.wides ?? 0), 0)
      row.noBalls += share.reduce((sum, ball) => sum + (ball.extras.no_balls ?? 0), 0)
    }
  }
  return [...figures].map(([name, row]) => ({
    name,
    overs: writeOvers(row.overs + Math.floor(row.balls / ballsPerOver), row.balls % ballsPerOver),
    maidens: row.maidens, runs: row.runs, wickets: row.wickets, wides: row.wides, no_balls: row.noBalls,
  }))
}

function groupInOrder<K>(deliveries: TrueDelivery[], keyOf: (delivery: TrueDelivery) => K): Map<K, TrueDelivery[]> {
  const groups = new Map<K, TrueDelivery[]>()
  for (const delivery of deliveries) groups.set(keyOf(delivery), [...(groups.get(keyOf(delivery)) ?? []), delivery])
  return groups
}
