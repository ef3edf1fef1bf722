import * as pdf from "pdf-lib"
import { create } from "qrcode"
import { drawOwnMatch, toCodeModules, toSheetId, type OwnHeader, type OwnPage } from "@cricksy/shared/scorebook/own/own-drawing.ts"
import type { OwnSize } from "@cricksy/shared/scorebook/own/own-form.ts"
import { writeOwnPdf } from "@cricksy/shared/scorebook/own/write-own-pdf.ts"

/** The pages of a match's scoresheet. `id`: six signs, new for every sheet that is printed. */
export const drawSheet = (size: OwnSize, header: OwnHeader, id: string): OwnPage[] =>
  drawOwnMatch(size, header, id, (code) => toCodeModules(create(code, { errorCorrectionLevel: "Q" }).modules))

/** A scoresheet as a PDF, with an id of its own. */
export async function makeSheetPdf(size: OwnSize, header: OwnHeader): Promise<Blob> {
  const id = toSheetId(crypto.getRandomValues(new Uint8Array(6)))
  const bytes = await writeOwnPdf(pdf, `Scoresheet ${id}`, drawSheet(size, header, id))
  return new Blob([Uint8Array.from(bytes)], { type: "application/pdf" })
}
