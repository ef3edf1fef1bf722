import { expect, test } from "vitest"
import type { Mark } from "./cell-reading.ts"
import { orderMarks } from "./find-marks.ts"

const read = (...marks: [value: string, x: number, y: number, presence?: number][]) =>
  orderMarks(marks.map(([value, x, y, presence = 0.9]): Mark => ({ x, y, row: 0, presence, tokens: [{ value, confidence: 1 }] }))).map(({ row, tokens }) => `${tokens[0]!.value}${row}`).join(" ")

test("dots that stand on the line and figures that stand higher are one line", () => {
  expect(read([".", 8, 32], [".", 22, 32], ["1", 36, 23], ["4", 50, 22], [".", 64, 31])).toBe(".0 .0 10 40 .0")
})

test("marks under others are a second line, also where it leans", () => {
  expect(read(["1", 10, 14], ["2", 26, 16], ["3", 42, 18], ["4", 12, 26], ["6", 30, 29])).toBe("10 20 30 41 61")
})

test("a speck under a figure makes no second line, and lines far apart are two", () => {
  expect(read(["1", 36, 22], [".", 36, 32, 0.1], [".", 8, 32])).toBe(".0 10 .0")
  expect(read(["1", 10, 12], ["2", 30, 34])).toBe("10 21")
})

test("one mark under a doubtful one beside a line of five is of that line; under a sure one it is a second", () => {
  const line = [10, 30, 50, 70, 90].map((x): [string, number, number] => ["1", x, 26])
  expect(read(...line, [".", 110, 22, 0.7], ["2", 110, 35])).toBe("10 10 10 10 10 .0 20")
  expect(read(...line, [".", 110, 22], ["2", 110, 35])).toMatch(/21$/)
})

test("a mark that may not be there, under sure ones, is after them if it is", () => {
  expect(read(["1", 10, 24], ["2", 26, 24], ["3", 42, 24], [".", 10, 35, 0.4])).toBe("10 20 30 .1")
})

test("the third line of a low box may be nearer than lines are: what stands under another is not beside it", () => {
  expect(read(["4", 12, 15], ["1", 27, 15], [".", 38, 15], ["2", 16, 25], [".", 27, 25], ["1", 38, 25], [".", 13, 32])).toBe("40 10 .0 21 .1 11 .2")
})

test("a mark seen twice, a little lower, makes no second line", () => {
  expect(read([".", 49, 24], ["1", 74, 24], ["1", 150, 20], [".", 25, 29], ["1", 99, 27], [".", 127, 27], ["1", 152, 25, 0.6])).toBe(".0 .0 10 10 .0 10 10")
})
