import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { createCanvas } from "@napi-rs/canvas"
import { z } from "zod"
import type { Rgba } from "@cricksy/shared/base/raster.ts"
import { drawMapped } from "@cricksy/shared/page/page-map.ts"
import { flattenRuledPage, lightPicture } from "@cricksy/shared/page/ruled/flatten-ruled-page.ts"
import { findForm, type FoundForm } from "@cricksy/shared/pipeline/find-form.ts"
import { traceGrid } from "@cricksy/shared/scorebook/form-cells.ts"
import { scoreTables } from "@cricksy/shared/scorebook/score-tables.ts"
import { layoutLibrary } from "@cricksy/shared/scorebook/layout-library.ts"
import { openPicture } from "../server/src/engine/open-picture.ts"
import { drawContactSheets } from "./draw-contact-sheets.ts"
import { listRealDocuments, realFolder } from "./real-documents.ts"

// npm run bench:forms [-- [--cells[=table,…]] id-part …]: the printed forms of the real documents: layout named, how its rulings lie on the page's lines, and
// time. An overlay of each (red: rows, blue: columns) goes to bench/out/forms: look at it, figures alone do not tell a row's slip.
// With --cells: contact sheets of all cells as they are cut, in a folder for each document.

const out = path.join(import.meta.dirname, "out", "forms")
const wanted = process.argv.slice(2).filter((part) => !part.startsWith("--"))
const shownTables = process.argv.find((part) => part.startsWith("--cells"))?.split("=")[1]?.split(",") ?? (process.argv.includes("--cells") ? [""] : [])
const pictures = listPictures().filter(({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)))
if (pictures.length === 0) console.log("Skipped: there are no real documents here.")
else mkdirSync(out, { recursive: true })

let right = 0
const sums = new Map<string, { onLine: number; seen: number }>()
const known = pictures.filter(({ layout }) => layout !== undefined)
for (const { id, file, layout } of pictures) {
  const image = await openPicture(readFileSync(file), "image/jpeg")
  const started = process.cpuUsage()
  const page = flattenRuledPage(lightPicture(image))
  const flattened = Math.round(process.cpuUsage(started).user / 1000)
  const form = page && findForm(page, layoutLibrary)
  const milliseconds = Math.round(process.cpuUsage(started).user / 1000)
  const name = form?.placement.layout.name ?? "none"
  if (layout === name) right++
  const remark = layout !== undefined && layout !== name ? `WRONG, it is ${layout}` : ""
  console.log(`${id.padEnd(32)} ${name.padEnd(11)} ${form ? describe(form) : ""}  ${milliseconds} ms of processor time (flat ${flattened})  ${remark}`)
  if (form) console.log(`  ${describeTables(form)}`)
  if (form && shownTables.length > 0) drawContactSheets(image, form, path.join(out, id), shownTables)
  if (form) writeFileSync(path.join(out, `${id}.jpg`), drawOverlay(image, form))
}
for (const [table, { onLine, seen }] of sums) console.log(`${table.padEnd(28)} ${onLine}/${seen}`)
console.log(`layout named: ${right} of ${known.length} documents with truth; target: all`)

type Picture = { id: string; file: string; layout: string | undefined }

/** Pictures of documents written by hand, then those without a truth. */
function listPictures(): Picture[] {
  const truth = z.object({ layout: z.string().optional() })
  const labelled = listRealDocuments().map(({ id, file, truthFile }): Picture => ({
    id, file, layout: truth.parse(JSON.parse(readFileSync(truthFile, "utf8"))).layout,
  }))
  const unlabelled = labelled.length === 0 ? [] : readdirSync(path.join(realFolder, "unlabelled")).filter((name) => /\.jpe?g$/.test(name))
  return [
    ...labelled.filter(({ layout }) => layout !== undefined),
    ...unlabelled.map((name): Picture => ({ id: name.slice(0, 30), file: path.join(realFolder, "unlabelled", name), layout: undefined })),
  ]
}

function describe({ placement: { score } }: FoundForm): string {
  const shares = [...score.onRidge.horizontal, ...score.onRidge.vertical]
  const found = shares.filter((share) => share > 0.5).length
  return `F1 ${score.f1.toFixed(2)}  rulings on a line ${found} of ${shares.length}`
}

/** Printed lines within 2.5 px of where they should be over more than half their length, of those in the photo; by table. */
function describeTables({ page, placement: { layout, mesh } }: FoundForm): string {
  const scores = scoreTables(page, layout, mesh)
  for (const { table, onLine, seen } of scores) {
    const sum = sums.get(`${layout.name} ${table}`) ?? { onLine: 0, seen: 0 }
    sums.set(`${layout.name} ${table}`, { onLine: sum.onLine + onLine, seen: sum.seen + seen })
  }
  return scores.map(({ table, onLine, seen }) => `${table} ${onLine}/${seen}`).join("  ")
}

function drawOverlay(image: Rgba, { page, placement: { layout, mesh } }: FoundForm): Buffer {
  const colour = drawMapped(image, page.map)
  const canvas = createCanvas(page.width, page.height)
  const context = canvas.getContext("2d")
  const pixels = context.createImageData(page.width, page.height)
  pixels.data.set(colour.data)
  context.putImageData(pixels, 0, 0)
  for (const { axis, from, centres } of traceGrid(layout, mesh).lines) {
    context.strokeStyle = axis === "horizontal" ? "red" : "blue"
    context.beginPath()
    centres.forEach((centre, i) => (axis === "horizontal" ? context.lineTo(from + i, centre) : context.lineTo(centre, from + i)))
    context.stroke()
  }
  return canvas.toBuffer("image/jpeg")
}
