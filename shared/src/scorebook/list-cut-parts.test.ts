import { expect, test } from "vitest"
import { listCutParts, type SeenCell } from "./list-cut-parts.ts"
import { unseen } from "./test-cells.ts"

/** A table as rows of marks: `x` written, `.` empty, `o` lost; a column a mark. */
const draw = (holds: string, columns: readonly string[], rows: readonly string[]): SeenCell[] => rows.flatMap((marks, row) =>
  columns.map((column, at) => ({ ...unseen({ holds, row, column }, false), lost: marks[at] === "o", filled: marks[at] === "x" })))

test.each<[string, readonly string[], readonly string[]]>([
  ["all in the photo", ["1xxx", "2x.x", "3..."], []],
  ["the printed numbers of the rows cut off", ["oxxx", "oxxx", "o..."], []],
  ["a column cut off", ["1xxo", "2xxo", "3..o"], ["batting"]],
  ["the row after the last written one cut off", ["1xxx", "2xxx", "oooo"], ["batting"]],
  ["rows cut off where writing ended before", ["1xxx", "2...", "oooo"], []],
  ["the top cut off", ["oooo", "2xxx", "3..."], ["batting"]],
  ["a column that nobody writes in", ["1xx.", "2xx.", "3xxo"], []],
  ["nothing of the table in the photo", ["oooo", "oooo"], ["batting"]],
])("%s", (_, rows, expected) => {
  expect(listCutParts(draw("batting", ["number", "batter", "dismissal", "runs"], rows))).toEqual(expected)
})

test("a table that no value is taken from may be cut off; of others each is named once", () => {
  expect(listCutParts([...draw("tally", ["digit.1"], ["o"]), ...draw("overs", ["score", "wickets"], ["xx", "xo", "oo"])])).toEqual(["over_totals"])
  expect(listCutParts(draw("overs", ["score", "penalty"], ["xx", "xo", "xo"]))).toEqual([])
})

test("glare on the boxes of the bowlers who bowled: the empty rows below them tell nothing of the column, nor do those who bowled less", () => {
  const columns = ["bowler", "over.1", "over.2", "over.3", "over.4"]
  expect(listCutParts(draw("bowling", columns, ["xxxoo", "xxxoo", ".....", "....."]))).toEqual(["bowling"])
  expect(listCutParts(draw("bowling", columns, ["xxxoo", "xx...", "....."]))).toEqual(["bowling"])
  expect(listCutParts(draw("bowling", columns, ["xxx.o", "xx..o", "....."]))).toEqual([])
})
