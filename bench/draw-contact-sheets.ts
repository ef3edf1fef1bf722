import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas"
import type { Grey, Rgba } from "@cricksy/shared/base/raster.ts"
import { drawMapped } from "@cricksy/shared/page/page-map.ts"
import { drawCell } from "@cricksy/shared/page/ruled/draw-cell.ts"
import { drawPlainCell } from "@cricksy/shared/page/ruled/draw-plain-cell.ts"
import { findEnlargement } from "@cricksy/shared/page/ruled/flat-map.ts"
import { findWriting } from "@cricksy/shared/page/ruled/find-writing.ts"
import type { FoundForm } from "@cricksy/shared/pipeline/find-form.ts"
import { listFormCells, traceGrid } from "@cricksy/shared/scorebook/form-cells.ts"

const gap = 8
const label = 12
const widest = 420

/**
 * One picture for each table: its cells as the cell reader gets them, the own ink above, the plain crop below, rows and columns as on
 * the paper. Empty cells show the plain crop alone, in grey.
 */
export function drawContactSheets(image: Rgba, { page, placement: { layout, mesh } }: FoundForm, folder: string, tables: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  const cells = listFormCells(layout, mesh)
  const writing = findWriting(drawMapped(image, page.map), cells, traceGrid(layout, mesh), findEnlargement(page.map))
  for (const table of layout.tables.filter(({ id, holds }) => holds !== "runTally" && tables.some((start) => id.startsWith(start)))) {
    const own = cells.flatMap((cell, index) => (cell.table === table.id ? [{ cell, index }] : []))
    const keys = [...new Set(own.map(({ cell }) => `${cell.row}${cell.part ?? ""}`))]
    const rows = keys.map((key) => own.filter(({ cell }) => `${cell.row}${cell.part ?? ""}` === key))
    const written = rows.map((row) => row.map(({ cell, index }) => ({
      cell, ink: writing.cells[index]?.empty === false ? drawCell(writing, index) : undefined, plain: drawPlainCell(image, page, cell.quad),
    })))
    const width = Math.max(...written.map((row) => row.reduce((sum, { ink, plain }) => sum + widthOf(ink, plain) + gap, 40)))
    const canvas = createCanvas(Math.min(6000, width), written.length * (2 * 48 + label + gap))
    const context = canvas.getContext("2d")
    context.fillStyle = "#dde"
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.font = "10px sans-serif"
    written.forEach((row, i) => {
      const y = i * (2 * 48 + label + gap)
      let x = 40
      for (const { cell, ink, plain } of row) {
        context.fillStyle = ink ? "black" : "#888"
        context.fillText(`${cell.row} ${cell.rowHolds ?? ""} ${cell.column}`.slice(0, Math.ceil(widthOf(ink, plain) / 5)), x, y + 10)
        if (ink) drawGrey(context, ink, x, y + label)
        drawGrey(context, plain, x, y + label + 50)
        x += widthOf(ink, plain) + gap
      }
    })
    writeFileSync(path.join(folder, `${table.id}.png`), canvas.toBuffer("image/png"))
  }
}

const widthOf = (ink: Grey | undefined, plain: Grey): number => Math.min(widest, Math.max(ink?.width ?? 0, plain.width))

function drawGrey(context: SKRSContext2D, { width, height, data }: Grey, x: number, y: number): void {
  const shown = Math.min(width, widest)
  const pixels = context.createImageData(shown, height)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < shown; column++) {
      const value = data[row * width + column] ?? 255
      pixels.data.set([value, value, value, 255], 4 * (row * shown + column))
    }
  context.putImageData(pixels, x, y)
}
