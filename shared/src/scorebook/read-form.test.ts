import { expect, test } from "vitest"
import type { FormCell } from "./form-cells.ts"
import { readForm, type SeenCell } from "./read-form.ts"

const quad: FormCell["quad"] = [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }, { x: 0, y: 9 }]
const place = { page: 0, box: { x: 1, y: 2, width: 3, height: 4 } }
const seen = (table: string, holds: string, row: number, column: string, written = true, rowHolds?: string): SeenCell =>
  ({ cell: { table, holds, row, column, quad, ...(rowHolds === undefined ? {} : { rowHolds }) }, written, place })

const unread = { value: null, confidence: 0, raw: "", alternatives: [], place }

test("rows with a name or runs are there, their written values unreadable; empty cells and rows are not", () => {
  const [innings, ...others] = readForm([
    seen("batting", "batting", 0, "batter"), seen("batting", "batting", 0, "runs"), seen("batting", "batting", 0, "dismissal", false),
    seen("batting", "batting", 1, "batter", false), seen("batting", "batting", 1, "runs", false),
    seen("batting", "batting", 1, "dismissal"),
    seen("totals", "totals", 0, "value", true, "total"), seen("fallOfWickets", "fallOfWickets", 1, "wicket.3", true, "score"),
  ])
  expect(others).toEqual([])
  expect(innings?.batting).toHaveLength(1)
  expect(innings?.batting[0]).toMatchObject({ name: unread, runs: unread, howOut: null })
  expect(innings?.total.runs).toEqual(unread)
  expect(innings?.fallOfWickets).toEqual([{ wicket: 3, runs: unread, batter: null, over: null }])
})

test("numbered tables are innings of their own", () => {
  const inningsList = readForm([
    seen("batting.1", "batting", 0, "surname"), seen("batting.2", "batting", 0, "surname"),
    seen("batting.2", "batting", 4, "runs"), seen("bowling.2", "bowling", 0, "surname"),
  ])
  expect(inningsList.map(({ batting, bowling }) => [batting.length, bowling.length])).toEqual([[1, 0], [2, 1]])
})
