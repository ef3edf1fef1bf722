import type { Reading } from "../../base/reading.ts"
import type { BallOutcome } from "../../cricket/ball-outcome.ts"
import { toToken } from "../../cricket/ball-outcome.ts"
import type { Delivery } from "../../cricket/delivery.ts"
import { followStrike } from "../../cricket/follow-strike.ts"
import { getConfidence, getPlace } from "../read-cell.ts"
import type { CollectedBall } from "./ball-line.ts"
import { linkSpellings } from "./link-spellings.ts"
import { findOvers } from "./number-balls.ts"

const nothing: BallOutcome = { runsBatter: 0, extras: {}, wickets: [] }

/** A line whose words name no outcome that is known. */
const unreadOutcome = 0.3
/** The strike says that the other batter faced. Short runs and miscounts happen. */
const againstStrike = 0.8

/**
 * The balls of one innings as deliveries in order of play: overs from the numbers, names in one spelling, the ends by the strike. A log that runs from the last
 * ball to the first is turned round. Confidence is that of the outcome's words; a text layer's deliveries are certain.
 */
export function buildDeliveries(given: readonly CollectedBall[]): Reading<Delivery>[] {
  const balls = runsBackwards(given) ? [...given].reverse() : [...given]
  const overs = findOvers(balls)
  const linked = linkSpellings(balls.flatMap((ball) => [ball.bowler, ball.striker, ...(ball.nonStriker === null ? [] : [ball.nonStriker])]))
  const spell = (name: string) => linked.get(name) ?? name
  const ends = followStrike(balls.map((ball, at) => ({ over: overs[at] ?? 1, striker: spell(ball.striker), playerOut: null, outcome: ball.outcome ?? nothing })))
  let number = 0
  return balls.map((ball, at): Reading<Delivery> => {
    const over = overs[at] ?? 1
    number = over === overs[at - 1] ? number + 1 : 1
    const outcome = ball.outcome ?? nothing
    const { nonStriker, playerOut, expected } = ends[at] ?? { nonStriker: null, playerOut: null, expected: true }
    const value: Delivery = {
      over, ball: number, bowler: spell(ball.bowler), striker: spell(ball.striker), nonStriker: ball.nonStriker === null ? nonStriker : spell(ball.nonStriker),
      runsBatter: ball.outcome?.runsBatter ?? null, extras: outcome.extras, wickets: outcome.wickets.map((kind) => ({ kind, playerOut, fielders: [] })), notation: ball.outcome === null ? null : toToken(outcome),
    }
    const words = ball.line.words.slice(-Math.max(1, ball.words.split(" ").length))
    const seen = getConfidence(words)
    const confidence = ball.outcome === null ? Math.min(seen, unreadOutcome) : seen < 1 && !expected ? Math.min(seen, againstStrike) : seen
    return { value, confidence, raw: ball.line.text.slice(0, 120), alternatives: [], place: getPlace(ball.line.page, ball.line.words) }
  })
}

/** Newest first, as apps show it. */
function runsBackwards(balls: readonly CollectedBall[]): boolean {
  const steps = balls.slice(1).map((ball, at) => Math.sign((ball.over ?? 0) * 100 + (ball.ball ?? 0) - (balls[at]?.over ?? 0) * 100 - (balls[at]?.ball ?? 0)))
  return steps.reduce((sum, step) => sum + step, 0) < 0
}
