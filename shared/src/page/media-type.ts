/** What the product opens. Decided by the bytes, never by the name or by what a sender claims. */
export const mediaTypes = ["image/jpeg", "image/png", "image/webp", "image/heic", "application/pdf", "text/csv", "application/json"] as const

export type MediaType = (typeof mediaTypes)[number]

/** Cards that come as figures. */
export type CardType = "text/csv" | "application/json"
export type PageType = Exclude<MediaType, CardType>

export const isCardType = (type: MediaType): type is CardType => type === "text/csv" || type === "application/json"

/** A CSV of a card names the columns of batter and how out in its first lines; JSON of any kind opens with a brace and a name. */
const cardWithin = 4096
const csvHeading = /^[\t "]*bats?(?:man|ter)[\t "]*,[\t "]*how/im
const jsonStart = /^(?:\xef\xbb\xbf)?\s*\{\s*"/

const heicBrands = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"])

/** PDF readers accept junk before the header within the first kilobyte (ISO 32000-1, annex H.3.4.1). */
const pdfHeaderWithin = 1024

/** The file's type by its first bytes; undefined for anything that the product does not open (GIF, TIFF, SVG, AVIF, text …). */
export function findMediaType(bytes: Uint8Array): MediaType | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg"
  if (readAscii(bytes, 1, 3) === "PNG" && bytes[0] === 0x89) return "image/png"
  if (readAscii(bytes, 0, 4) === "RIFF" && readAscii(bytes, 8, 4) === "WEBP") return "image/webp"
  if (readAscii(bytes, 4, 4) === "ftyp" && heicBrands.has(readAscii(bytes, 8, 4))) return "image/heic"
  if (readAscii(bytes, 0, pdfHeaderWithin).includes("%PDF-")) return "application/pdf"
  const text = readAscii(bytes, 0, cardWithin)
  if (jsonStart.test(text)) return "application/json"
  if (!text.includes("\0") && csvHeading.test(text)) return "text/csv"
  return undefined
}

/** `length` bytes from `start` as Latin-1 text; shorter where the file ends. */
export function readAscii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}
