import { expect, it } from "vitest"
import { parseTypedBall } from "../cricket/parse-typed-ball.ts"
import { checkDeliveredTotal, checkLegalBalls, checkOverRuns, holdsGaps } from "./check-deliveries.ts"
import { createEmptyInnings } from "./grow-card.ts"
import type { MatchInnings } from "./match.ts"

/** Overs as tokens with the board after each. */
function play(...overs: [tokens: string, runs: number | null, wickets: number | null][]): MatchInnings {
  return {
    ...createEmptyInnings(),
    overTotals: overs.map(([, runs, wickets], at) => ({ over: at + 1, runs, wickets, bowler: null })),
    deliveries: overs.flatMap(([tokens], at) => tokens.split(" ").map((token, ball) => {
      const outcome = parseTypedBall(token)[0]
      return {
        over: at + 1, ball: ball + 1, bowler: null, striker: null, nonStriker: null, runsBatter: outcome?.runsBatter ?? null, extras: outcome?.extras ?? {}, notation: token,
        wickets: outcome?.wickets.map((kind) => ({ kind, playerOut: null, fielders: [] })) ?? [],
      }
    })),
  }
}

const statuses = (checks: { id: string; status: string }[]) => checks.map(({ id, status }) => `${id} ${status}`)
const legal: [string, number, number] = [". 4 . 1wd W 1 .", 6, 1]

it("DEL-1: holds the balls against the board", () => {
  expect(statuses(checkOverRuns(play(legal, ["1 . . . . .", 7, 1]), 0))).toEqual(["DEL-1 pass"])
  const failing = checkOverRuns(play(legal, ["1 . . . . .", 8, 1]), 0)
  expect(statuses(failing)).toEqual(["DEL-1 pass", "DEL-1 fail"])
  expect(failing[1]?.fields).toContain("/innings/0/deliveries/7")
  expect(failing[1]?.fields).not.toContain("/innings/0/deliveries/6")
})

it("DEL-2: counts six legal balls in all overs but the last", () => {
  expect(statuses(checkLegalBalls(play(legal, ["1 .", 7, 1]), 0))).toEqual(["DEL-2 pass"])
  expect(statuses(checkLegalBalls(play([". . . . .", 0, 0], ["1 .", 1, 0]), 0))).toEqual(["DEL-2 fail"])
})

it("DEL-3: adds all balls up where the total is of just those", () => {
  const innings = play(legal, ["1 . . . . .", 7, 1])
  innings.total = { ...innings.total, runs: 7, overs: { overs: 2, balls: 0 } }
  expect(statuses(checkDeliveredTotal(innings, 0))).toEqual(["DEL-3 pass"])
  innings.total.runs = 8
  expect(statuses(checkDeliveredTotal(innings, 0))).toEqual(["DEL-3 fail"])
  innings.total.overs = { overs: 20, balls: 0 }
  expect(checkDeliveredTotal(innings, 0)).toEqual([])
})

it("knows a log with a hole, and an over sheet that lost a row", () => {
  const asLog = (innings: MatchInnings) => ({ ...innings, overTotals: null })
  const [whole, short, leaping] = [play(legal, ["1 .", 7, 1]), play([". . .", 0, 0], ["1 .", 1, 0]), play(legal, legal, legal)]
  leaping.deliveries = leaping.deliveries.filter(({ over }) => over !== 2)
  expect([whole, short, leaping].map((innings) => holdsGaps(asLog(innings)))).toEqual([false, true, true])
  expect([whole, short, leaping].map(holdsGaps)).toEqual([false, false, true])
  expect(holdsGaps(play([". . .", 0, 0], [". . .", 0, 0], ["1 .", 1, 0]))).toBe(true)
})
