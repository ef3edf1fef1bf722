import { expect, test } from "vitest"
import { findRidges } from "../../page/ruled/ridge.ts"
import { followRows } from "./follow-rows.ts"
import { countLines } from "./line-counts.ts"
import { pitchOf, settleRows } from "./settle-rows.ts"

const [width, height] = [900, 600]
const columns = [40, 140, 780, 820, 860]

/** A table of rows 32 pixels high, 2 pixels thick lines; those above the seventh fall to the left, the more the higher they stand. */
function drawTable(fall: number) {
  const lit = { width, height, data: new Uint8Array(width * height).fill(255) }
  const yAt = (row: number, x: number) => 120 + 32 * row + Math.round((fall * Math.max(0, 6 - row) * (860 - x)) / 860)
  for (let row = 0; row <= 12; row++) for (let x = 40; x <= 860; x++) for (const d of [0, 1]) lit.data[(yAt(row, x) + d) * width + x] = 60
  for (const x of columns) for (let y = yAt(0, x); y <= yAt(12, x); y++) for (const d of [0, 1]) lit.data[y * width + x + d] = 60
  return countLines({ horizontal: findRidges(lit, "horizontal"), vertical: findRidges(lit, "vertical") })
}

const lower = { columns, rows: [6, 7, 8, 9, 10, 11, 12].map((row) => 120 + 32 * row) }

test("where the page bends, rows are followed piece by piece", () => {
  const counts = drawTable(5)
  const straight = settleRows(counts, lower)
  const { rows } = followRows(counts, straight)
  expect(rows.length).toBeGreaterThan(straight.rows.length + 1)
  expect(pitchOf({ rows: rows.slice(0, 6) })).toBeLessThan(32)
})

test("a table that is all there grows by nothing", () => {
  const counts = drawTable(0)
  const whole = settleRows(counts, lower)
  expect(whole.rows).toHaveLength(13)
  expect(followRows(counts, whole)).toEqual(whole)
})
