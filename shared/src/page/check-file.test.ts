import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { FailureCode } from "../base/failure.ts"
import { FailureError } from "../base/failure.ts"
import { limits } from "../base/limits.ts"
import { checkFile } from "./check-file.ts"

const bytes = (...values: (number | string)[]) => Uint8Array.from(values.flatMap((value) => typeof value === "number" ? [value] : [...value].map((letter) => letter.charCodeAt(0))))
const uint32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const png = (width: number, height: number) => bytes(0x89, "PNG\r\n", 0x1a, 0x0a, 0, 0, 0, 13, "IHDR", ...uint32(width), ...uint32(height), 8, 6, 0, 0, 0)
const jpeg = (width: number, height: number) => bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0, 2, 0x11, 1)
const webp = (width: number, height: number) => bytes("RIFF", 0, 0, 0, 0, "WEBPVP8X", 10, 0, 0, 0, 0, 0, 0, 0, (width - 1) & 255, (width - 1) >> 8, 0, (height - 1) & 255, (height - 1) >> 8, 0, 0, 0)

function codeOf(file: Uint8Array): FailureCode | string {
  try {
    return checkFile(file)
  } catch (thrown) {
    return thrown instanceof FailureError ? thrown.code : `threw ${String(thrown)}`
  }
}

describe("checkFile", () => {
  it.each([
    ["a JPEG", jpeg(4032, 3024), "image/jpeg"],
    ["a PNG", png(900, 1600), "image/png"],
    ["a WebP", webp(900, 1600), "image/webp"],
    ["a PDF after a kilobyte of junk", bytes("x".repeat(900), "%PDF-1.7"), "application/pdf"],
    ["a CSV with a batters' column", bytes("League: Elmfield won\n,,,Elmfield Batting\n\tBatsMan, How Out, Fielder"), "text/csv"],
    ["JSON after a byte order mark", bytes(0xef, 0xbb, 0xbf, ' {\n "meta": {}}'), "application/json"],
    ["a CSV of something else", bytes("name,born\nbatter,1999"), "unsupported_type"],
    ["a batters' column among bytes", bytes(0, 1, "\nBatter,How Out"), "unsupported_type"],
    ["nothing", bytes(), "empty_file"],
    ["text named .jpg", bytes("Total 187 for 6"), "unsupported_type"],
    ["a GIF", bytes("GIF89a", 1, 0, 1, 0), "unsupported_type"],
    ["an SVG", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "unsupported_type"],
    ["a header and no more", bytes(0xff, 0xd8, 0xff, 0xe0), "damaged_file"],
    ["a PNG cut in its header", png(900, 1600).subarray(0, 18), "damaged_file"],
    ["a PNG of no width", png(0, 100), "damaged_file"],
    ["one pixel", png(1, 1), "too_small"],
    ["60 megapixels", jpeg(10_000, 6_000), "too_many_pixels"],
    ["a bomb of 50,000 × 50,000", png(50_000, 50_000), "too_many_pixels"],
    ["a bomb whose product leaves 32 bits", png(0xffffffff, 0xffffffff), "too_many_pixels"],
  ])("%s", (_name, file, expected) => expect(codeOf(file)).toBe(expected))

  it("refuses pictures and PDFs above their limits before opening them", () => {
    const picture = new Uint8Array(limits.pictureBytes + 1)
    picture.set(png(900, 1600))
    const pdf = new Uint8Array(limits.pdfBytes + 1)
    pdf.set(bytes("%PDF-1.7"))
    const card = new Uint8Array(limits.cardBytes + 1).fill(32)
    card.set(bytes('{"meta": 1'))
    expect([codeOf(card), codeOf(card.subarray(1, 60))]).toEqual(["too_many_bytes", "unsupported_type"])
    expect([codeOf(picture), codeOf(pdf), codeOf(pdf.subarray(0, limits.pdfBytes))]).toEqual(["too_many_bytes", "too_many_bytes", "application/pdf"])
  })

  it("answers any bytes with a type or a failure", () => {
    const starts = [bytes(), png(900, 1600), jpeg(900, 1600), webp(900, 1600), bytes(0, 0, 0, 24, "ftypheic")]
    fc.assert(fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      expect(codeOf(Uint8Array.from([...start, ...rest]))).not.toMatch(/^threw/)
    }))
  })
})
