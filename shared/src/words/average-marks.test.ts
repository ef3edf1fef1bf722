import { expect, test } from "vitest"
import { averageMarks, placeMarks } from "./average-marks.ts"
import type { Mark } from "./cell-reading.ts"

const mark = (x: number, y: number, presence: number, ...tokens: [string, number][]): Mark => ({ x, y, row: 0, presence, tokens: tokens.map(([value, confidence]) => ({ value, confidence })) })

test("what both looks see gains, what one alone sees is hardly there", () => {
  const [both, alone] = averageMarks([mark(10, 14, 0.8, [".", 0.6], ["1", 0.4]), mark(30, 14, 0.8, ["4", 1])], [mark(12, 15, 0.9, [".", 0.9], ["2", 0.1])])
  expect(both).toMatchObject({ x: 10, y: 14, tokens: [{ value: "." }, { value: "1" }, { value: "2" }] })
  expect(both!.presence).toBeCloseTo(0.857, 2)
  expect(both!.tokens[0]!.confidence).toBeGreaterThan(0.95)
  expect(alone!.presence).toBeLessThan(0.25)
})

test("a mark that only the second look sees stands at its place in the first picture, in reading order", () => {
  const marks = averageMarks([mark(10, 12, 0.9, ["1", 1]), mark(10, 34, 0.9, ["2", 1])], placeMarks([mark(40, 10, 0.99, ["4", 1])], { left: 4, top: 2, scale: 0.75 }))
  expect(marks.map(({ x, y, row, tokens }) => [x, y, row, tokens[0]?.value])).toEqual([[10, 12, 0, "1"], [34, 9.5, 0, "4"], [10, 34, 1, "2"]])
})

test("of two marks near one, the nearer is it", () => {
  const marks = averageMarks([mark(10, 12, 0.9, ["1", 1]), mark(16, 12, 0.9, ["2", 1])], [mark(15, 12, 0.9, ["2", 1])])
  expect(marks.map(({ presence }) => presence > 0.5)).toEqual([false, true])
})

test("marks of an enlarged picture are put in order where they stand in the cell: one line that goes up and down stays one", () => {
  const marks = placeMarks([mark(10, 30, 0.9, ["1", 1]), mark(30, 20, 0.9, ["2", 1]), mark(50, 30, 0.9, ["3", 1])], { left: 0, top: 0, scale: 0.6 })
  expect(marks.map(({ tokens }) => tokens[0]?.value)).toEqual(["1", "2", "3"])
})
