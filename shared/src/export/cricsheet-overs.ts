import type { Delivery } from "../cricket/delivery.ts"
import { usualBallsPerOver } from "../cricket/overs.ts"
import { extraKinds } from "../cricket/parse-extras.ts"
import type { MatchInnings } from "../match/match.ts"

const extraNames = { byes: "byes", legByes: "legbyes", wides: "wides", noBalls: "noballs", penaltyRuns: "penalty" } as const

const sumOf = (extras: Delivery["extras"]): number => extraKinds.reduce((sum, kind) => sum + (extras[kind] ?? 0), 0)

/** Cricsheet leaves nothing open: who bowled, faced and stood at the other end, the runs, and who was out. */
export const isBallByBall = ({ deliveries }: MatchInnings): boolean => deliveries.length > 0 && deliveries.every((ball) =>
  ball.bowler !== null && ball.striker !== null && ball.nonStriker !== null && ball.runsBatter !== null && ball.wickets.every(({ playerOut }) => playerOut !== null))

/**
 * The ball by ball part of an innings in Cricsheet's shape: overs count from 0; overs of other than six legal balls, but the last, are
 * named; penalty runs that belong to no delivery stand beside them.
 */
export function toCricsheetOvers(innings: MatchInnings) {
  const { deliveries } = innings
  const numbers = [...new Set(deliveries.map(({ over }) => over))]
  const overs = numbers.map((over) => ({ over: over - 1, deliveries: deliveries.filter((ball) => ball.over === over).map(toCricsheetDelivery) }))
  const miscounted = numbers.slice(0, -1).flatMap((over) => {
    const balls = deliveries.filter((ball) => ball.over === over && !ball.extras.wides && !ball.extras.noBalls).length
    return balls === usualBallsPerOver ? [] : [[String(over - 1), { balls }]]
  })
  return {
    overs, ...(miscounted.length === 0 ? {} : { miscounted_overs: Object.fromEntries(miscounted) as Record<string, { balls: number }> }), ...toPenaltyRuns(innings),
  }
}

/** The board after the first over tells which penalty runs stood before the first ball; without it they count as given at the end. */
function toPenaltyRuns({ deliveries, extras, overTotals }: MatchInnings): { penalty_runs?: { pre?: number; post?: number } } {
  const loose = (extras.penaltyRuns ?? 0) - deliveries.reduce((sum, ball) => sum + (ball.extras.penaltyRuns ?? 0), 0)
  if (loose <= 0) return {}
  const [first] = overTotals ?? []
  const scored = deliveries.filter(({ over }) => over === first?.over).reduce((sum, ball) => sum + (ball.runsBatter ?? 0) + sumOf(ball.extras), 0)
  const pre = Math.max(0, Math.min(loose, (first?.runs ?? scored) - scored))
  return { penalty_runs: { ...(pre > 0 ? { pre } : {}), ...(loose > pre ? { post: loose - pre } : {}) } }
}

function toCricsheetDelivery({ bowler, striker, nonStriker, runsBatter, extras, wickets }: Delivery) {
  const named = extraKinds.flatMap((kind) => (extras[kind] ? [[extraNames[kind], extras[kind]]] : []))
  const extra = sumOf(extras)
  return {
    batter: striker, bowler, non_striker: nonStriker, runs: { batter: runsBatter ?? 0, extras: extra, total: (runsBatter ?? 0) + extra },
    ...(named.length === 0 ? {} : { extras: Object.fromEntries(named) as Record<string, number> }),
    ...(wickets.length === 0 ? {} : { wickets: wickets.map(({ kind, playerOut, fielders }) => ({ kind, player_out: playerOut, ...(fielders.length === 0 ? {} : { fielders: fielders.map(toFielder) }) })) }),
  }
}

/** `sub (Hill)` and `sub` are how a substitute stands on a card. */
function toFielder(name: string): { name?: string; substitute?: true } {
  const substitute = /^sub(?:\s*\((.{0,100})\))?$/.exec(name)
  if (substitute === null) return { name }
  return { ...(substitute[1] === undefined ? {} : { name: substitute[1] }), substitute: true }
}
