import { FailureError } from "../base/failure.ts"
import { limits } from "../base/limits.ts"
import type { MediaType } from "./media-type.ts"
import { findMediaType } from "./media-type.ts"
import { findPictureSize } from "./picture-size.ts"

/**
 * Says what the file is, or why it will not be opened, from its bytes alone and before anything is decoded.
 * Throws `FailureError`: empty_file, unsupported_type, too_many_bytes, damaged_file, too_many_pixels, too_small.
 */
export function checkFile(bytes: Uint8Array): MediaType {
  if (bytes.length === 0) throw new FailureError("empty_file")
  const mediaType = findMediaType(bytes)
  if (!mediaType) throw new FailureError("unsupported_type")
  if (bytes.length > (mediaType === "application/pdf" ? limits.pdfBytes : limits.pictureBytes)) throw new FailureError("too_many_bytes")
  if (mediaType !== "application/pdf") checkPicture(bytes, mediaType)
  return mediaType
}

function checkPicture(bytes: Uint8Array, mediaType: MediaType): void {
  const size = findPictureSize(bytes, mediaType)
  if (!size) throw new FailureError("damaged_file")
  if (size.width * size.height > limits.decodedPixels) throw new FailureError("too_many_pixels")
  if (Math.min(size.width, size.height) < limits.smallestSide) throw new FailureError("too_small")
}
