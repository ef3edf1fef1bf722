import { expect, test } from "vitest"
import { holdMaidens } from "./hold-maidens.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } }
const read = (value: number, confidence: number, ...others: [number, number][]) => ({ value, confidence, raw: `${value}`, alternatives: others.map(([other, share]) => ({ value: other, confidence: share })), place })
const over = (tokens: string, confidence = 0.97) => [{ value: tokens.split(" "), confidence }]
const row = [over(". . . . . ."), over("W . . L . ."), over("1 . . . . ."), over(". . . + . . .")]

test("maidens are the overs off which the bowler is charged nothing", () => {
  expect(holdMaidens(read(2, 0.8, [7, 0.15]), row)).toMatchObject({ value: 2 })
  expect(holdMaidens(read(2, 0.8, [7, 0.15]), row)?.confidence).toBeGreaterThan(0.97)
  expect(holdMaidens(read(7, 0.6, [2, 0.35]), row)?.value).toBe(2)
})

test("clearly written they stand against the boxes, but are asked for", () => {
  const held = holdMaidens(read(3, 0.97), row)
  expect(held?.confidence).toBeLessThan(0.94)
  expect([2, 3]).toContain(held?.value)
})

test("overs that nobody can read leave it open; nothing written stays nothing", () => {
  expect(holdMaidens(read(2, 0.8, [3, 0.15]), [[], [], [], []])?.value).toBe(2)
  expect(holdMaidens(null, row)).toBeNull()
  expect(holdMaidens(read(2, 0.8), [])?.confidence).toBe(0.8)
})
