import type { CancelSignal } from "../base/cancel.ts"
import type { EnginePool } from "../base/engine-pool.ts"
import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import type { Component } from "../page/components.ts"
import { toEnginePicture } from "../page/engine-picture.ts"
import { findInk } from "../page/find-ink.ts"
import { findTextHeight, pickLetters } from "../page/letters.ts"
import { packLines } from "../page/pack-lines.ts"
import { findPageText, mostPixels } from "../page/page-text.ts"
import { resizeGrey } from "../page/resize.ts"
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
/** A dash is told by its shape alone. */
const dashConfidence = 0.95

/** The tool `recogniseText` on top of a pool of engines: the same on a phone and on a server. */
export async function recogniseText(pool: EnginePool<TesseractTask, TesseractAnswer>, image: Grey, kind: TextKind, signal: CancelSignal): Promise<OcrPage> {
  const words = kind === "page" ? await recognisePage(pool, image, signal) : await recogniseCrop(pool, image, kind, signal)
  return { page: 0, width: image.width, height: image.height, source: "ocr", words }
}

/** Only where there is ink: the page's text is packed into one even block. */
async function recognisePage(pool: EnginePool<TesseractTask, TesseractAnswer>, image: Grey, signal: CancelSignal): Promise<Word[]> {
  const { page, enlarged, segments, dashes } = findPageText(image)
  const packed = packLines(page, segments)
  const read = await Promise.all(packed.map(async ({ picture, pieces }) => {
    const blocks = await pool.run({ picture: toEnginePicture(picture), parameters: parameters.page }, signal)
    return fromPackedLines(blocks, pieces)
  }))
  const all = [...read.flat(), ...dashes.map((box): Word => ({ text: "-", box, confidence: dashConfidence }))]
  return all.map((word) => ({ ...word, box: shrinkBox(word.box, enlarged) }))
}

function shrinkBox({ x, y, width, height }: Box, by: number): Box {
  return { x: x / by, y: y / by, width: width / by, height: height / by }
}

async function recogniseCrop(pool: EnginePool<TesseractTask, TesseractAnswer>, image: Grey, kind: TextKind, signal: CancelSignal): Promise<Word[]> {
  const scale = chooseScale(image)
  const blocks = await pool.run({ picture: toEnginePicture(resizeGrey(image, scale)), parameters: parameters[kind] }, signal)
  return fromTesseract(blocks, { x: 0, y: 0, scale })
}

function findLetters(image: Grey): Component[] {
  return pickLetters(findInk(image), image.width)
}

function chooseScale(image: Grey): number {
  const textHeight = findTextHeight(findLetters(image))
  const wanted = textHeight ? bestTextHeight / textHeight : 1
  const scale = Math.min(scales.largest, Math.max(scales.smallest, wanted), Math.sqrt(mostPixels / (image.width * image.height)))
  return Math.abs(scale - 1) < 0.15 ? 1 : scale
}
