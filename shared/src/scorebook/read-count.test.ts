import { expect, test } from "vitest"
import { formatOvers } from "../cricket/overs.ts"
import { plausible, plausibleOvers } from "./plausible-values.ts"
import { readCount } from "./read-count.ts"
import { readOversCell } from "./read-overs-cell.ts"
import { readAs, unseen } from "./test-cells.ts"

const at = { holds: "bowling", row: 0, column: "runs" }

test.each([
  ["24 0.9, 29 0.05", "read", plausible.batterRuns, 24, 0.9],
  ["", "unreadable", plausible.maidens, 0, 0.9],
  ["12 0.6, 2 0.3", "read", plausible.wickets, 2, 0.7],
  ["182 0.5, 132 0.45", "read", plausible.maidens, null, 0],
  ["02 0.5, 2 0.3", "read", plausible.maidens, 2, 0.3],
] as const)("%s (%s) is a number as likely as its place", (alternatives, state, plausibility, value, least) => {
  const reading = readCount(readAs(at, "number", alternatives, [], state), plausibility)
  expect(reading?.value).toBe(value)
  expect(reading?.confidence).toBeGreaterThanOrEqual(least)
})

test("an empty cell shows nothing, ink that no net looked at has no value", () => {
  expect(readCount(unseen(at, false), plausible.maidens)).toBeNull()
  expect(readCount(undefined, plausible.maidens)).toBeNull()
  expect(readCount(unseen(at, true), plausible.maidens)).toMatchObject({ value: null, confidence: 0 })
})

test.each([
  ["9 0.95", "bowler", "9"], ["7.4 0.95", "bowler", "7.4"], ["74 0.95", "bowler", "7.4"], ["202 0.95", "bowler", "2.2"], ["1. 0.9", "bowler", "10"],
  ["10 0.9", "bowler", "10"], ["45 0.9", "innings", "45"], ["432 0.9", "innings", "43.2"], ["41.3 0.9", "innings", "41.3"], ["3-1 0.9", "bowler", "3.1"],
  ["1/3 0.9", "bowler", "1.3"],
] as const)("overs %s of a %s are %s", (alternatives, whose, overs) => {
  const reading = readOversCell(readAs({ ...at, column: "overs" }, "overs", alternatives), plausibleOvers[whose])
  expect(reading?.value && formatOvers(reading.value)).toBe(overs)
})

test("a lost point is an alternative: 12 may be 1.2", () => {
  const reading = readOversCell(readAs({ ...at, column: "overs" }, "overs", "12 0.95"), plausibleOvers.bowler)
  expect(reading?.alternatives.map(({ value }) => formatOvers(value))).toContain("1.2")
})
