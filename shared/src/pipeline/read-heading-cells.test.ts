import { expect, test } from "vitest"
import { drawLine, spell } from "../../testing/draw-line-scores.ts"
import type { Grey } from "../base/raster.ts"
import { readHeadingCells } from "./read-heading-cells.ts"
import type { Tools } from "./tools.ts"

const model = { classes: [..." ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-"], calibration: {} }
const readAs = (text: string): Pick<Tools, "recognisePrint"> => ({ recognisePrint: async (lines) => ({ model, cells: lines.map(() => drawLine(model, spell(text))) }) })

/** Two columns, 100 and 300 px wide, over rows of 40 px; three letters over the second. */
const place = { x: 50, y: 20, width: 400, height: 120, bands: [], lines: [50, 150, 450] }
const lit: Grey = { width: 500, height: 200, data: new Uint8Array(500 * 200).fill(255) }
for (const x of [280, 292, 304]) for (let y = 60; y < 72; y++) lit.data.fill(0, y * 500 + x, y * 500 + x + 8)
const page = { lit, grey: lit }
const signal = new AbortController().signal

test("print over a column is a word where it stands, spelled as forms do", async () => {
  expect(await readHeadingCells(readAs("Rvns"), page, place, signal)).toEqual([{ text: "Rvns", x: 296, y: 66 }])
  expect(await readHeadingCells(readAs("Runs"), page, place, signal)).toEqual([{ text: "Runs", x: 296, y: 66 }])
})

test("of a place full of specks the reader is asked for no more than headings may have", async () => {
  const [columns, height] = [Array.from({ length: 21 }, (_, i) => 100 * i), 400]
  const specks: Grey = { width: 2000, height, data: new Uint8Array(2000 * height).fill(255) }
  for (let y = 10; y < height - 10; y += 30) for (let x = 10; x < 2000; x += 45) for (let dy = 0; dy < 8; dy++) specks.data.fill(0, (y + dy) * 2000 + x, (y + dy) * 2000 + x + 6)
  let asked = 0
  const { recognisePrint } = readAs("O")
  await readHeadingCells({ recognisePrint: (lines, cancel) => { asked += lines.length; return recognisePrint!(lines, cancel) } }, { lit: specks, grey: specks }, { x: 0, y: 0, width: 2000, height, bands: [], lines: columns }, signal)
  expect(asked).toBe(400)
})

test("without the reader of print there is nothing", async () => {
  expect(await readHeadingCells({}, page, place, signal)).toEqual([])
})
