import { expect, it } from "vitest"
import { parseTotal } from "./parse-total.ts"

const nothing = { runs: null, wickets: null, overs: null, declared: null, allOut: null }

it.each([
  ["164/7", { runs: 164, wickets: 7, allOut: false }],
  ["164-7", { runs: 164, wickets: 7, allOut: false }],
  ["164 for 7", { runs: 164, wickets: 7, allOut: false }],
  ["(9 wiczets; 50 overs) 237", { runs: 237, wickets: 9, overs: { overs: 50, balls: 0 }, allOut: false }],
  ["7/164", { runs: 164, wickets: 7, allOut: false }],
  ["Total 164 (all out)", { runs: 164, wickets: 10, allOut: true }],
  ["164/7d (20 ov)", { runs: 164, wickets: 7, overs: { overs: 20, balls: 0 }, declared: true, allOut: false }],
  ["Total (7 wickets dec; 20 overs) 164", { runs: 164, wickets: 7, overs: { overs: 20, balls: 0 }, declared: true, allOut: false }],
  ["Total 190-4 (20 Ovr)", { runs: 190, wickets: 4, overs: { overs: 20, balls: 0 }, allOut: false }],
  ["Total 100-5 (8.1) 12.24", { runs: 100, wickets: 5, overs: { overs: 8, balls: 1 }, allOut: false }],
  ["Total (5 wickets; 8.0 overs) 42 5.25 RPO", { runs: 42, wickets: 5, overs: { overs: 8, balls: 0 }, allOut: false }],
  ["TOTAL : for 8 wickets 193 (45.0 overs)", { runs: 193, wickets: 8, overs: { overs: 45, balls: 0 }, allOut: false }],
  ["164/7 20 Ov (RR: 8.20)", { runs: 164, wickets: 7, overs: { overs: 20, balls: 0 }, allOut: false }],
  ["Total 231", { runs: 231 }],
])("%s", (text, expected) => {
  expect(parseTotal(text)).toEqual({ ...nothing, ...expected })
})

it("says nothing where the text says nothing", () => {
  expect(parseTotal("Total")).toEqual(nothing)
})
