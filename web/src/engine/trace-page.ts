import { OPS } from "pdfjs-dist"
import type { CancelSignal } from "@cricksy/shared/base/cancel.ts"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Rgba } from "@cricksy/shared/base/raster.ts"
import { checkFile } from "@cricksy/shared/page/check-file.ts"
import { isCardType } from "@cricksy/shared/page/media-type.ts"
import { drawMapped } from "@cricksy/shared/page/page-map.ts"
import { flattenRuledPage, lightPicture } from "@cricksy/shared/page/ruled/flatten-ruled-page.ts"
import type { RuledPage } from "@cricksy/shared/page/ruled/ruled-page.ts"
import { turnRuledPage } from "@cricksy/shared/page/ruled/turn-ruled-page.ts"
import { findFreeTables } from "@cricksy/shared/pipeline/find-free-form.ts"
import type { Tools } from "@cricksy/shared/pipeline/tools.ts"
import type { FreeTables } from "@cricksy/shared/scorebook/free/build-free-layout.ts"
import { measurePdfPage } from "@cricksy/shared/words/read-pdf.ts"
import { openPicture } from "./open-picture.ts"
import { encode, type UprightPicture } from "./upright-page.ts"

type Traced = UprightPicture & Pick<RuledPage, "runs"> & { found: FreeTables | undefined }

/**
 * A page flattened by its printed lines and turned clockwise by `turns` quarters, with these lines and the tables that its headings name; undefined
 * where it has no grid. Throws as opening does.
 */
export async function tracePage(tools: Pick<Tools, "recogniseText" | "recognisePrint">, bytes: Uint8Array<ArrayBuffer>, index: number, turns: number, packFolder: string, signal: CancelSignal): Promise<Traced | undefined> {
  const image = await openPage(bytes, index, packFolder)
  let page = flattenRuledPage(lightPicture(image))
  for (let turn = 0; page && turn < turns; turn++) page = turnRuledPage(page)
  return page && { ...await encode(drawMapped(image, page.map)), runs: page.runs, found: await findTables(tools, image, page, signal) }
}

/** Without the engine (its pack is not on this device) a person draws the tables. */
async function findTables(tools: Pick<Tools, "recogniseText" | "recognisePrint">, image: Rgba, page: RuledPage, signal: CancelSignal): Promise<FreeTables | undefined> {
  try {
    return await findFreeTables(tools, image, page, signal)
  } catch (thrown) {
    if (thrown instanceof FailureError) return undefined
    throw thrown
  }
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
