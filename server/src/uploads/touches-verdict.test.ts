import type { Correction } from "@cricksy/shared/match/correction.ts"
import { expect, test } from "vitest"
import { touchesVerdict } from "./touches-verdict.ts"

const uuid = (count: number) => `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`
const record = (count: number, kind: Correction["kind"], target?: number): Correction => ({
  id: uuid(count), kind, pointer: "/innings/0/total/runs", before: null, after: null, target: target === undefined ? null : uuid(target), by: null, at: "2026-06-01T12:00:00Z",
})
const stored = [record(1, "correct"), record(2, "accept", 1), record(3, "overrule", 1), record(4, "undo", 3)]

test.each([
  ["of a correction", [record(9, "undo", 1)], false],
  ["of an accept", [record(9, "undo", 2)], true],
  ["of an overrule", [record(9, "undo", 3)], true],
  ["of a coach's undo of an overrule", [record(9, "undo", 4)], true],
  ["of an undo sent with it", [record(8, "undo", 4), record(9, "undo", 8)], true],
  ["that is stored already", [record(4, "undo", 3)], false],
  ["of nothing known", [record(9, "undo", 77)], false],
  ["in a circle", [record(8, "undo", 9), record(9, "undo", 8)], false],
])("an undo %s", (_, added, expected) => {
  expect(touchesVerdict(stored, added)).toBe(expected)
})
