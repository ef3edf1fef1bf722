import { expect, test } from "vitest"
import { findRidges } from "../../page/ruled/ridge.ts"
import { findLabelledCells, joinLooks } from "./find-labelled-cells.ts"
import { countLines } from "./line-counts.ts"
import { nameCells } from "./name-cells.ts"

const [width, height] = [900, 300]

/** A white page with these lines, 2 pixels wide: across, then down; each its place and where it begins and ends. */
function drawLines(across: readonly (readonly number[])[], down: readonly (readonly number[])[]) {
  const lit = { width, height, data: new Uint8Array(width * height).fill(255) }
  for (const [y, from, to] of across) for (let x = from!; x <= to!; x++) for (const d of [0, 1]) lit.data[(y! + d) * width + x] = 60
  for (const [x, from, to] of down) for (let y = from!; y <= to!; y++) for (const d of [0, 1]) lit.data[y * width + x! + d] = 60
  return countLines({ horizontal: findRidges(lit, "horizontal"), vertical: findRidges(lit, "vertical") })
}

const word = (text: string, x: number, y: number) => ({ text, x, y, width: 10 * text.length, height: 12 })
const edges = (from: number, width: number, count: number) => Array.from({ length: count + 1 }, (_, i) => from + i * width)
/** Four rows of 24 pixels at the right: label, tally, sum. */
const rows = [100, 124, 148, 172, 196]
const extras = drawLines(rows.map((y) => [y, 500, 800]), [500, 600, 740, 800].map((x) => [x, 100, 196]))

test("extras: a tally and its sum beside each label, the same word twice but once", () => {
  const cells = findLabelledCells(extras, [word("BYES", 540, 112), word("LEG", 530, 136), word("BYES", 575, 136), word("Wides", 540, 160), word("Umpire", 540, 184)])
  const tables = nameCells(cells)
  expect(tables.map(({ holds, rowHolds }) => [holds, ...rowHolds])).toEqual([["extras", "byes", "legByes", "wides"]])
  expect(tables[0]!.columns.map(({ holds }) => holds)).toEqual(["tally", "sum"])
  expect(tables[0]!.columns.every(({ left, right }, i) => Math.abs(left - [600, 740][i]!) < 4 && Math.abs(right - [740, 800][i]!) < 4)).toBe(true)
  expect(tables[0]!.rows.map((y, i) => Math.abs(y - rows[i]!) < 5)).toEqual([true, true, true, true])
})

test("a figure written as high as its row is no line", () => {
  const counts = drawLines(rows.map((y) => [y, 500, 800]), [...[500, 600, 740, 800].map((x) => [x, 100, 196]), [660, 126, 147]])
  const [table] = nameCells(findLabelledCells(counts, [word("LEG", 530, 136), word("BYES", 575, 136)]))
  expect(table!.columns.map(({ holds }) => holds)).toEqual(["tally", "sum"])
})

test("falls: ten cells of one width beside their label", () => {
  const falls = edges(160, 56, 10)
  const counts = drawLines([100, 124, 148].map((y) => [y, 20, 720]), [20, ...falls].map((x) => [x, 100, 148]))
  const [table] = nameCells(findLabelledCells(counts, [word("FALL", 50, 112), word("OF", 85, 112), word("WICKETS", 130, 112), word("SCORE", 90, 136)]))
  expect(table).toMatchObject({ holds: "fallOfWickets", rowHolds: ["score"] })
  expect(table!.columns.map(({ holds }) => holds)).toEqual(Array.from({ length: 10 }, (_, i) => `wicket.${i + 1}`))
  expect(Math.abs(table!.rows[0]! - 124)).toBeLessThan(5)
})

test("a stroke between two falls, and lines behind the last, are none of theirs", () => {
  const falls = edges(160, 56, 10)
  const counts = drawLines([100, 124].map((y) => [y, 20, 800]), [20, ...falls, 403, 760, 800].map((x) => [x, 80, 148]))
  const [table] = nameCells(findLabelledCells(counts, [word("SCORE", 90, 112)]))
  expect(table!.columns).toHaveLength(10)
  expect(table!.columns.every(({ left, right }) => Math.abs(right - left - 56) < 4)).toBe(true)
})

test("of two totals the one that says it best; a word that stands in no cell is none", () => {
  const counts = drawLines([...rows.map((y) => [y, 500, 800])], [500, 700, 800].map((x) => [x, 100, 196]))
  const words = [word("Total", 530, 112), word("Grand", 540, 136), word("total", 600, 136), word("Total", 100, 250)]
  const tables = nameCells(findLabelledCells(counts, words))
  expect(tables).toHaveLength(1)
  expect(Math.abs(tables[0]!.rows[0]! - 124)).toBeLessThan(5)
})

test("falls under a title, and under the wickets' printed numbers", () => {
  const falls = edges(20, 70, 10)
  const counts = drawLines([100, 124, 148].map((y) => [y, 20, 720]), falls.map((x) => [x, 100, 148]))
  const title = word("FALL OF WICKETS", 120, 84)
  const rowOf = (words: Parameters<typeof findLabelledCells>[1]) => nameCells(findLabelledCells(counts, words)).map(({ holds, columns, rows: [top] }) => [holds, columns.length, Math.round(top! / 24)])
  expect(rowOf([title])).toEqual([["fallOfWickets", 10, 4]])
  expect(rowOf([title, ...falls.slice(0, 6).map((x, i) => ({ text: String(i + 1), x: x + 35, y: 112, width: 8, height: 12 }))])).toEqual([["fallOfWickets", 10, 5]])
})

test("a row of ten cells beside wickets or total is falls' heading, no sum", () => {
  const falls = edges(160, 56, 10)
  const counts = drawLines([100, 124, 148].map((y) => [y, 20, 720]), [20, ...falls].map((x) => [x, 100, 148]))
  const tables = nameCells(findLabelledCells(counts, [word("WICKETS", 90, 112), word("SCORE", 90, 136)]))
  expect(tables.map(({ holds, rowHolds }) => [holds, ...rowHolds])).toEqual([["fallOfWickets", "score"]])
})

test("of two looks the first names a row; edges that few rows have are strokes of a tally", () => {
  const row = (label: "byes" | "wides" | "noBalls", top: number, ...more: number[]) => ({ label, rank: 0, top, bottom: top + 24, edges: [600, ...more, 740, 800] })
  const joined = joinLooks([row("byes", 100, 640), row("wides", 124), row("noBalls", 148, 640, 660)], [row("wides", 101), row("noBalls", 400, 640)])
  expect(joined.map(({ label, top }) => [label, top])).toEqual([["byes", 100], ["wides", 124], ["noBalls", 148], ["noBalls", 400]])
  expect(joinLooks([row("byes", 100, 640), row("wides", 124, 640), row("noBalls", 148)], []).map(({ edges: own }) => own.length)).toEqual([4, 4, 3])
  expect(joinLooks([row("byes", 100, 640), row("wides", 124), row("noBalls", 148)], []).map(({ edges: own }) => own.length)).toEqual([3, 3, 3])
})
