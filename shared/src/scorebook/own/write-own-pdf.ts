import type * as Pdf from "pdf-lib"
import type { OwnMark, OwnPage } from "./own-drawing.ts"

/** What of pdf-lib is needed: the caller brings the library, so that only who prints loads it. */
export type PdfLibrary = Pick<typeof Pdf, "PDFDocument" | "StandardFonts" | "grayscale">

const points = 72 / 25.4

/** The pages as a PDF of A4 sheets: lines and letters, no pictures. Letters that the standard fonts lack are left out: the pen writes them. */
export async function writeOwnPdf({ PDFDocument, StandardFonts, grayscale }: PdfLibrary, title: string, pages: readonly OwnPage[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setTitle(title)
  document.setCreator("Cricksy Scorer")
  const [plain, bold] = await Promise.all([document.embedFont(StandardFonts.Helvetica), document.embedFont(StandardFonts.HelveticaBold)])
  for (const { width, height, marks } of pages) {
    const page = document.addPage([width * points, height * points])
    for (const mark of marks) draw(page, mark, height, mark.kind === "text" && mark.bold ? bold : plain, grayscale)
  }
  return document.save()
}

function draw(page: Pdf.PDFPage, mark: OwnMark, height: number, font: Pdf.PDFFont, grayscale: PdfLibrary["grayscale"]): void {
  const x = (at: number) => at * points
  const y = (at: number) => (height - at) * points
  const color = grayscale(mark.grey)
  if (mark.kind === "line") page.drawLine({ start: { x: x(mark.x1), y: y(mark.y1) }, end: { x: x(mark.x2), y: y(mark.y2) }, thickness: mark.thickness * points, color })
  else if (mark.kind === "fill") page.drawRectangle({ x: x(mark.x), y: y(mark.y + mark.height), width: mark.width * points, height: mark.height * points, color })
  else if (mark.kind === "circle") page.drawCircle({ x: x(mark.x), y: y(mark.y), size: mark.radius * points, borderWidth: mark.thickness * points, borderColor: color })
  else drawText(page, mark, x(mark.x), y(mark.y), font, color)
}

function drawText(page: Pdf.PDFPage, mark: Extract<OwnMark, { kind: "text" }>, x: number, y: number, font: Pdf.PDFFont, color: ReturnType<PdfLibrary["grayscale"]>): void {
  const known = new Set(font.getCharacterSet())
  const words = [...mark.text.normalize("NFC")].map((letter) => (known.has(letter.codePointAt(0) ?? 0) ? letter : letter.normalize("NFKD")[0] ?? "")).filter((letter) => known.has(letter.codePointAt(0) ?? 0)).join("")
  const wide = font.widthOfTextAtSize(words, mark.size * points)
  const size = mark.size * points * Math.min(1, (mark.fit * points) / Math.max(1e-6, wide))
  const width = font.widthOfTextAtSize(words, size)
  page.drawText(words, { x: mark.align === "left" ? x : mark.align === "right" ? x - width : x - width / 2, y, size, font, color })
}
