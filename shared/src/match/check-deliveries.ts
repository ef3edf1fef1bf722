import { countWickets, isLegalBall, sumRuns, type BallOutcome } from "../cricket/ball-outcome.ts"
import type { Delivery } from "../cricket/delivery.ts"
import { countBalls, usualBallsPerOver } from "../cricket/overs.ts"
import type { Check, MatchInnings } from "./match.ts"
import { toDeliveryPointer, toOverTotalPointer, toTotalPointer } from "./pointers.ts"

/** The deliveries of one over with their places in the innings' list. */
type PlayedOver = { over: number; at: number[]; outcomes: BallOutcome[]; isLast: boolean }

const toOutcome = ({ runsBatter, extras, wickets }: Delivery): BallOutcome => ({ runsBatter: runsBatter ?? 0, extras, wickets: wickets.map(({ kind }) => kind) })

export function listOvers(deliveries: readonly Delivery[]): PlayedOver[] {
  const overs = new Map<number, PlayedOver>()
  for (const [at, delivery] of deliveries.entries()) {
    const own = overs.get(delivery.over) ?? { over: delivery.over, at: [], outcomes: [], isLast: false }
    own.at.push(at)
    own.outcomes.push(toOutcome(delivery))
    overs.set(delivery.over, own)
  }
  const list = [...overs.values()]
  const last = list.at(-1)
  if (last !== undefined) last.isLast = true
  return list
}

/** Of an over sheet one short over says itself where a ball is missing: its own balls fail DEL-2. With more of them the sheet was not read well enough to tell. */
const shortOversOfSheet = 1

/** Overs that hold fewer than six legal balls although another follows, or that are leapt over: balls are missing, and nobody knows which. */
export function holdsGaps({ deliveries, overTotals }: Pick<MatchInnings, "deliveries" | "overTotals">): boolean {
  const overs = listOvers(deliveries)
  const short = overs.filter(({ outcomes, isLast }) => !isLast && outcomes.filter(isLegalBall).length < usualBallsPerOver).length
  return short > (overTotals === null ? 0 : shortOversOfSheet) || overs.some(({ over }, index) => over > (overs[index - 1]?.over ?? over - 1) + 1)
}

/** Many overs pass as one check; each that fails is a check of its own, so that its own balls are asked for. */
function gather(id: string, index: number, tried: { fields: string[]; holds: boolean; message: string }[], passed: (count: number) => string): Check[] {
  const good = tried.filter(({ holds }) => holds)
  const failing = tried.filter(({ holds }) => !holds).map(({ fields, message }): Check => ({ id, innings: index, status: "fail", message, fields }))
  return good.length === 0 ? failing : [{ id, innings: index, status: "pass", message: passed(good.length), fields: good.flatMap(({ fields }) => fields) }, ...failing]
}

/** Penalty runs of the extras that stand on no delivery: awarded between two balls, before the first or after the last (Law 41.17). */
const loosePenalties = ({ deliveries, extras }: MatchInnings): number =>
  Math.max(0, (extras.penaltyRuns ?? 0) - deliveries.reduce((sum, ball) => sum + (ball.extras.penaltyRuns ?? 0), 0))

/** DEL-1: the balls of an over give what the board gained in it, runs and wickets. */
export function checkOverRuns(innings: MatchInnings, index: number): Check[] {
  const { deliveries, overTotals } = innings
  if (deliveries.length === 0 || overTotals === null) return []
  const loose = loosePenalties(innings)
  const tried = listOvers(deliveries).flatMap(({ over, at, outcomes }) => {
    const to = overTotals.findIndex((total) => total.over === over)
    const [total, before] = [overTotals[to], over === 1 ? { over: 0, runs: 0, wickets: 0 } : overTotals[to - 1]]
    if (total === undefined || before === undefined || before.over !== over - 1) return []
    return (["runs", "wickets"] as const).flatMap((field) => {
      const [from, after] = [before[field], total[field]]
      if (from === null || after === null) return []
      const bowled = outcomes.reduce((sum, outcome) => sum + (field === "runs" ? sumRuns(outcome) : countWickets(outcome)), 0)
      const fields = [...at.map((ball) => toDeliveryPointer(index, ball)), toOverTotalPointer(index, to, field), ...(to > 0 && over > 1 ? [toOverTotalPointer(index, to - 1, field)] : [])]
      const holds = bowled === after - from || (field === "runs" && loose > 0 && bowled + loose === after - from)
      return [{ fields, holds, message: `Over ${over}: the balls give ${bowled} ${field}, the board went from ${from} to ${after}.` }]
    })
  })
  return gather("DEL-1", index, tried, (count) => `The balls agree with the board ${count} times.`)
}

/** DEL-2: six legal balls an over, but for the last. Umpires miscount now and then: then the sheet is right and the check still says so. */
export function checkLegalBalls(innings: MatchInnings, index: number): Check[] {
  const tried = listOvers(innings.deliveries).filter(({ isLast, outcomes }) => !isLast || outcomes.filter(isLegalBall).length > usualBallsPerOver).map(({ over, at, outcomes }) => {
    const legal = outcomes.filter(isLegalBall).length
    return { fields: at.map((ball) => toDeliveryPointer(index, ball)), holds: legal === usualBallsPerOver, message: `Over ${over} has ${legal} legal balls.` }
  })
  return gather("DEL-2", index, tried, (count) => `${count} overs of six legal balls.`)
}

/** DEL-3: all deliveries give the total, where the sheet has both and the deliveries are the whole innings. */
export function checkDeliveredTotal(innings: MatchInnings, index: number): Check[] {
  const { deliveries, total } = innings
  if (deliveries.length === 0 || total.runs === null || total.overs === null || deliveries.some(({ runsBatter }) => runsBatter === null)) return []
  const outcomes = deliveries.map(toOutcome)
  if (outcomes.filter(isLegalBall).length !== countBalls(total.overs)) return []
  const bowled = outcomes.reduce((sum, outcome) => sum + sumRuns(outcome), loosePenalties(innings))
  const fields = [toTotalPointer(index, "runs"), ...deliveries.map((_, at) => toDeliveryPointer(index, at))]
  return [{ id: "DEL-3", innings: index, status: bowled === total.runs ? "pass" : "fail", message: `All balls give ${bowled}, the sheet says ${total.runs}.`, fields }]
}
