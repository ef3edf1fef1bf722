import { OPS } from "pdfjs-dist"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Quad } from "@cricksy/shared/base/geometry.ts"
import type { Rgba } from "@cricksy/shared/base/raster.ts"
import { checkFile } from "@cricksy/shared/page/check-file.ts"
import { cutQuad, toQuad } from "@cricksy/shared/page/cut-quad.ts"
import { isCardType } from "@cricksy/shared/page/media-type.ts"
import { measurePdfPage } from "@cricksy/shared/words/read-pdf.ts"
import { getContext, openPicture } from "./open-picture.ts"

/** A page as the reader cut it: its size in pixels, and its corners in the opened image (x, y of top left, top right, bottom right, bottom left). */
export type CutPage = { width: number; height: number; corners?: number[] | undefined }

/** An upright page as an encoded picture; boxes of its readings are in its pixels. */
export type UprightPicture = { picture: Blob; width: number; height: number }

/** Draws the upright pages of a file that was read, in order. `packFolder` as in `createBrowserTools`. Throws `FailureError` as opening does. */
export async function drawUprightPages(bytes: Uint8Array<ArrayBuffer>, pages: readonly CutPage[], packFolder: string): Promise<UprightPicture[]> {
  const mediaType = checkFile(bytes)
  // A card that came as figures has no page.
  if (isCardType(mediaType)) return []
  if (mediaType === "application/pdf") return drawPdfPages(bytes, pages, packFolder)
  const opened = await openPicture(bytes, mediaType)
  return Promise.all(pages.slice(0, 1).map((page) => encode(cutPage(opened, page))))
}

async function drawPdfPages(bytes: Uint8Array, pages: readonly CutPage[], packFolder: string): Promise<UprightPicture[]> {
  const { drawPdfPage, withPdf } = await import("./open-pdf.ts")
  return withPdf(bytes, `${packFolder}/pdfjs`, async (document) => {
    const drawn: UprightPicture[] = []
    for (const [index, cut] of pages.entries()) {
      if (index >= document.numPages) throw new FailureError("damaged_file")
      const page = await document.getPage(index + 1)
      const { scale } = await measurePdfPage(page, OPS)
      drawn.push(await encode(cutPage(await drawPdfPage(page, scale), cut)))
      page.cleanup()
    }
    return drawn
  })
}

/** The page's part of the opened image, upright; curled paper is flattened by its corners only. */
function cutPage(opened: Rgba, { width, height, corners }: CutPage): Rgba {
  const quad = corners && toQuad(corners)
  if (!quad || isWhole(quad, opened, width, height)) return opened
  return cutQuad(opened, quad, width, height) ?? opened
}

function isWhole(quad: Quad, opened: Rgba, width: number, height: number): boolean {
  const whole = [0, 0, width, 0, width, height, 0, height]
  const isSame = quad.every(({ x, y }, index) => Math.abs(x - (whole[2 * index] ?? 0)) < 1 && Math.abs(y - (whole[2 * index + 1] ?? 0)) < 1)
  return isSame && opened.width === width && opened.height === height
}

/** Encodes a picture as a JPEG, on white. */
export async function encode({ width, height, data }: Rgba): Promise<UprightPicture> {
  const canvas = new OffscreenCanvas(width, height)
  const context = getContext(canvas)
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0)
  // What a flattened page shows beside the photo is see-through, which a JPEG has black.
  context.globalCompositeOperation = "destination-over"
  context.fillStyle = "white"
  context.fillRect(0, 0, width, height)
  const picture = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 })
  canvas.width = canvas.height = 0
  return { picture, width, height }
}
