import { expect, test } from "vitest"
import type { OverTotal } from "../../scorecard/scorecard.ts"
import type { FoundOver } from "./search-innings.ts"
import { weighStrip } from "./weigh-strip.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } }
const read = (value: number, confidence: number, ...others: number[]) => ({ value, confidence, raw: `${value}`, alternatives: others.map((other) => ({ value: other, confidence: 0.1 })), place })
const row = (over: number, runs: OverTotal["runs"]): OverTotal => ({ over, runs, wickets: null, bowler: null })
const found = (score: number, strain = 0): FoundOver => ({ bowler: 0, own: 0, tokens: [], balls: [], strain, score, wickets: 0 })

test.each([
  ["agrees: surer", row(1, read(14, 0.8)), found(14), 14, 0.97],
  ["agrees, but was hardly read", row(1, read(14, 0.5)), found(14), 14, 0.5],
  ["an alternative fits: it takes its place, still to be looked at", row(1, read(14, 0.97, 19)), found(19), 19, 0.88],
  ["nothing fits: doubtful", row(1, read(14, 0.97)), found(19), 14, 0.6],
  ["an over in doubt proves nothing", row(1, read(14, 0.97, 19)), found(19, 5), 14, 0.97],
  ["no over found", row(2, read(14, 0.97, 19)), found(19), 14, 0.97],
])("%s", (_, total, over, value, confidence) => {
  expect(weighStrip([total], [over])?.[0]?.runs).toMatchObject({ value, confidence })
})
