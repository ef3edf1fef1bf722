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

test("without the reader of print there is nothing", async () => {
  expect(await readHeadingCells({}, page, place, signal)).toEqual([])
})
