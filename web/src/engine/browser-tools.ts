import readSquareCode from "jsqr"
import { plainSha256 } from "@cricksy/shared/base/sha256.ts"
import type { CancelSignal } from "@cricksy/shared/base/cancel.ts"
import { throwIfCancelled } from "@cricksy/shared/base/cancel.ts"
import { checkFile } from "@cricksy/shared/page/check-file.ts"
import { isCardType } from "@cricksy/shared/page/media-type.ts"
import { recogniseCells } from "@cricksy/shared/pipeline/recognise-cells.ts"
import { recogniseText } from "@cricksy/shared/pipeline/recognise-text.ts"
import type { OpenedFile, SourceFile, Tools } from "@cricksy/shared/pipeline/tools.ts"
import type { NetRuntime } from "@cricksy/shared/words/net/net-runtime.ts"
import { handwritingVersion } from "../offline/handwriting-nets.ts"
import { printVersion } from "../offline/print-nets.ts"
import { openCellNets, openPrintNets } from "./cell-nets.ts"
import { openPicture } from "./open-picture.ts"
import { createTesseractPool } from "./tesseract-pool.ts"

export type BrowserTools = Tools & { close: () => Promise<void> }

/**
 * `packFolder`: where the OCR pack is served, with `tesseract/`, `pdfjs/` and `nets/` below it; `handwritingFolder`: the same for the nets that read
 * cells. `engines`: how many pictures are read at once.
 */
export type BrowserToolsOptions = { packFolder: string; handwritingFolder: string; engines: number }

/** The reader's tools in a Web Worker. Call `close` when done: each engine holds 110 MB. */
export function createBrowserTools({ packFolder, handwritingFolder, engines }: BrowserToolsOptions): BrowserTools {
  const pool = createTesseractPool(engines, toAddress(`${packFolder}/tesseract`))
  const getNets = keepOpened(() => openCellNets(toAddress(handwritingFolder)))
  const getPrintNets = keepOpened(() => openPrintNets(toAddress(`${packFolder}/nets`)))
  return {
    openPages: (file, signal) => openFile(file, `${packFolder}/pdfjs`, signal),
    recogniseText: (image, kind, signal) => recogniseText(pool, image, kind, signal),
    recogniseCells: async (net, images, signal) => {
      const opened = await getNets()
      return opened ? recogniseCells(opened, net, images, signal) : undefined
    },
    recognisePrint: async (lines, signal, net = "print") => {
      const opened = await getPrintNets()
      return opened && recogniseCells(opened, net, lines, signal)
    },
    readCode: ({ data, width, height }) => readSquareCode(data, width, height, { inversionAttempts: "dontInvert" })?.data,
    now: () => performance.now(),
    engine: { name: "cricksy", version: "0.1.0", models: ["tesseract.js 7.0.0", "eng 4.0.0_best_int", printVersion.replace("-", " "), handwritingVersion.replace("-", " ")], where: "device" },
    close: pool.close,
  }
}

/** Opened when first asked for, and kept; nets that did not come are asked for again. */
function keepOpened(open: () => Promise<NetRuntime | undefined>): () => Promise<NetRuntime | undefined> {
  let nets: Promise<NetRuntime | undefined> | undefined
  return async () => {
    nets ??= open()
    const opened = await nets
    if (!opened) nets = undefined
    return opened
  }
}

/** tesseract.js' worker resolves addresses by its own file: it gets whole ones. */
function toAddress(path: string): string {
  return new URL(path, self.location.origin).href
}

async function openFile(file: SourceFile, pdfFolder: string, signal: CancelSignal): Promise<OpenedFile> {
  const mediaType = checkFile(file.bytes)
  throwIfCancelled(signal)
  const bytes = Uint8Array.from(file.bytes)
  const sha256 = await hashBytes(bytes)
  if (isCardType(mediaType)) {
    const { openCard } = await import("@cricksy/shared/import/open-card.ts")
    return { mediaType, sha256, pages: [], card: openCard(new TextDecoder().decode(bytes), mediaType) }
  }
  if (mediaType === "application/pdf") {
    const { openPdf } = await import("./open-pdf.ts")
    return { mediaType, sha256, pages: await openPdf(bytes, pdfFolder, signal) }
  }
  return { mediaType, sha256, pages: [{ image: { pixels: await openPicture(bytes, mediaType), origin: "photo" } }] }
}

/** Hex SHA-256; over plain http browsers hide the quick way. */
async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle: SubtleCrypto | undefined = crypto.subtle
  if (!subtle) return plainSha256(bytes)
  return Array.from(new Uint8Array(await subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
