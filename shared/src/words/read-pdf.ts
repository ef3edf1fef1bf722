import type { CancelSignal } from "../base/cancel.ts"
import { throwIfCancelled } from "../base/cancel.ts"
import { FailureError } from "../base/failure.ts"
import { limits } from "../base/limits.ts"
import type { Rgba } from "../base/raster.ts"
import type { PageImage } from "../page/page-image.ts"
import type { OcrPage } from "./ocr-page.ts"
import type { PdfOperatorCodes, PdfOperators } from "./pdf-images.ts"
import { measurePdfImages } from "./pdf-images.ts"
import type { TextRun } from "./text-layer.ts"
import { fromTextLayer } from "./text-layer.ts"

/** What is used of pdf.js: the same on a phone and on a server. */
export type PdfDocument<Page extends PdfPage> = { numPages: number; getPage: (number: number) => Promise<Page> }
export type PdfPage = {
  getViewport: (options: { scale: number }) => { width: number; height: number; transform: number[] }
  getTextContent: () => Promise<{ items: readonly object[] }>
  getOperatorList: () => Promise<PdfOperators>
  commonObjs: { has: (id: string) => boolean; get: (id: string) => unknown }
  cleanup: () => unknown
}

/** Draws a page in black on white at `scale` pixels per point. */
export type DrawPdfPage<Page> = (page: Page, scale: number) => Promise<Rgba>

/** Pixels over the shorter side of a drawn page: 240 dpi for A4. */
const drawnShortSide = 2000
const drawnPixels = 8_000_000
/** Finer pictures gain nothing: 430 dpi. */
const finestUsed = 6
const coarsestUsed = 1.2
/** From this share on a page is its pictures. */
const mostlyPictures = 0.25
/** A page whose pictures cover less than this and that has words is text alone. */
const pictureCoverage = 0.12
/** Fewer words than this are a page number or a stamp: the rest may be drawn as curves. */
const fewWords = 8

/**
 * Every page as a text layer, as pixels, or both; boxes are in pixels of the page as drawn.
 * Throws `FailureError`: too_many_pages, cancelled, and what `draw` throws.
 */
export async function readPdf<Page extends PdfPage>(
  document: PdfDocument<Page>, codes: PdfOperatorCodes, draw: DrawPdfPage<Page>, signal: CancelSignal,
): Promise<{ image?: PageImage; textLayer?: OcrPage }[]> {
  if (document.numPages > limits.pdfPages) throw new FailureError("too_many_pages")
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    throwIfCancelled(signal)
    const page = await document.getPage(number)
    pages.push(await readPage(page, number - 1, codes, draw))
    page.cleanup()
  }
  return pages
}

async function readPage<Page extends PdfPage>(page: Page, index: number, codes: PdfOperatorCodes, draw: DrawPdfPage<Page>) {
  const { scale, coverage } = await measurePdfPage(page, codes)
  const viewport = page.getViewport({ scale })
  const words = fromTextLayer(await findRuns(page), viewport.transform).filter((word) => overlapsPage(word.box, viewport))
  const textLayer: OcrPage = { page: index, width: Math.round(viewport.width), height: Math.round(viewport.height), source: "text_layer", words }
  const drawn = words.length < fewWords || coverage >= pictureCoverage
  return { ...(words.length > 0 ? { textLayer } : {}), ...(drawn ? { image: { pixels: await draw(page, scale), origin: "pdf" as const } } : {}) }
}

/**
 * The share of the page that pictures cover, and the pixels per point at which it is drawn: fine enough for its pictures, within
 * the pixels that every phone can hold. The same page always gives the same.
 */
export async function measurePdfPage(page: PdfPage, codes: PdfOperatorCodes): Promise<{ scale: number; coverage: number }> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { coverage, finestPixelsPerPoint } = measurePdfImages(await page.getOperatorList(), codes, width * height)
  // Pictures are drawn pixel for pixel: what the canvas would blur by enlarging them is enlarged better before it is read.
  const isPictures = coverage >= mostlyPictures && finestPixelsPerPoint > 0
  const wanted = isPictures ? Math.min(finestUsed, Math.max(coarsestUsed, finestPixelsPerPoint)) : drawnShortSide / Math.min(width, height)
  return { coverage, scale: Math.min(wanted, Math.sqrt(drawnPixels / (width * height))) }
}

async function findRuns(page: PdfPage): Promise<TextRun[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!("str" in item && "transform" in item && "width" in item && "height" in item && "fontName" in item)) return []
    const { str, transform, width, height, fontName } = item
    if (typeof str !== "string" || !Array.isArray(transform) || typeof width !== "number" || typeof height !== "number") return []
    return [{ str, transform: transform.map(Number), width, height, bold: isBold(page, String(fontName)) }]
  })
}

function isBold(page: PdfPage, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false
  const font = page.commonObjs.get(fontName)
  return typeof font === "object" && font !== null && "name" in font && /bold|black|heavy/i.test(String(font.name))
}

function overlapsPage(box: { x: number; y: number; width: number; height: number }, page: { width: number; height: number }): boolean {
  return box.x + box.width > 0 && box.y + box.height > 0 && box.x < page.width && box.y < page.height
}
