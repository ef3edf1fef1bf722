import PDFDocument from "pdfkit"
import type { PagePlan } from "./page-plan.ts"
import { readFont } from "./sheet-fonts.ts"

/** The pages as a PDF with a text layer, as an app's export or a browser's print makes it. */
export async function drawPdf(pages: readonly PagePlan[]): Promise<Buffer> {
  // A fixed date keeps the bytes the same from run to run.
  const document = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(Date.UTC(2026, 0, 1)) } })
  const chunks: Buffer[] = []
  document.on("data", (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => document.on("end", () => resolve()))
  const known = new Set<string>()
  for (const page of pages) {
    document.addPage({ size: [page.width, page.height], margin: 0 })
    document.rect(0, 0, page.width, page.height).fill(page.paper)
    for (const mark of page.marks) {
      if (mark.kind === "fill") document.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour)
      else if (mark.kind === "line") document.moveTo(mark.from.x, mark.from.y).lineTo(mark.to.x, mark.to.y).lineWidth(mark.thickness).stroke(mark.colour)
      else {
        const name = `${mark.font}${mark.bold ? "-bold" : ""}`
        if (!known.has(name)) document.registerFont(name, readFont(mark.font, mark.bold))
        known.add(name)
        document.font(name).fontSize(mark.size).fillColor(mark.colour)
        document.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: "alphabetic" })
      }
    }
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}
