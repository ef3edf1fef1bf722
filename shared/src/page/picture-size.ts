import type { PageType } from "./media-type.ts"
import { readAscii } from "./media-type.ts"

export type PictureSize = { width: number; height: number }

/**
 * Width and height in pixels as the file's header states them, before EXIF turns anything and without decoding: a bomb is
 * refused before it is opened. Undefined where the header is cut off or makes no sense.
 */
export function findPictureSize(bytes: Uint8Array, mediaType: PageType): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = readers[mediaType](view, bytes)
  return size && size.width > 0 && size.height > 0 ? size : undefined
}

type SizeReader = (view: DataView, bytes: Uint8Array) => PictureSize | undefined

const readers: Record<PageType, SizeReader> = {
  "image/png": (view, bytes) =>
    view.byteLength >= 24 && readAscii(bytes, 12, 4) === "IHDR" ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined,
  "image/jpeg": readJpeg,
  "image/webp": readWebp,
  "image/heic": readHeic,
  "application/pdf": () => undefined,
}

/** Walks the segments to the frame header (ITU-T T.81, B.2.2): SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
function readJpeg(view: DataView): PictureSize | undefined {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else if (marker === 0xda || marker === 0xd9) return undefined
    else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return undefined
}

/** The three kinds of first chunk (developers.google.com/speed/webp/docs/riff_container). */
function readWebp(view: DataView, bytes: Uint8Array): PictureSize | undefined {
  if (view.byteLength < 30) return undefined
  const chunk = readAscii(bytes, 12, 4)
  if (chunk === "VP8X") return { width: 1 + readUint24(view, 24), height: 1 + readUint24(view, 27) }
  if (chunk === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (chunk !== "VP8L") return undefined
  const bits = view.getUint32(21, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
}

function readUint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

/** The largest `ispe` property (ISO/IEC 23008-12, 6.5.3): thumbnails and tiles have one each, the whole picture has the largest. */
function readHeic(view: DataView, bytes: Uint8Array): PictureSize | undefined {
  const header = Math.min(view.byteLength - 20, 65_536)
  let largest: PictureSize | undefined
  for (let at = 4; at < header; at++) {
    if (bytes[at] !== 0x69 || readAscii(bytes, at, 4) !== "ispe") continue
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}
