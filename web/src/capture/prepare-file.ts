import { limits } from "@cricksy/shared/base/limits.ts"
import { findMediaType, isCardType, type PageType } from "@cricksy/shared/page/media-type.ts"
import { findPictureSize, type PictureSize } from "@cricksy/shared/page/picture-size.ts"
import { chooseReadingSize } from "@cricksy/shared/page/reading-size.ts"
import type { CapturedFile } from "../store/sheets.ts"
import { encodePicture } from "./encode-picture.ts"

/** Beyond this nothing is kept: it is no picture and no PDF that the product opens, and it would fill the phone. */
export const largestKept = 100_000_000

/** A photo larger than the reader looks at, or larger than what is sent. Screenshots (PNG) stay as they are while they fit: JPEG would blur them. */
function isTooLarge(mediaType: PageType, bytes: number, size: PictureSize): boolean {
  if (bytes > limits.pictureBytes) return true
  if (mediaType === "image/png") return false
  const wanted = chooseReadingSize(size)
  return wanted.width < size.width
}

/** How wide the browser is to decode a photo that becomes of reading size. */
function chooseDecodedWidth(size: PictureSize): number {
  // The header's width is the height of a photo that EXIF turns: the shorter sides bound both, so nothing is ever enlarged.
  const wanted = chooseReadingSize(size)
  return Math.min(size.width, size.height, 2 * Math.min(wanted.width, wanted.height))
}

/**
 * A picked file as it will be stored, hashed and sent. Large photos become smaller JPEGs; everything else stays byte for byte, also what
 * cannot be opened: it is kept, and the reader says what is wrong with it.
 */
export async function prepareFile(filename: string, file: Blob): Promise<CapturedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mediaType = findMediaType(bytes)
  const asItIs: CapturedFile = { filename, type: mediaType ?? (file.type || "application/octet-stream"), bytes: file }
  if (mediaType === undefined || mediaType === "application/pdf" || isCardType(mediaType)) return asItIs
  const size = findPictureSize(bytes, mediaType)
  if (!size || size.width * size.height > limits.decodedPixels || !isTooLarge(mediaType, file.size, size)) return asItIs
  try {
    return { filename: filename.replace(/\.\w+$/, "") + ".jpg", type: "image/jpeg", bytes: await encodePicture({ file, resizeWidth: chooseDecodedWidth(size) }) }
  } catch {
    // A browser that cannot decode it (HEIC outside Safari): the reader brings its own decoder.
    return asItIs
  }
}
