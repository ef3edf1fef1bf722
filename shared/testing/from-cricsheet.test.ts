import { expect, test } from "vitest"
import { fromCricsheet } from "./from-cricsheet.ts"

const ball = (batter: number, rest: object = {}) => ({ batter: "AB Cole", bowler: "R Finch", non_striker: "T Marsh", runs: { batter, extras: 0, total: batter }, ...rest })

const file = {
  meta: { data_version: "1.1.0", created: "2026-05-01", revision: 1 },
  info: {
    balls_per_over: 6, dates: ["2026-05-01"], teams: ["Elmfield", "Penrose"], season: 2026, toss: { winner: "Elmfield", decision: "bat" }, outcome: { result: "no result" },
    players: { Elmfield: ["AB Cole", "T Marsh", "J Orme", "K Pell"], Penrose: ["R Finch", "S Gill"] },
  },
  innings: [{
    team: "Elmfield", penalty_runs: { pre: 5 }, absent_hurt: ["K Pell"],
    overs: [
      { over: 0, deliveries: [
        ball(4, { runs: { batter: 4, extras: 0, total: 4, non_boundary: true } }),
        ball(0, { runs: { batter: 0, extras: 5, total: 5 }, extras: { wides: 5 } }),
        ball(4),
        ball(0, { wickets: [{ kind: "caught", player_out: "AB Cole", fielders: [{ name: "S Gill", substitute: true }] }] }),
        { ...ball(1, { extras: { noballs: 1 }, runs: { batter: 1, extras: 1, total: 2 } }), batter: "J Orme" },
        { ...ball(0, { wickets: [{ kind: "retired hurt", player_out: "T Marsh" }] }), batter: "J Orme" },
      ] },
    ],
  }, { team: "Elmfield", super_over: true, overs: [] }],
}

test("a Cricsheet file becomes the card that its scorer would have written", () => {
  const { innings: [card, ...others], match } = fromCricsheet(file)
  expect(others).toEqual([])
  expect(match).toMatchObject({ teams: ["Elmfield", "Penrose"], date: "2026-05-01", result: "no result" })
  expect(card?.total).toMatchObject({ runs: 20, wickets: 1, overs: "0.4" })
  expect(card?.extras).toEqual({ total: 11, byes: 0, leg_byes: 0, wides: 5, no_balls: 1, penalty: 5 })
  expect(card?.batting.map((row) => [row.name, row.runs, row.balls, row.fours, row.dismissal?.kind])).toEqual([
    ["AB Cole", 8, 3, 1, "caught"], ["T Marsh", 0, 0, 0, "retired hurt"], ["J Orme", 1, 2, 0, "not out"], ["K Pell", null, null, null, "absent hurt"],
  ])
  expect(card?.batting[0]?.dismissal?.fielders).toEqual(["sub (S Gill)"])
  expect(card?.bowling).toEqual([{ name: "R Finch", overs: "0.4", maidens: 0, runs: 15, wickets: 1, wides: 5, no_balls: 1 }])
  expect(card?.fall_of_wickets).toEqual([{ wicket: 1, runs: 18, batter: "AB Cole", over: "0.3" }])
})

test("anything else is refused", () => {
  expect(() => fromCricsheet({})).toThrow()
  expect(() => fromCricsheet({ ...file, innings: [{ team: 3 }] })).toThrow()
})
