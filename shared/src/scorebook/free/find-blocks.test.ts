import { expect, test } from "vitest"
import { findLineEvidence, findLineRuns } from "../../page/ruled/line-evidence.ts"
import { findRidges } from "../../page/ruled/ridge.ts"
import { transpose } from "../../page/ruled/transpose.ts"
import { findBlocks } from "./find-blocks.ts"
import { countLines } from "./line-counts.ts"

const [width, height] = [1600, 900]

/** A white page with these lines, 2 pixels wide: across, then down; each its place and where it begins and ends. */
function drawLines(across: readonly (readonly number[])[], down: readonly (readonly number[])[]) {
  const lit = { width, height, data: new Uint8Array(width * height).fill(255) }
  for (const [y, from, to] of across) for (let x = from!; x <= to!; x++) for (const d of [0, 1]) lit.data[(y! + d) * width + x] = 60
  for (const [x, from, to] of down) for (let y = from!; y <= to!; y++) for (const d of [0, 1]) lit.data[y * width + x! + d] = 60
  const runs = { horizontal: findLineRuns(findLineEvidence(lit)), vertical: findLineRuns(findLineEvidence(transpose(lit))) }
  return findBlocks({ runs }, countLines({ horizontal: findRidges(lit, "horizontal"), vertical: findRidges(lit, "vertical") }))
}

const rows = (from: number, pitch: number, count: number) => Array.from({ length: count + 1 }, (_, i) => from + i * pitch)
const isNear = (found: readonly number[], wanted: readonly number[]) => found.length === wanted.length && found.every((place, i) => Math.abs(place - wanted[i]!) < 5)

test("two tables side by side end where their own lines end", () => {
  const [left, right] = [[60, 100, 340, 560, 700], [730, 780, 1000, 1060, 1120, 1180]]
  const [eleven, seven] = [rows(100, 42, 11), rows(100, 42, 7)]
  const blocks = drawLines(
    [...eleven.map((y) => [y, 60, 700]), ...seven.map((y) => [y, 730, 1180])],
    [...left.map((x) => [x, 100, eleven.at(-1)!]), ...right.map((x) => [x, 100, seven.at(-1)!])],
  )
  expect(blocks.map(({ columns }) => columns.length).sort()).toEqual([5, 6])
  expect(blocks.some((block) => isNear(block.columns, left) && isNear(block.rows, eleven))).toBe(true)
  expect(blocks.some((block) => isNear(block.columns, right) && isNear(block.rows, seven))).toBe(true)
})

test("lines that part the boxes of bowlers in two are no rows of their own", () => {
  const columns = [60, 300, ...rows(350, 50, 15), 1160, 1220, 1280]
  const lines = rows(200, 70, 7)
  const [block] = drawLines([...lines.map((y) => [y, 60, 1280]), ...lines.slice(0, -1).map((y) => [y + 35, 300, 1100])], columns.map((x) => [x, 200, lines.at(-1)!]))
  expect(block?.rows).toHaveLength(lines.length)
  expect(isNear(block!.rows, lines)).toBe(true)
})

test("a page of lines without columns has no tables", () => {
  expect(drawLines(rows(100, 40, 15).map((y) => [y, 60, 1500]), [])).toEqual([])
})
