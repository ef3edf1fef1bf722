import { expect, test } from "vitest"
import type { BowlerRow } from "../../scorecard/scorecard.ts"
import { hearSearch } from "./hear-search.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } }
const [read, other] = [["1", ".", ".", ".", ".", "."], [".", "1", ".", ".", ".", "."]]
const row = (confidence: number): BowlerRow => ({
  name: null, overs: null, maidens: null, runs: null, wickets: null, wides: null, noBalls: null, economy: null, runningFigures: null,
  oversBowled: [{ value: read, confidence, raw: "", alternatives: [{ value: other, confidence: 0.95 - confidence }], place }],
})
const hear = (confidence: number, readings: { value: string[]; confidence: number }[]) =>
  hearSearch([row(confidence)], [{ bowler: 0, own: 0, over: 0, first: 0, balls: null, confidence: 1, bowlers: [], strain: 1, readings }])[0]!.oversBowled![0]!

test("a box is as sure as the innings that were found agree with it", () => {
  expect(hear(0.8, [{ value: read, confidence: 0.99 }]).confidence).toBeGreaterThan(0.9)
  expect(hear(0.8, [{ value: other, confidence: 0.99 }]).confidence).toBeLessThan(0.7)
  expect(hear(0.5, [{ value: other, confidence: 0.99 }]).value).toEqual(other)
})

test("without innings found a box stays as it was, and what was read for sure is asked for once they say another", () => {
  expect(hear(0.8, [])).toEqual(row(0.8).oversBowled![0])
  const { value, confidence } = hear(0.9, [{ value: ["4"], confidence: 0.99 }])
  expect(value).toEqual(read)
  expect(confidence).toBeLessThan(0.95)
})
