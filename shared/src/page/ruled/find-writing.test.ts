import { expect, test } from "vitest"
import type { Rgba } from "../../base/raster.ts"
import type { Quad } from "../../base/geometry.ts"
import { buildPageMap, drawMapped } from "../page-map.ts"
import type { InkCell } from "./assign-ink.ts"
import { drawCell } from "./draw-cell.ts"
import { findWriting } from "./find-writing.ts"
import type { PrintedGrid, PrintedLine } from "./printed-line.ts"

const side = 240
const places = [40, 120, 200]
const line = (axis: PrintedLine["axis"], at: number): PrintedLine => ({ axis, from: 40, centres: new Float32Array(161).fill(at) })
const grid: PrintedGrid = {
  lines: places.flatMap((at) => [line("horizontal", at), line("vertical", at)]),
  crossings: places.flatMap((x) => places.map((y) => ({ x, y }))), printed: [],
}
const cells = [0, 1, 2, 3].map((i): InkCell => {
  const [x, y] = [places[i % 2]!, places[i >> 1]!]
  return { quad: [{ x, y }, { x: x + 80, y }, { x: x + 80, y: y + 80 }, { x, y: y + 80 }] }
})

function drawPage(strokes: readonly [number, number, number, number][], colour = [40, 40, 120]): Rgba {
  const data = new Uint8ClampedArray(4 * side * side).fill(235)
  const fill = ([x, y, width, height]: readonly [number, number, number, number], [r, g, b]: number[]) => {
    for (let dy = 0; dy < height; dy++) for (let dx = 0; dx < width; dx++) data.set([r!, g!, b!], 4 * ((y + dy) * side + x + dx))
  }
  for (const at of places) {
    fill([40, at - 1, 161, 2], [90, 90, 90])
    fill([at - 1, 40, 2, 161], [90, 90, 90])
  }
  for (const stroke of strokes) fill(stroke, colour)
  return { width: side, height: side, data }
}

test("an empty grid has four empty cells: lines and crossings leave nothing", () => {
  expect(findWriting(drawPage([]), cells, grid).cells.map(({ empty }) => empty)).toEqual([true, true, true, true])
})

test.each([["blue", [40, 40, 120]], ["yellow", [235, 215, 60]]])("a %s stroke over a border goes to its cell whole", (_, colour) => {
  const writing = findWriting(drawPage([[70, 100, 4, 35]], colour), cells, grid)
  const [cell, ...others] = writing.cells
  expect(others.map(({ empty }) => empty)).toEqual([true, true, true])
  expect(cell?.empty).toBe(false)
  expect(cell!.share).toBeCloseTo((4 * 35) / 80 ** 2, 2)
  cell!.colour.forEach((value, i) => expect(Math.abs(value - colour[i]!)).toBeLessThan(25))
  expect(cell!.box.y + cell!.box.height).toBeGreaterThanOrEqual(135)
  const image = drawCell(writing, 0)
  expect(image.height).toBe(48)
  expect(Math.min(...image.data)).toBeLessThan(40)
  expect(image.data.filter((value) => value < 128).length).toBeLessThan(image.data.length / 4)
})

test("what is printed in a cell is no writing, what is written beside it is", () => {
  const { quad } = cells[0]!
  const printed = [[quad[0], { x: 70, y: 40 }, { x: 70, y: 120 }, quad[3]] satisfies Quad]
  expect(findWriting(drawPage([[50, 60, 8, 12]]), cells, { ...grid, printed }).cells[0]?.empty).toBe(true)
  expect(findWriting(drawPage([[50, 60, 8, 12], [80, 60, 8, 12]]), cells, { ...grid, printed }).cells[0]?.empty).toBe(false)
})

test("where the photo ends within a cell its last paper is no ink", () => {
  const photo = { width: 165, height: side, data: new Uint8ClampedArray(4 * 165 * side).fill(110) }
  const flat = drawMapped(photo, buildPageMap(side, side, (at) => at))
  expect(findWriting(flat, cells, grid).cells.map(({ empty }) => empty)).toEqual([true, true, true, true])
})

test("a dot too pale for the page is a mark where dots count and something darker is written beside it, and nowhere else", () => {
  const page = drawPage([[60, 60, 4, 20], [140, 60, 4, 20]])
  const paint = (x: number, y: number) => { for (let dy = 0; dy < 5; dy++) for (let dx = 0; dx < 5; dx++) page.data.set([168, 168, 168], 4 * ((y + dy) * side + x + dx)) }
  for (const [x, y] of [[90, 70], [170, 70], [90, 150]] as const) paint(x, y)
  const withDots = cells.map((cell, i) => (i === 1 ? cell : { ...cell, dots: true }))
  const { owner, cells: found } = findWriting(page, withDots, grid)
  expect([[92, 72], [172, 72], [92, 152]].map(([x = 0, y = 0]) => owner[y * side + x])).toEqual([1, 0, 0])
  expect(found[2]?.empty).toBe(true)
})

test("a pale stain and a stroke's soft edge are no dots", () => {
  const page = drawPage([[60, 60, 4, 20]])
  const paint = (x: number, y: number, width: number) => { for (let dy = 0; dy < 5; dy++) for (let dx = 0; dx < width; dx++) page.data.set([168, 168, 168], 4 * ((y + dy) * side + x + dx)) }
  paint(75, 95, 30)
  paint(65, 65, 5)
  const { owner } = findWriting(page, cells.map((cell) => ({ ...cell, dots: true })), grid)
  expect([owner[97 * side + 80], owner[67 * side + 68]]).toEqual([0, 0])
})
