import { expect, it } from "vitest"
import type { BallOutcome } from "./ball-outcome.ts"
import { followStrike } from "./follow-strike.ts"
import { parseTypedBall } from "./parse-typed-ball.ts"

const outcome = (token: string): BallOutcome => parseTypedBall(token)[0] ?? { runsBatter: 0, extras: {}, wickets: [] }

/** `1 Rao 4` an over, a striker (or ?), a token. */
const follow = (...lines: string[]) => followStrike(lines.map((line) => {
  const [over = "", striker = "", token = ""] = line.split(" ")
  return { over: Number(over), striker: striker === "?" ? null : striker, playerOut: null, outcome: outcome(token) }
})).map((ends) => `${ends.striker} ${ends.nonStriker}${ends.playerOut === null ? "" : ` ${ends.playerOut} out`}${ends.expected ? "" : " !"}`)

it("names the non-striker before he has faced a ball", () => expect(follow("1 Rao .", "1 Rao 1", "1 Lind 2")).toEqual(["Rao Lind", "Rao Lind", "Lind Rao"]))

it("changes ends on odd runs, wides that were run and the over's end", () => {
  expect(follow("1 Rao 1", "1 Lind wd+1", "1 ? .", "2 ? .", "2 Lind .")).toEqual(["Rao Lind", "Lind Rao", "Rao Lind", "Lind Rao", "Lind Rao"])
})

it("brings a new batter in for the striker", () => expect(follow("1 Rao 1", "1 Lind W", "1 Moss 1", "1 Rao .")).toEqual(["Rao Lind", "Lind Rao Lind out", "Moss Rao", "Rao Moss"]))

it("finds who was run out by who bats on", () => {
  expect(follow("1 Rao 1", "1 Lind RO", "1 Moss .", "2 Lind .")).toEqual(["Rao Lind", "Lind Rao Rao out", "Moss Lind", "Lind Moss"])
  expect(follow("1 Rao 1", "1 Lind RO")).toEqual(["Rao Lind", "Lind Rao"])
})

it("says where a named striker cannot be by the strike", () => expect(follow("1 Rao 1", "1 Rao .", "1 Lind .")).toEqual(["Rao Lind", "Rao Lind !", "Lind Rao !"]))

it("takes no time over a long log without names", () => expect(follow(...Array.from({ length: 2000 }, (_, at) => `${Math.floor(at / 6)} ? W`))).toHaveLength(2000))
