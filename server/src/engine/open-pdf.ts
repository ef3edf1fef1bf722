import { createRequire } from "node:module"
import path from "node:path"
import { setImmediate } from "node:timers/promises"
import { createCanvas } from "@napi-rs/canvas"
import { getDocument, OPS, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist"
import type { CancelSignal } from "@cricksy/shared/base/cancel.ts"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { limits } from "@cricksy/shared/base/limits.ts"
import type { Rgba } from "@cricksy/shared/base/raster.ts"
import type { OpenedPage } from "@cricksy/shared/pipeline/tools.ts"
import { readPdf } from "@cricksy/shared/words/read-pdf.ts"

const pdfjsFolder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))

/** A PDF's pages. Throws `FailureError` encrypted_pdf, damaged_file, too_many_pages, cancelled. */
export async function openPdf(bytes: Uint8Array, signal: CancelSignal): Promise<OpenedPage[]> {
  // pdf.js takes the buffer over, and the caller still needs its bytes.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    standardFontDataUrl: `${pdfjsFolder}/standard_fonts/`,
    cMapUrl: `${pdfjsFolder}/cmaps/`,
    cMapPacked: true,
    wasmUrl: `${pdfjsFolder}/wasm/`,
    iccUrl: `${pdfjsFolder}/iccs/`,
    maxImageSize: limits.decodedPixels,
    canvasMaxAreaInBytes: 4 * limits.pdfPagePixels,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document: PDFDocumentProxy = await task.promise
    return await readPdf(document, OPS, drawPage, signal)
  } catch (thrown) {
    if (thrown instanceof FailureError) throw thrown
    throw new FailureError(thrown instanceof Error && thrown.name === "PasswordException" ? "encrypted_pdf" : "damaged_file")
  } finally {
    await task.destroy()
  }
}

async function drawPage(page: PDFPageProxy, scale: number): Promise<Rgba> {
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const context = canvas.getContext("2d")
  await page.render({ canvas: null, canvasContext: context, viewport, background: "white" }).promise
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
  // A cancel is heard between two pages.
  await setImmediate()
  return { width, height, data }
}
