import { expect, test } from "vitest"
import { findOverWorth, findTokenWorth } from "./token-worth.ts"

test.each([
  [".", { legal: true, charged: 0, ran: 0 }],
  ["4", { legal: true, charged: 4, runsBatter: 4, ran: 4 }],
  ["W", { legal: true, charged: 0, bowlersWicket: true }],
  ["1W", { charged: 1, runsBatter: 1, bowlersWicket: true }],
  ["R", { charged: 0, bowlersWicket: false, runOut: true }],
  ["1R", { charged: 1, runOut: true }],
  ["+", { legal: false, charged: 1, extras: { wides: 1 }, ran: 0 }],
  ["+5", { legal: false, charged: 5, extras: { wides: 5 }, ran: 4 }],
  ["+W", { legal: false, charged: 1, bowlersWicket: true }],
  ["(.)", { legal: false, charged: 1, extras: { noBalls: 1 }, runsBatter: 0 }],
  ["(4)", { legal: false, charged: 5, extras: { noBalls: 1 }, runsBatter: 4, ran: 4 }],
  ["B", { legal: true, charged: 0, extras: { byes: 1 }, openExtras: true }],
  ["L4", { legal: true, charged: 0, extras: { legByes: 4 }, ran: 4, openExtras: false }],
  ["P5", { legal: false, charged: 0, extras: { penaltyRuns: 5 }, ran: 0 }],
])("%s", (token, worth) => expect(findTokenWorth(token)).toMatchObject(worth))

test.each(["?", "", "x", "44", "(12)", "W1"])("%j is no token", (token) => expect(findTokenWorth(token)).toBeUndefined())

test("an over adds up, and one with an unreadable mark does not", () => {
  expect(findOverWorth(["+", "1", ".", "W", "B", "4", "."])).toEqual({ legal: 6, charged: 6, bowlersWickets: 1 })
  expect(findOverWorth(["1", "?"])).toBeUndefined()
})
