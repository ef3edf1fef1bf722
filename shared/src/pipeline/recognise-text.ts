import type { CancelSignal } from "../base/cancel.ts"
import type { EnginePool } from "../base/engine-pool.ts"
import type { Grey } from "../base/raster.ts"
import { toGraymap } from "../page/graymap.ts"
import type { OcrPage } from "../words/ocr-page.ts"
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

/** The tool `recogniseText` on top of a pool of engines: the same on a phone and on a server. */
export async function recogniseText(pool: EnginePool<TesseractTask, TesseractAnswer>, image: Grey, kind: TextKind, signal: CancelSignal): Promise<OcrPage> {
  const blocks = await pool.run({ picture: toGraymap(image), parameters: parameters[kind] }, signal)
  return { page: 0, width: image.width, height: image.height, source: "ocr", words: fromTesseract(blocks, { x: 0, y: 0, scale: 1 }) }
}
