import { expect, it } from "vitest"
import { toToken } from "./ball-outcome.ts"
import { fitOver, type OverSums } from "./fit-over.ts"
import { parseTypedBall } from "./parse-typed-ball.ts"

function fit(text: string, sums: Partial<OverSums>) {
  const balls = text.split(" ").map((token) => parseTypedBall(token).map((outcome, at) => ({ outcome, cost: at })))
  const { chosen, ...rest } = fitOver(balls, { runs: null, wickets: null, legal: null, ...sums })
  return { tokens: balls.map((meanings, at) => toToken(meanings[chosen[at] ?? 0]?.outcome ?? { runsBatter: 0, extras: {}, wickets: [] })).join(" "), ...rest }
}

it("takes each ball for what it seems where that adds up", () => expect(fit(". 4 W 2wd 1 . .", { runs: 7, wickets: 1, legal: 6 })).toEqual({ tokens: ". 4 W +2 1 . .", fits: true, margin: Infinity, cost: 0 }))
it("lets the over's runs choose the convention", () => {
  expect(fit("4nb . . . . . .", { runs: 4 }).tokens).toBe("(3) . . . . . .")
  expect(fit("2wd . . . . . .", { runs: 3 }).tokens).toBe("+3 . . . . . .")
  expect(fit("b . . . . .", { runs: 4 })).toEqual({ tokens: "B4 . . . . .", fits: true, margin: Infinity, cost: 2 })
})
it("knows when two choices are equally good", () => expect(fit("2wd 2wd . . . . . .", { runs: 5 })).toMatchObject({ fits: true, margin: 0 }))
it("leaves an over alone that adds up in no way", () => expect(fit("1 1 1 . . .", { runs: 9 })).toEqual({ tokens: "1 1 1 . . .", fits: false, margin: 0, cost: 0 }))
it("ends on an over of a thousand balls", () => expect(fit(Array.from({ length: 1000 }, () => "4nb").join(" "), { runs: 4000 }).fits).toBe(false))
