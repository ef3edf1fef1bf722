import { expect, test } from "vitest"
import type { Reading } from "../../base/reading.ts"
import type { BatterRow } from "../../scorecard/scorecard.ts"
import { hearStrokes } from "./hear-strokes.ts"
import type { FoundBall, FoundOver } from "./weigh-trellis.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 90, height: 20 } }
const read = <T>(value: T, confidence: number, alternatives: Reading<T>["alternatives"] = []): Reading<T> => ({ value, confidence, raw: "", alternatives, place })
const batter = (runs: number, alternatives: Reading<string[]>["alternatives"]): BatterRow =>
  ({ name: null, howOut: null, dismissal: null, runs: read(runs, 0.9), balls: null, minutes: null, fours: null, sixes: null, strikeRate: null, scoring: read(["1", "4", "7"], 0.5, alternatives) }) as unknown as BatterRow
const ball = (striker: number, runsBatter: number, confidence = 0.99): FoundBall => ({ token: `${runsBatter}`, striker, nonStriker: 1 - striker, runsBatter, extras: {}, out: null, credited: false, confidence })
const over: FoundOver = { bowler: 0, own: 0, over: 0, first: 0, confidence: 1, bowlers: [], readings: [], strain: 1, balls: [ball(0, 0), ball(0, 1), ball(1, 2), ball(0, 4), ball(0, 1)] }
const likely = [{ value: ["1", "4", "1"], confidence: 0.3 }, { value: ["1", "1", "1"], confidence: 0.1 }]
const hear = (row: BatterRow, isStrained = false, found = over) => hearStrokes([row], [found], () => isStrained)[0]!.scoring!

test("a line that may say the strokes off the balls that he faced, and adds up to his runs, says them", () => {
  const heard = hear(batter(6, likely))
  expect(heard).toMatchObject({ value: ["1", "4", "1"], confidence: 0.97 })
  expect(heard.alternatives[0]?.value).toEqual(["1", "4", "7"])
  expect(heard.alternatives.reduce((sum, { confidence }) => sum + confidence, heard.confidence)).toBeLessThanOrEqual(1.0001)
})

test("a line stays as it was read where it says nothing of the kind, adds up to other runs, or his overs fit badly or are hardly sure", () => {
  const own = { value: ["1", "4", "7"], confidence: 0.5 }
  expect(hear(batter(6, [{ value: ["1", "1", "1"], confidence: 0.1 }]))).toMatchObject(own)
  expect(hear(batter(12, likely))).toMatchObject(own)
  expect(hear(batter(6, likely), true)).toMatchObject(own)
  expect(hear(batter(6, likely), false, { ...over, balls: over.balls!.map((one) => ({ ...one, confidence: 0.6 })) })).toMatchObject(own)
})
