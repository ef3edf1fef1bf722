import { createHash } from "node:crypto"
import { PSM } from "tesseract.js"
import type { CancelSignal } from "@cricksy/shared/base/cancel.ts"
import { throwIfCancelled } from "@cricksy/shared/base/cancel.ts"
import { checkFile } from "@cricksy/shared/page/check-file.ts"
import { toGraymap } from "@cricksy/shared/page/graymap.ts"
import type { OpenedFile, SourceFile, TextKind, Tools } from "@cricksy/shared/pipeline/tools.ts"
import { fromTesseract } from "@cricksy/shared/words/tesseract-words.ts"
import { openPdf } from "./open-pdf.ts"
import { openPicture } from "./open-picture.ts"
import { choosePoolSize, createTesseractPool } from "./tesseract-pool.ts"
import type { TesseractParameters } from "./tesseract-worker.ts"

export type NodeTools = Tools & { close: () => Promise<void> }

const parameters: Record<TextKind, TesseractParameters> = {
  page: { tessedit_pageseg_mode: PSM.SINGLE_BLOCK, tessedit_char_whitelist: "" },
  block: { tessedit_pageseg_mode: PSM.SINGLE_BLOCK, tessedit_char_whitelist: "" },
  line: { tessedit_pageseg_mode: PSM.SINGLE_LINE, tessedit_char_whitelist: "" },
  digits: { tessedit_pageseg_mode: PSM.SINGLE_LINE, tessedit_char_whitelist: "0123456789.-*/" },
}

/** The reader's tools on Node. `engines`: how many pictures are read at once. Call `close` when done: the engines' threads keep the process alive. */
export function createNodeTools(options: { where: "server" | "command_line"; engines?: number }): NodeTools {
  const pool = createTesseractPool(options.engines ?? choosePoolSize())
  return {
    openPages: openFile,
    recogniseText: async (image, kind, signal) => {
      const blocks = await pool.recognise(toGraymap(image), parameters[kind], signal)
      return { page: 0, width: image.width, height: image.height, source: "ocr", words: fromTesseract(blocks, { x: 0, y: 0, scale: 1 }) }
    },
    now: () => performance.now(),
    engine: { name: "cricksy", version: "0.1.0", models: ["tesseract.js 7.0.0", "eng 4.0.0_best_int"], where: options.where },
    close: pool.close,
  }
}

async function openFile(file: SourceFile, signal: CancelSignal): Promise<OpenedFile> {
  const mediaType = checkFile(file.bytes)
  throwIfCancelled(signal)
  const sha256 = createHash("sha256").update(file.bytes).digest("hex")
  if (mediaType === "application/pdf") return { mediaType, sha256, pages: await openPdf(file.bytes, signal) }
  return { mediaType, sha256, pages: [{ image: { pixels: await openPicture(file.bytes, mediaType), origin: "photo" } }] }
}
