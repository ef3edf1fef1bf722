import { expect, test } from "vitest"
import type { BowlerRow } from "../scorecard/scorecard.ts"
import { isSumOf } from "./is-sum-of.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 9, height: 9 } }
const read = <T>(value: T, ...others: T[]) => ({ value, confidence: 0.8, raw: "", alternatives: others.map((other) => ({ value: other, confidence: 0.1 })), place })
const row = (name: string | null, overs: number, runs: number, wickets: number, seen = runs): BowlerRow => ({
  name: name === null ? null : read(name), overs: read({ overs, balls: 0 }), maidens: null, runs: read(seen, runs), wickets: read(wickets), wides: null, noBalls: null, economy: null, oversBowled: null, runningFigures: null,
})
const bowlers = [row("Ash", 10, 41, 2), row("Elm", 8, 30, 1)]

test("a row without a name that adds up the columns above it is their sum, in any of its readings", () => {
  expect(isSumOf(row(null, 18, 71, 3), bowlers)).toBe(true)
  expect(isSumOf(row(null, 18, 71, 9, 11), bowlers)).toBe(true)
})

test("a bowler is none: with a name, with boxes, or with figures of his own", () => {
  expect(isSumOf(row("Oak", 18, 71, 3), bowlers)).toBe(false)
  expect(isSumOf({ ...row(null, 18, 71, 3), oversBowled: [read(["."])] }, bowlers)).toBe(false)
  expect(isSumOf(row(null, 5, 22, 3), bowlers)).toBe(false)
  expect(isSumOf(row(null, 10, 41, 2), [bowlers[0]!, row("Elm", 0, 0, 0)])).toBe(false)
})
