import { type Canvas, createCanvas } from "@napi-rs/canvas"
import PDFDocument from "pdfkit"
import type { Quad } from "../src/base/geometry.ts"
import { createChance } from "./chance.ts"
import { drawPage } from "./draw-page.ts"
import { drawPdf } from "./draw-pdf.ts"
import type { MatchTruth, SheetTruth } from "./match-truth.ts"
import { easyPhoto, hardPhoto, type PhotoCondition, screenPhoto } from "./photo-condition.ts"
import type { Sheet } from "./sheet.ts"
import { type FontName, tuningFonts } from "./sheet-fonts.ts"
import { type LayoutFacts, type LayoutName, sheetLayouts } from "./sheet-layouts.ts"
import { drawStyle, type SheetStyle } from "./sheet-style.ts"
import { simulatePhoto } from "./simulate-photo.ts"

export const conditionNames = ["text-layer", "clean", "photo-easy", "photo-hard", "screen-photo"] as const
export type ConditionName = (typeof conditionNames)[number]

/** A rendered file with what it shows. Several pages make one PDF, a single page a picture. `corners` only for photos of one page. */
export type RenderedSheet = { filename: string; bytes: Buffer; truth: SheetTruth; style: SheetStyle; corners?: Quad }

export type RenderRequest = {
  match: MatchTruth
  layout: LayoutName
  condition: ConditionName
  seed: number
  /** Faces to choose among; the tuning fonts where absent. */
  fonts?: readonly FontName[]
  /** What the seed may not choose. */
  style?: Partial<SheetStyle>
}

const photoConditions: Record<Exclude<ConditionName, "text-layer" | "clean">, PhotoCondition> = { "photo-easy": easyPhoto, "photo-hard": hardPhoto, "screen-photo": screenPhoto }

/** Lays a match out without drawing it. */
export function layoutSheet(request: Omit<RenderRequest, "condition">): Sheet & { style: SheetStyle } {
  const chance = createChance(request.seed)
  const facts: LayoutFacts = sheetLayouts[request.layout]
  const style = { ...drawStyle(chance, request.fonts ?? tuningFonts), ...request.style }
  const match = { ...request.match, innings: request.match.innings.slice(0, facts.innings) }
  return { ...facts.build(match, style, chance), style }
}

/** A sheet from a match, a layout, a condition and a seed: bytes and truth. The same request gives the same sheet. */
export async function renderSheet(request: RenderRequest): Promise<RenderedSheet> {
  const { pages, truth, style } = layoutSheet(request)
  const { condition } = request
  const stem = `${request.layout}-${condition}-${request.seed}`
  if (condition === "text-layer") return { filename: `${stem}.pdf`, bytes: await drawPdf(pages), truth, style }
  // Paper is scanned at 200 dpi; a screen of 2 device pixels a point gives 144.
  const dpi = sheetLayouts[request.layout].medium === "screen" ? 144 : 200
  if (condition === "clean") {
    const drawn = pages.map((page) => drawPage(page, dpi))
    const bytes = drawn[0] && drawn.length === 1 ? drawn[0].toBuffer("image/png") : await bindPictures(drawn.map((page) => ({ page, bytes: page.toBuffer("image/png") })))
    return { filename: `${stem}.${drawn.length === 1 ? "png" : "pdf"}`, bytes, truth, style }
  }
  const chance = createChance(request.seed + 7_919)
  const photos = pages.map((page) => simulatePhoto(drawPage(page, 260), photoConditions[condition], chance))
  const [only] = photos
  if (only && photos.length === 1) return { filename: `${stem}.jpg`, bytes: only.jpeg, truth, style, corners: only.corners }
  return { filename: `${stem}.pdf`, bytes: await bindPictures(photos.map((photo) => ({ page: photo, bytes: photo.jpeg }))), truth, style }
}

/** The pages of several sheets as scans of 200 dpi in one PDF without a text layer. */
export async function renderBundle(requests: readonly Omit<RenderRequest, "condition">[]): Promise<Buffer> {
  const drawn = requests.flatMap((request) => layoutSheet(request).pages.map((page) => drawPage(page, 200)))
  return bindPictures(drawn.map((page) => ({ page, bytes: page.toBuffer("image/png") })))
}

/** Pictures bound into a PDF without a text layer, as a scanning app does. */
async function bindPictures(pictures: { page: { width: number; height: number }; bytes: Buffer }[]): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(Date.UTC(2026, 0, 1)) } })
  const chunks: Buffer[] = []
  document.on("data", (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => document.on("end", () => resolve()))
  for (const { page, bytes } of pictures) {
    const size: [number, number] = [595, Math.round((595 * page.height) / page.width)]
    document.addPage({ size, margin: 0 })
    document.image(bytes, 0, 0, { width: size[0], height: size[1] })
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** A blank white page, for tests of what holds nothing. */
export function drawBlankPage(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext("2d")
  context.fillStyle = "#ffffff"
  context.fillRect(0, 0, width, height)
  return canvas
}
