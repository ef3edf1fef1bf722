import { getDocument, GlobalWorkerOptions, OPS, VerbosityLevel } from "pdfjs-dist"
import type { PDFPageProxy } from "pdfjs-dist"
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url"
import type { CancelSignal } from "@cricksy/shared/base/cancel.ts"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { limits } from "@cricksy/shared/base/limits.ts"
import type { Rgba } from "@cricksy/shared/base/raster.ts"
import type { OpenedPage } from "@cricksy/shared/pipeline/tools.ts"
import { readPdf } from "@cricksy/shared/words/read-pdf.ts"
import { getContext } from "./open-picture.ts"
import { WorkerCanvasFactory, WorkerFilterFactory } from "./pdf-factories.ts"

GlobalWorkerOptions.workerSrc = workerUrl

/** A PDF's pages. `folder` serves pdf.js' fonts, character maps and decoders. Throws `FailureError` encrypted_pdf, damaged_file, too_many_pages, cancelled. */
export function openPdf(bytes: Uint8Array, folder: string, signal: CancelSignal): Promise<OpenedPage[]> {
  return withPdf(bytes, folder, (document) => readPdf(document, OPS, drawPdfPage, signal))
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>["promise"]>

/** Opens a PDF, hands it to `work` and closes it whatever happens. */
export async function withPdf<T>(bytes: Uint8Array, folder: string, work: (document: PdfDocument) => Promise<T>): Promise<T> {
  const task = getDocument({
    // pdf.js takes the buffer over, and the caller still needs its bytes.
    data: Uint8Array.from(bytes),
    standardFontDataUrl: `${folder}/standard_fonts/`,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    wasmUrl: `${folder}/wasm/`,
    maxImageSize: limits.decodedPixels,
    canvasMaxAreaInBytes: 4 * limits.pdfPagePixels,
    useSystemFonts: false,
    // A worker has no document: letters are drawn as curves, on canvases of our own, and nothing asks for the document's address.
    disableFontFace: true,
    disableWorkerRendering: true,
    useWorkerFetch: true,
    CanvasFactory: WorkerCanvasFactory,
    FilterFactory: WorkerFilterFactory,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await work(await task.promise)
  } catch (thrown) {
    if (thrown instanceof FailureError) throw thrown
    throw new FailureError(thrown instanceof Error && thrown.name === "PasswordException" ? "encrypted_pdf" : "damaged_file")
  } finally {
    await task.destroy()
  }
}

/** One page in black on white at `scale` pixels per point. */
export async function drawPdfPage(page: PDFPageProxy, scale: number): Promise<Rgba> {
  const viewport = page.getViewport({ scale })
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const context = getContext(canvas)
  await page.render({ canvas: null, canvasContext: context, viewport, background: "white" }).promise
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
  canvas.width = canvas.height = 0
  return { width, height, data }
}
