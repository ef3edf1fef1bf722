import { OPS } from "pdfjs-dist"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Rgba } from "@cricksy/shared/base/raster.ts"
import { checkFile } from "@cricksy/shared/page/check-file.ts"
import { isCardType } from "@cricksy/shared/page/media-type.ts"
import { drawMapped } from "@cricksy/shared/page/page-map.ts"
import { flattenRuledPage, lightPicture } from "@cricksy/shared/page/ruled/flatten-ruled-page.ts"
import type { RuledPage } from "@cricksy/shared/page/ruled/ruled-page.ts"
import { turnRuledPage } from "@cricksy/shared/page/ruled/turn-ruled-page.ts"
import { measurePdfPage } from "@cricksy/shared/words/read-pdf.ts"
import { openPicture } from "./open-picture.ts"
import { encode, type UprightPicture } from "./upright-page.ts"

/** A page flattened by its printed lines and turned clockwise by `turns` quarters, with these lines; undefined where it has no grid. Throws as opening does. */
export async function tracePage(bytes: Uint8Array<ArrayBuffer>, index: number, turns: number, packFolder: string): Promise<(UprightPicture & Pick<RuledPage, "runs">) | undefined> {
  const image = await openPage(bytes, index, packFolder)
  let page = flattenRuledPage(lightPicture(image))
  for (let turn = 0; page && turn < turns; turn++) page = turnRuledPage(page)
  return page && { ...await encode(drawMapped(image, page.map)), runs: page.runs }
}

async function openPage(bytes: Uint8Array<ArrayBuffer>, index: number, packFolder: string): Promise<Rgba> {
  const mediaType = checkFile(bytes)
  if (isCardType(mediaType)) throw new FailureError("unsupported_type")
  if (mediaType !== "application/pdf") return openPicture(bytes, mediaType)
  const { drawPdfPage, withPdf } = await import("./open-pdf.ts")
  return withPdf(bytes, `${packFolder}/pdfjs`, async (document) => {
    if (index >= document.numPages) throw new FailureError("damaged_file")
    const page = await document.getPage(index + 1)
    return drawPdfPage(page, (await measurePdfPage(page, OPS)).scale)
  })
}
