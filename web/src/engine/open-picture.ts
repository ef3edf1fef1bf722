import { FailureError } from "@cricksy/shared/base/failure.ts"
import { limits } from "@cricksy/shared/base/limits.ts"
import type { Rgba } from "@cricksy/shared/base/raster.ts"
import type { PageType } from "@cricksy/shared/page/media-type.ts"
import { findPictureSize } from "@cricksy/shared/page/picture-size.ts"
import { chooseReadingSize } from "@cricksy/shared/page/reading-size.ts"

/** A picture's pixels, upright as EXIF asks, on white, at reading size. Throws `FailureError` damaged_file, too_many_pixels. */
export async function openPicture(bytes: Uint8Array<ArrayBuffer>, mediaType: PageType): Promise<Rgba> {
  try {
    return await (mediaType === "image/heic" ? openHeic(bytes) : openBlob(new Blob([bytes], { type: mediaType }), bytes, mediaType))
  } catch (thrown) {
    throw thrown instanceof FailureError ? thrown : new FailureError("damaged_file")
  }
}

/** Decoded whole, drawn at reading size: the canvas stays below the 16.7 million pixels that iOS allows. Photos were made smaller when they were taken in. */
async function openBlob(blob: Blob, bytes: Uint8Array, mediaType: PageType): Promise<Rgba> {
  const stated = findPictureSize(bytes, mediaType)
  if (!stated) throw new FailureError("damaged_file")
  const size = chooseReadingSize(stated)
  const long = Math.max(size.width, size.height)
  const isReduced = size.width < stated.width
  // Whether EXIF turns the picture is known only once it is decoded: the long side goes where the bitmap has it.
  const bitmap = await createImageBitmap(blob, { imageOrientation: "from-image" })
  try {
    const turned = bitmap.width > bitmap.height
    const wide = turned ? long : Math.min(size.width, size.height)
    const high = turned ? Math.min(size.width, size.height) : long
    return drawBitmap(bitmap, isReduced ? wide : bitmap.width, isReduced ? high : bitmap.height)
  } finally {
    bitmap.close()
  }
}

async function openHeic(bytes: Uint8Array): Promise<Rgba> {
  // 2 MB of decoder: loaded where a picture needs it, not with every reader thread.
  const { default: decodeHeic } = await import("heic-decode")
  const { width, height, data } = await decodeHeic({ buffer: bytes })
  if (width * height > limits.decodedPixels) throw new FailureError("too_many_pixels")
  const size = chooseReadingSize({ width, height })
  const bitmap = await createImageBitmap(new ImageData(new Uint8ClampedArray(data), width, height))
  try {
    return drawBitmap(bitmap, size.width, size.height)
  } finally {
    bitmap.close()
  }
}

function drawBitmap(bitmap: ImageBitmap, width: number, height: number): Rgba {
  const canvas = new OffscreenCanvas(width, height)
  const context = getContext(canvas)
  context.fillStyle = "white"
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = "high"
  context.drawImage(bitmap, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  // iOS counts a canvas against its 384 MB until its size is nothing.
  canvas.width = canvas.height = 0
  return { width, height, data }
}

/** Throws `FailureError` engine_failed where the browser has no memory for a canvas. */
export function getContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext("2d", { willReadFrequently: true })
  if (!context) throw new FailureError("engine_failed")
  return context
}
