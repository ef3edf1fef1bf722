import { FailureError } from "../base/failure.ts"
import { limits } from "../base/limits.ts"
import type { MediaType, PageType } from "./media-type.ts"
import { findMediaType, isCardType } from "./media-type.ts"
import { findPictureSize } from "./picture-size.ts"

/**
 * Says what the file is, or why it will not be opened, from its bytes alone and before anything is decoded.
 * Throws `FailureError`: empty_file, unsupported_type, too_many_bytes, damaged_file, too_many_pixels, too_small.
 */
export function checkFile(bytes: Uint8Array): MediaType {
  if (bytes.length === 0) throw new FailureError("empty_file")
  const mediaType = findMediaType(bytes)
  if (!mediaType) throw new FailureError("unsupported_type")
  if (bytes.length > mostBytes(mediaType)) throw new FailureError("too_many_bytes")
  if (mediaType !== "application/pdf" && !isCardType(mediaType)) checkPicture(bytes, mediaType)
  return mediaType
}

function mostBytes(mediaType: MediaType): number {
  if (isCardType(mediaType)) return limits.cardBytes
  return mediaType === "application/pdf" ? limits.pdfBytes : limits.pictureBytes
}

function checkPicture(bytes: Uint8Array, mediaType: PageType): void {
  const size = findPictureSize(bytes, mediaType)
  if (!size) throw new FailureError("damaged_file")
  if (size.width * size.height > limits.decodedPixels) throw new FailureError("too_many_pixels")
  if (Math.min(size.width, size.height) < limits.smallestSide) throw new FailureError("too_small")
}
