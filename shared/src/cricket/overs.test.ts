import fc from "fast-check"
import { expect, it } from "vitest"
import { addOvers, countBalls, formatOvers, parseOvers, toOvers } from "./overs.ts"

it.each([["12", 12, 0], ["12.3", 12, 3], ["(8.1)", 8, 1], ["20 overs", 20, 0], ["20 Ovr", 20, 0], ["19.4 ov", 19, 4], ["0.4", 0, 4]])("%s", (text, overs, balls) => {
  expect(parseOvers(text)).toEqual({ overs, balls })
})

it.each(["", "x", "12.34", "1234", "-1", "12.3.4"])("%j are no overs", (text) => {
  expect(parseOvers(text)).toBeUndefined()
})

it("writes what it reads, and balls survive the way through overs", () => {
  fc.assert(fc.property(fc.nat(1800), (balls) => {
    expect(countBalls(toOvers(balls))).toBe(balls)
    expect(parseOvers(formatOvers(toOvers(balls)))).toEqual(toOvers(balls))
  }))
})

it("adds overs in balls: 3.4 and 2.4 are 6.2", () => {
  expect(addOvers([{ overs: 3, balls: 4 }, { overs: 2, balls: 4 }])).toEqual({ overs: 6, balls: 2 })
  expect(addOvers([{ overs: 1, balls: 7 }, { overs: 1, balls: 7 }], 8)).toEqual({ overs: 3, balls: 6 })
})
