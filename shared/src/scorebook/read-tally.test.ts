import { expect, test } from "vitest"
import type { Mark } from "../words/cell-reading.ts"
import { plausible } from "./plausible-values.ts"
import { findParting, readExtras, sumTally } from "./read-tally.ts"
import { readAs } from "./test-cells.ts"

const marks = (...tokens: string[]): Mark[] => tokens.map((token, i) => ({ x: 9 * i, y: 20, row: 0, presence: 0.98, tokens: [{ value: token, confidence: 0.95 }, { value: "7", confidence: 0.05 }] }))
const tally = (...tokens: string[]) => readAs({ holds: "extras", row: 0, column: "tally", rowHolds: "byes" }, "tally", `${tokens.join("")} 0.95`, marks(...tokens))
const sum = (alternatives: string) => readAs({ holds: "extras", row: 0, column: "sum", rowHolds: "byes" }, "number", alternatives)

const seldom = findParting([])

test("strokes and digits of a tally add up: 4 1 1 1 1 is 8", () => {
  const reading = readExtras(tally("4", "1", "1", "1", "1"), undefined, seldom, plausible.extrasOfKind)
  expect(reading?.value).toBe(8)
  expect(reading?.confidence).toBeLessThan(0.9)
})

test("the figure beside the tally and the tally speak for each other", () => {
  const reading = readExtras(tally("4", "1", "1", "1", "1"), sum("3 0.6, 8 0.35"), seldom, plausible.extrasOfKind)
  expect(reading?.value).toBe(8)
  expect(reading?.confidence).toBeGreaterThan(0.7)
})

test("a stroke that one reader of the tally lost the other has, and a figure read clearly stands against either", () => {
  const faint = readAs({ holds: "extras", row: 0, column: "tally", rowHolds: "byes" }, "tally", "1111 0.9", marks("1", "1", "1"))
  expect(readExtras(faint, sum("4 0.98"), seldom, plausible.extrasOfKind)?.confidence).toBeGreaterThan(0.97)
  expect(readExtras(tally("4", "1", "1"), sum("4 0.995"), seldom, plausible.extrasOfKind)).toMatchObject({ value: 4 })
})

test("a scribble in a tally of strokes may be a gate of five, in one of figures hardly", () => {
  const chance = (value: number, text: string) => sumTally({ marks: [], alternatives: [{ value: text, confidence: 1 }] }).find((sum) => sum.value === value)?.weight ?? 0
  expect(chance(7, "#11")).toBeGreaterThan(0.1)
  expect(chance(12, "##11")).toBeGreaterThan(0.05)
  expect(chance(12, "#25")).toBeLessThan(0.05)
})

test("nothing written is nothing shown", () => expect(readExtras(undefined, undefined, seldom, plausible.extrasOfKind)).toBeNull())

test.each([["12114 0.9", 12], ["514 0.5, 5/4 0.4", 5], ["0114 0.9", 0]] as const)("of a cell with a stroke in it, %s, the part before it may count", (alternatives, value) => {
  const reading = readExtras(undefined, sum(alternatives), seldom, plausible.extrasOfKind)
  expect([reading?.value, ...reading?.alternatives.map((other) => other.value) ?? []]).toContain(value)
})

test("the tally decides whether a 1 is a stroke", () => {
  expect(readExtras(tally("1", "1", "1", "1", "1"), sum("511 0.9"), seldom, plausible.extrasOfKind)?.value).toBe(5)
  expect(readExtras(tally("4", "4", "4"), sum("12 0.9"), seldom, plausible.extrasOfKind)?.value).toBe(12)
})

test("where most cells have a stroke in them the scorer parts them: what stands before it is the sum", () => {
  const habit = findParting([sum("1211 0.5"), sum("0114 0.4"), sum("516 0.6"), sum("07 0.4")])
  expect(habit).toBeGreaterThan(seldom)
  expect(readExtras(undefined, sum("516 0.9"), habit, plausible.extrasOfKind)?.value).toBe(5)
  expect(findParting([sum("31 0.9")])).toBe(seldom)
  expect(findParting([sum("12 0.9"), sum("9 0.9"), sum("218 0.5"), undefined])).toBe(seldom)
})
