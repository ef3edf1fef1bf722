import { createCanvas } from "@napi-rs/canvas"
import { create } from "qrcode"
import type { Layout } from "../src/scorebook/layout.ts"
import { drawOwnSheet, toCodeModules, writeOwnCode } from "../src/scorebook/own/own-drawing.ts"
import { createOwnForm, ownPage, type OwnSize } from "../src/scorebook/own/own-form.ts"
import { toLayout, unitsPerMillimetre } from "../src/scorebook/own/own-layout.ts"
import { drawOwnPage } from "./draw-own-sheet.ts"
import type { FormPaper } from "./fill-book.ts"
import { canvasFont } from "./sheet-fonts.ts"

const unit = 2.8
const margin = 90

/** A printed scorebook page as its layout describes it: rulings, headings and the numbers of rows, grey on white. */
export function drawFormPaper(layout: Layout): FormPaper {
  const canvas = createCanvas(Math.round(1000 * unit) + 2 * margin, Math.round(layout.size[1] * unit) + 2 * margin)
  const context = canvas.getContext("2d")
  const [x, y] = [(u: number) => margin + u * unit, (v: number) => margin + v * unit]
  context.fillStyle = "#fbfaf5"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.strokeStyle = "#5b6068"
  context.lineWidth = 2.2
  const drawLine = (u0: number, v0: number, u1: number, v1: number) => {
    context.beginPath()
    context.moveTo(x(u0), y(v0))
    context.lineTo(x(u1), y(v1))
    context.stroke()
  }
  for (const { at, from, to } of layout.rulings.horizontal) drawLine(from, at, to, at)
  for (const { at, from, to } of layout.rulings.vertical) drawLine(at, from, at, to)
  context.fillStyle = "#4a4f57"
  context.textAlign = "center"
  context.textBaseline = "middle"
  context.font = canvasFont("arimo", false, 5.2 * unit)
  for (const { text, at: [u, v] } of layout.words) context.fillText(text, x(u), y(v))
  for (const table of layout.tables)
    for (const { holds, x: [left, right] } of table.columns.filter((column) => column.holds === "number"))
      table.rows.slice(table.headerRows, -1).forEach((top, row) => {
        const height = table.rows[table.headerRows + row + 1]! - top
        const number = holds === "number" && table.holds === "overs" ? (table.rowHolds?.[row] ?? "").replace("over.", "") : String(row + 1)
        context.font = canvasFont("arimo", false, Math.min(7, 0.7 * height) * unit)
        context.fillText(number, x((left + right) / 2), y(top + height / 2))
      })
  return { canvas, unit, left: margin, top: margin, ballPlaces: null, strokePlaces: null }
}

/** Our own sheet from a good printer, with its layout. */
export function drawOwnPaper(size: OwnSize, id: string): { paper: FormPaper; layout: Layout } {
  const form = createOwnForm(size)
  const canvas = drawOwnPage(drawOwnSheet(size, {}, id, toCodeModules(create(writeOwnCode(size, id), { errorCorrectionLevel: "Q" }).modules)), pixelsPerMillimetre)
  const boxes = (find: (holds: string) => boolean) => form.tables.flatMap(({ columns }) => columns).find(({ holds }) => find(holds))?.boxes ?? null
  return {
    layout: toLayout(form),
    paper: {
      canvas, unit: pixelsPerMillimetre / unitsPerMillimetre, left: ownPage.left * pixelsPerMillimetre, top: ownPage.top * pixelsPerMillimetre,
      ballPlaces: boxes((holds) => holds.startsWith("over.")), strokePlaces: boxes((holds) => holds === "strokes"),
    },
  }
}

const pixelsPerMillimetre = 9
