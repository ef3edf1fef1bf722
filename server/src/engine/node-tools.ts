import { createHash } from "node:crypto"
import { setImmediate } from "node:timers/promises"
import readSquareCode from "jsqr"
import type { CancelSignal } from "@cricksy/shared/base/cancel.ts"
import { throwIfCancelled } from "@cricksy/shared/base/cancel.ts"
import { openCard } from "@cricksy/shared/import/open-card.ts"
import { checkFile } from "@cricksy/shared/page/check-file.ts"
import { isCardType } from "@cricksy/shared/page/media-type.ts"
import { recogniseCells } from "@cricksy/shared/pipeline/recognise-cells.ts"
import { recogniseText } from "@cricksy/shared/pipeline/recognise-text.ts"
import type { OpenedFile, SourceFile, Tools } from "@cricksy/shared/pipeline/tools.ts"
import { openCellNets, openPrintNets } from "./cell-nets.ts"
import { openPdf } from "./open-pdf.ts"
import { openPicture } from "./open-picture.ts"
import { choosePoolSize, createTesseractPool } from "./tesseract-pool.ts"

export type NodeTools = Tools & { close: () => Promise<void> }

/**
 * The reader's tools on Node. `engines`: how many pictures are read at once; `models`: another folder of nets that read cells. Call `close` when done: the engines' threads keep the process alive.
 */
export function createNodeTools(options: { where: "server" | "command_line"; engines?: number; models?: string }): NodeTools {
  const nets = openCellNets(options.models)
  const print = openPrintNets()
  const pool = createTesseractPool(options.engines ?? choosePoolSize())
  return {
    openPages: openFile,
    recogniseText: (image, kind, signal) => recogniseText(pool, image, kind, signal),
    recogniseCells: async (net, images, signal) => (nets ? recogniseCells(nets, net, images, signal) : undefined),
    recognisePrint: (lines, signal, net = "print") => recogniseCells(print, net, lines, signal),
    readCode: ({ data, width, height }) => readSquareCode(data, width, height, { inversionAttempts: "dontInvert" })?.data,
    pause: () => setImmediate(),
    now: () => performance.now(),
    engine: {
      name: "cricksy", version: "0.1.0", where: options.where,
      models: ["tesseract.js 7.0.0", "eng 4.0.0_best_int", `print ${print.models.version}`, ...(nets ? [`cells ${nets.models.version}`] : [])],
    },
    close: pool.close,
  }
}

async function openFile(file: SourceFile, signal: CancelSignal): Promise<OpenedFile> {
  const mediaType = checkFile(file.bytes)
  throwIfCancelled(signal)
  const sha256 = createHash("sha256").update(file.bytes).digest("hex")
  if (isCardType(mediaType)) return { mediaType, sha256, pages: [], card: openCard(new TextDecoder().decode(file.bytes), mediaType) }
  if (mediaType === "application/pdf") return { mediaType, sha256, pages: await openPdf(file.bytes, signal) }
  return { mediaType, sha256, pages: [{ image: { pixels: await openPicture(file.bytes, mediaType), origin: "photo" } }] }
}
