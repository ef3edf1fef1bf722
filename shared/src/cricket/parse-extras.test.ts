import { expect, it } from "vitest"
import { parseExtras } from "./parse-extras.ts"

it.each([
  ["Extras (b 1, lb 3, w 6, nb 2) 12", { total: 12, byes: 1, legByes: 3, wides: 6, noBalls: 2 }],
  ["Extras 12 (b 1, lb 3, w 6, nb 2)", { total: 12, byes: 1, legByes: 3, wides: 6, noBalls: 2 }],
  ["|b-1 w-12 nb-1 14", { total: 14, legByes: 1, wides: 12, noBalls: 1 }],
  ["b-1 lb-3", { byes: 1, legByes: 3 }],
  ["B: 1 LB: 3", { byes: 1, legByes: 3 }],
  ["extras 18w 8b 3lb 29", { total: 29, wides: 18, byes: 8, legByes: 3 }],
  ["Extras (13) 0 B, 0 LB, 10 WD, 3 NB, 0 P", { total: 13, byes: 0, legByes: 0, wides: 10, noBalls: 3, penaltyRuns: 0 }],
  ["Sundries 9 b2 lb4 w3", { total: 9, byes: 2, legByes: 4, wides: 3 }],
  ["Extras 6 (b: 0, lb: 1, w: 0)", { total: 6, byes: 0, legByes: 1, wides: 0 }],
  ["Byes 4 Leg byes 2 No balls 1", { byes: 4, legByes: 2, noBalls: 1 }],
  ["Extras (BOLB 1W8NB OP 10) 19", { total: 19, byes: 0, legByes: 1, wides: 8, noBalls: 0, penaltyRuns: 10 }],
  ["Extras (BILBOW3NB1) 5", { total: 5, byes: 1, legByes: 0, wides: 3, noBalls: 1 }],
  ["Extras (b11b8 wa) 13", { total: 13, byes: 1, legByes: 8, wides: 4 }],
  ["Extras 20(B4LB5WI9NB2)", { total: 20, byes: 4, legByes: 5, wides: 9, noBalls: 2 }],
  ["Extras (LB 4 W I2) 16", { total: 16, legByes: 4, wides: 12 }],
  ["Extras b-2 1lb-4 w-3  9", { total: 9, byes: 2, legByes: 4, wides: 3 }],
  ["Extras 8b 1lb 9", { total: 9, byes: 8, legByes: 1 }],
  ["Sundries (B OLB 1WI11 NB 2) 14", { total: 14, byes: 0, legByes: 1, wides: 11, noBalls: 2 }],
  ["Extras 14", { total: 14 }],
])("%s", (text, expected) => {
  expect(parseExtras(text)).toEqual({ total: null, byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null, ...expected })
})

it.each(["Extras", "", "(w, nb)"])("%j says nothing", (text) => {
  expect(parseExtras(text)).toBeUndefined()
})
