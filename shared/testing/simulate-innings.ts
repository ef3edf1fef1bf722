import type { Chance } from "./chance.ts"
import type { Crease } from "./crease.ts"
import { isLegal, isWicket, sumExtras } from "./laws.ts"
import type { PlayedInnings, TrueDelivery } from "./match-truth.ts"
import { createBowlingOrder } from "./simulate-bowling.ts"
import { simulateBall } from "./simulate-ball.ts"

export type InningsPlan = {
  batting: { team: string; players: string[] }
  bowling: { team: string; players: string[] }
  /** null: no limit, the side bats until all out or it declares. */
  oversLimit: number | null
  ballsPerOver: number
  /** The chase is over when this is reached; null: none. */
  target: number | null
  declareAt: number | null
  /** Factor on the probability of everything rare: 1 is life, 20 puts it into almost every innings. */
  rarity: number
}

/** Plays one innings by the Laws: strike, over changes, wickets, who may be out off which ball. */
export function simulateInnings(plan: InningsPlan, chance: Chance): PlayedInnings {
  const order = plan.batting.players
  // Penalty runs awarded between deliveries belong to the innings alone; one side in a hundred meets them.
  const penaltyRuns = chance.happens(Math.min(0.4, 0.01 * plan.rarity)) ? 5 : 0
  const absentHurt = chance.happens(Math.min(0.25, 0.01 * plan.rarity)) ? order.slice(-1) : []
  const able = order.filter((name) => !absentHurt.includes(name))
  const crease: Crease = { striker: able[0] ?? "", nonStriker: able[1] ?? "", waiting: able.slice(2), retired: [] }
  const nextBowler = createBowlingOrder(plan.bowling.players.slice(-6), plan.oversLimit, chance)
  const deliveries: TrueDelivery[] = []
  let score = penaltyRuns
  let over = 0
  let done = false
  while (!done && (plan.oversLimit === null || over < plan.oversLimit)) {
    over += 1
    // An umpire's slip: an over of seven legal balls, or of five.
    const length = plan.ballsPerOver + (chance.happens(Math.min(0.1, 0.002 * plan.rarity)) ? chance.pick([1, -1]) : 0)
    const bowlers = nextBowler(over)
    let legal = 0
    for (let ball = 1; legal < length && !done; ball++) {
      const bowler = legal >= bowlers.handover ? bowlers.relief : bowlers.first
      const delivery = simulateBall({ crease, over, ball, bowler, fielders: plan.bowling.players.filter((name) => name !== bowler), rarity: plan.rarity }, chance)
      deliveries.push(delivery)
      score += (delivery.runs_batter ?? 0) + sumExtras(delivery.extras)
      if (isLegal(delivery)) legal += 1
      done = crease.striker === "" || crease.nonStriker === "" || (plan.target !== null && score >= plan.target)
    }
    if (!done) [crease.striker, crease.nonStriker] = [crease.nonStriker, crease.striker]
    if (plan.declareAt !== null && score >= plan.declareAt) break
  }
  const wickets = deliveries.flatMap((delivery) => delivery.wickets).filter((wicket) => isWicket(wicket.kind)).length
  return {
    team: plan.batting.team, batters: able, captain: order[3] ?? "", keeper: order[6] ?? "", absentHurt, penaltyRuns: { before: penaltyRuns, after: 0 },
    declared: !done && plan.declareAt !== null && score >= plan.declareAt && wickets < 10,
    ballsPerOver: plan.ballsPerOver, deliveries,
  }
}
