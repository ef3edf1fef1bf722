import type { CancelSignal } from "../base/cancel.ts"
import type { EnginePool } from "../base/engine-pool.ts"
import type { Grey } from "../base/raster.ts"
import { binarise } from "../page/binarise.ts"
import type { Component } from "../page/components.ts"
import { findComponents } from "../page/components.ts"
import { toGraymap } from "../page/graymap.ts"
import { findTextHeight, pickLetters } from "../page/letters.ts"
import { packLines } from "../page/pack-lines.ts"
import { resizeGrey } from "../page/resize.ts"
import { findTextSegments } from "../page/text-segments.ts"
import type { OcrPage, Word } from "../words/ocr-page.ts"
import { fromPackedLines } from "../words/packed-words.ts"
import type { TesseractAnswer, TesseractParameters, TesseractTask } from "../words/tesseract-task.ts"
import { tesseractModes } from "../words/tesseract-task.ts"
import { fromTesseract } from "../words/tesseract-words.ts"
import type { TextKind } from "./tools.ts"

const parameters: Record<TextKind, TesseractParameters> = {
  page: { tessedit_pageseg_mode: tesseractModes.block, tessedit_char_whitelist: "" },
  block: { tessedit_pageseg_mode: tesseractModes.block, tessedit_char_whitelist: "" },
  line: { tessedit_pageseg_mode: tesseractModes.line, tessedit_char_whitelist: "" },
  digits: { tessedit_pageseg_mode: tesseractModes.block, tessedit_char_whitelist: "0123456789.-*/" },
}

/** The engine reads best where capitals are about this high, in pixels. */
const bestTextHeight = 30
const scales = { smallest: 0.4, largest: 4 }
/** The engine's picture is at most this large; 24 megapixels of grey are 24 MB in its thread. */
const mostPixels = 24_000_000

/** The tool `recogniseText` on top of a pool of engines: the same on a phone and on a server. */
export async function recogniseText(pool: EnginePool<TesseractTask, TesseractAnswer>, image: Grey, kind: TextKind, signal: CancelSignal): Promise<OcrPage> {
  const words = kind === "page" ? await recognisePage(pool, image, signal) : await recogniseCrop(pool, image, kind, signal)
  return { page: 0, width: image.width, height: image.height, source: "ocr", words }
}

/** Only where there is ink: the page's text is packed into one even block. */
async function recognisePage(pool: EnginePool<TesseractTask, TesseractAnswer>, image: Grey, signal: CancelSignal): Promise<Word[]> {
  const packed = packLines(image, findTextSegments(findLetters(image)))
  if (!packed) return []
  const H = 84, M = 30
  const blocks: TesseractAnswer = []
  const g = packed.picture
  const psm = (globalThis as { PSM?: string }).PSM ?? "13"
  for (let y = M; y + H <= g.height - M + 1; y += H) {
    const h = 76, y0 = y - 2
    const bs = await pool.run({ picture: toGraymap({ width: g.width, height: h, data: g.data.subarray(y0 * g.width, (y0 + h) * g.width) }), parameters: { tessedit_pageseg_mode: psm as "7", tessedit_char_whitelist: "" } }, signal)
    for (const b of bs) for (const p of b.paragraphs) for (const l of p.lines) for (const w of l.words) { w.bbox.y0 += y0; w.bbox.y1 += y0; for (const s of w.symbols ?? []) { s.bbox.y0 += y0; s.bbox.y1 += y0 } }
    blocks.push(...bs)
  }
  return fromPackedLines(blocks, packed.pieces)
}

async function recogniseCrop(pool: EnginePool<TesseractTask, TesseractAnswer>, image: Grey, kind: TextKind, signal: CancelSignal): Promise<Word[]> {
  const scale = chooseScale(image)
  const blocks = await pool.run({ picture: toGraymap(resizeGrey(image, scale)), parameters: parameters[kind] }, signal)
  return fromTesseract(blocks, { x: 0, y: 0, scale })
}

function findLetters(image: Grey): Component[] {
  return pickLetters(findComponents(binarise(image)), image.width)
}

function chooseScale(image: Grey): number {
  const textHeight = findTextHeight(findLetters(image))
  const wanted = textHeight ? bestTextHeight / textHeight : 1
  const scale = Math.min(scales.largest, Math.max(scales.smallest, wanted), Math.sqrt(mostPixels / (image.width * image.height)))
  return Math.abs(scale - 1) < 0.15 ? 1 : scale
}
