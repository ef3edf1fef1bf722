import { expect, test } from "vitest"
import { averageReadings } from "./average-readings.ts"
import type { CellReading } from "./cell-reading.ts"

const look = (state: CellReading["state"], ...alternatives: [string, number][]): CellReading =>
  ({ kind: "number", state, confidence: state === "read" ? alternatives[0]![1] : 0.8, alternatives: alternatives.map(([value, confidence]) => ({ value, confidence })), marks: [], whole: [] })

test("what two looks agree on gains, what one alone sees loses", () => {
  const { alternatives, confidence } = averageReadings(look("read", ["9", 0.6], ["4", 0.4]), look("read", ["9", 0.7], ["7", 0.3]))
  expect(alternatives[0]?.value).toBe("9")
  expect(confidence).toBeGreaterThan(0.85)
  expect(alternatives.slice(1).every((alternative) => alternative.confidence < 0.1)).toBe(true)
})

test("a dash that both looks see is none; a digit against a doubtful dash is read", () => {
  expect(averageReadings(look("unreadable", ["1", 0.1]), look("unreadable", ["7", 0.1])).state).toBe("unreadable")
  expect(averageReadings(look("read", ["1", 0.9]), look("empty", ["1", 0.15]))).toMatchObject({ state: "read", alternatives: [{ value: "1" }] })
})
