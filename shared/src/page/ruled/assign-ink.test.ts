import { expect, test } from "vitest"
import { assignInk, type InkCell } from "./assign-ink.ts"
import { findInkPieces } from "./ink-pieces.ts"

const [width, height] = [200, 120]
const cell = (x: number, y: number, wide: number, high: number, part?: InkCell["part"]): InkCell => ({
  quad: [{ x, y }, { x: x + wide, y }, { x: x + wide, y: y + high }, { x, y: y + high }], ...(part ? { part } : {}),
})
type Stroke = readonly [x: number, y: number, width: number, height: number]

/** Pixels of each cell, for strokes that are filled boxes. */
function countInk(cells: readonly InkCell[], strokes: readonly Stroke[]): number[] {
  const data = new Uint8Array(width * height)
  for (const [x, y, wide, high] of strokes) for (let row = y; row < y + high; row++) data.fill(1, row * width + x, row * width + x + wide)
  const owner = assignInk(findInkPieces({ width, height, data }), cells, width, height)
  return cells.map((_, i) => owner.filter((value) => value === i + 1).length)
}

const rows = [cell(10, 10, 150, 40), cell(10, 50, 150, 40)]
const columns = [cell(10, 10, 60, 40), cell(70, 10, 60, 40)]
const halves = [cell(10, 10, 60, 40, "upper"), cell(10, 50, 60, 24, "lower")]

test("a chain of figures through many rows gives each row its own", () => {
  const strip = Array.from({ length: 14 }, (_, i) => cell(10, 4 + 8 * i, 30, 8))
  expect(countInk(strip, [[15, 4, 6, 112]])).toEqual(strip.map(() => 48))
})

test.each<[string, InkCell[], Stroke[], number[]]>([
  ["a letter low on its line goes with the letters before it", rows, [[20, 28, 12, 20], [34, 31, 12, 20], [48, 35, 10, 30], [48, 70, 30, 15]], [780, 450]],
  ["words of two rows that touch are cut at the border", rows, [[30, 15, 8, 70]], [280, 280]],
  ["a last digit over the right-hand ruling stays with its number", columns, [[48, 20, 8, 20], [64, 20, 12, 20]], [400, 0]],
  ["writing beside the table that reaches into its last column is nobody's", columns, [[126, 20, 30, 12]], [0, 0]],
  ["figures of two columns that touch are cut", columns, [[50, 20, 40, 20]], [400, 400]],
  ["a cross over a whole ball box and its figure is one mark", halves, [[12, 12, 50, 60]], [3000, 0]],
  ["a figure that touches the mark above it is cut", halves, [[20, 36, 8, 34]], [112, 160]],
])("%s", (_, cells, strokes, expected) => {
  expect(countInk(cells, strokes)).toEqual(expected)
})
