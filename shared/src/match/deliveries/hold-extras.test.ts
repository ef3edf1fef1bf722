import { expect, test } from "vitest"
import { holdExtras } from "./hold-extras.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } }
const read = (value: number, confidence: number, ...others: [number, number][]) => ({ value, confidence, raw: `${value}`, alternatives: others.map(([other, share]) => ({ value: other, confidence: share })), place })
const none = { total: null, byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null }
const over = (tokens: string, confidence = 0.97) => [{ value: tokens.split(" "), confidence }]
const boxes = [over("+ . . . . . ."), over(". +5 . . . . ."), over(". . L . . ."), over("(4) . . . . . .")]

test("the extras' kinds are what the boxes have of them", () => {
  const held = holdExtras({ ...none, wides: read(16, 0.5, [6, 0.4]), noBalls: read(6, 0.6, [1, 0.3]), legByes: read(1, 0.6, [4, 0.3]) }, boxes)
  expect([held.wides?.value, held.noBalls?.value, held.legByes?.value]).toEqual([6, 1, 1])
  expect(held.legByes?.confidence).toBeGreaterThan(0.8)
})

test("what is written for sure stands against a box or two; what is not written, or has no boxes, stays as it was", () => {
  expect(holdExtras({ ...none, wides: read(7, 0.97) }, boxes).wides?.value).toBe(7)
  const extras = { ...none, wides: read(16, 0.5, [6, 0.4]) }
  expect(holdExtras(extras, boxes).byes).toBeNull()
  expect(holdExtras(extras, [])).toEqual(extras)
})
