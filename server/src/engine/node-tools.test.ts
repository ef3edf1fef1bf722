import PDFDocument from "pdfkit"
import sharp from "sharp"
import { afterAll, describe, expect, it } from "vitest"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { writeCricClubs } from "@cricksy/shared/testing/write-cricclubs.ts"
import { createNodeTools } from "./node-tools.ts"

const tools = createNodeTools({ where: "server", engines: 1 })
afterAll(tools.close)
const signal = new AbortController().signal
const open = (bytes: Uint8Array) => tools.openPages({ filename: "sheet.jpg", bytes }, signal)

async function drawPdf(options: ConstructorParameters<typeof PDFDocument>[0], draw: (pdf: InstanceType<typeof PDFDocument>) => void): Promise<Uint8Array> {
  const pdf = new PDFDocument({ ...options, size: "A4" })
  const chunks: Buffer[] = []
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on("end", resolve))
  draw(pdf)
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#fff" } })
const noise = () => sharp({ create: { width: 300, height: 200, channels: 3, background: "#888", noise: { type: "gaussian", mean: 128, sigma: 60 } } }).jpeg().toBuffer()

describe("openPages refuses with the right code", () => {
  it.each([
    ["an encrypted PDF", () => drawPdf({ userPassword: "secret", ownerPassword: "owner" }, (pdf) => pdf.text("Total 187")), "encrypted_pdf"],
    ["a PDF of 300 pages", () => drawPdf({}, (pdf) => { for (let page = 1; page < 300; page++) pdf.addPage() }), "too_many_pages"],
    ["a PDF that is only a header", async () => new TextEncoder().encode("%PDF-1.7\nnothing here"), "damaged_file"],
    ["a JPEG cut in half", async () => { const whole = await noise(); return whole.subarray(0, whole.length / 2) }, "damaged_file"],
    ["a PNG with damaged pixels", async () => { const whole = await picture(200, 200).png().toBuffer(); return whole.fill(7, 60, 90) }, "damaged_file"],
    ["a HEIC of nothing", async () => Uint8Array.from(Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x14ispe\0\0\0\0\0\0\x01\0\0\0\x01\0", "latin1")), "damaged_file"],
  ])("%s", async (_name, make, code) => {
    await expect(open(new Uint8Array(await make()))).rejects.toMatchObject({ code })
  })
})

describe("openPages", () => {
  it("opens a card that came as figures", async () => {
    const opened = await open(new TextEncoder().encode(writeCricClubs(simulateMatch(2))))
    expect(opened).toMatchObject({ mediaType: "text/csv", pages: [], card: { match: { balanced: true } } })
    await expect(open(new TextEncoder().encode('{"name": "no card"}'))).rejects.toMatchObject({ code: "not_a_card" })
  })

  it("turns a photo upright as its EXIF asks, and shrinks it to reading size", async () => {
    const bytes = await picture(3000, 1500).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { pages, mediaType } = await open(new Uint8Array(bytes))
    expect(mediaType).toBe("image/jpeg")
    expect(pages[0]?.image?.pixels).toMatchObject({ width: 1100, height: 2200 })
  })

  it("gives a PDF's text with its places and draws no pixels for it", async () => {
    const { pages } = await open(await drawPdf({}, (pdf) => { for (let row = 0; row < 9; row++) pdf.text(`Batter ${row} not out 12`, 72, 100 + 20 * row) }))
    expect(pages).toHaveLength(1)
    expect(pages[0]?.image).toBeUndefined()
    const first = pages[0]?.textLayer?.words[0]
    expect(first?.text).toBe("Batter")
    expect((first?.box.x ?? 0) / (pages[0]?.textLayer?.width ?? 1)).toBeCloseTo(72 / 595.28, 2)
  })

  it("draws a page that is a picture, with dark pixels in it", async () => {
    const square = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#000" } }).png().toBuffer()
    const { pages } = await open(await drawPdf({}, (pdf) => pdf.image(square, 50, 50, { width: 400 })))
    const pixels = pages[0]?.image?.pixels
    expect(pixels?.data.some((value) => value < 10)).toBe(true)
  })
})

it("reads noise without a word of confidence, and print after it", async () => {
  const { pages } = await open(new Uint8Array(await noise()))
  const pixels = pages[0]?.image?.pixels
  if (!pixels) throw new Error("no picture")
  const grey = { width: pixels.width, height: pixels.height, data: Uint8Array.from({ length: pixels.width * pixels.height }, (_, at) => pixels.data[4 * at] ?? 0) }
  const read = await tools.recogniseText(grey, "page", signal)
  expect(read.words.filter(({ confidence, text }) => confidence > 0.9 && text.length > 3)).toEqual([])
})
