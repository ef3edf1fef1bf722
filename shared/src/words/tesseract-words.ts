import type { Box } from "../base/geometry.ts"
import type { Word } from "./ocr-page.ts"

type Bounds = { x0: number; y0: number; x1: number; y1: number }
export type TesseractWord = { text: string; confidence: number; bbox: Bounds; symbols?: TesseractSymbol[] }
export type TesseractSymbol = { text: string; confidence: number; bbox: Bounds }
export type TesseractBlock = { paragraphs: { lines: { words: TesseractWord[] }[] }[] }

/** A lone c in a thin face comes back as a currency sign, now and then with the c beside it; nothing on a scorecard is priced. */
const loneCent = /^c?[¢€]c?$/

/** Where the engine's picture lies on the page: page = offset + pixel / scale. */
export type Placing = { x: number; y: number; scale: number }

/** The engine's answer as words of the page. Confidence is the engine's own (0 to 1, its weakest letter), not yet calibrated. */
export function fromTesseract(blocks: readonly TesseractBlock[] | null, placing: Placing): Word[] {
  const words = (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)))
  return words.filter((word) => word.text.trim() !== "").map((word) => ({
    text: word.text.trim().replace(loneCent, "c"),
    box: toBox(word.bbox, placing),
    confidence: Math.min(1, Math.max(0, word.confidence / 100)),
  }))
}

function toBox({ x0, y0, x1, y1 }: Bounds, { x, y, scale }: Placing): Box {
  return { x: x + x0 / scale, y: y + y0 / scale, width: (x1 - x0) / scale, height: (y1 - y0) / scale }
}
