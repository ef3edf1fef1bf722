import decodeHeic from "heic-decode"
import sharp from "sharp"
import type { Sharp } from "sharp"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { limits } from "@cricksy/shared/base/limits.ts"
import type { Rgba } from "@cricksy/shared/base/raster.ts"
import type { PageType } from "@cricksy/shared/page/media-type.ts"
import { chooseReadingSize } from "@cricksy/shared/page/reading-size.ts"

// Loaders with a history of holes, none of which we open: the type is decided by the bytes before sharp sees them.
sharp.block({ operation: ["VipsForeignLoadSvg", "VipsForeignLoadNsgif", "VipsForeignLoadTiff"] })
sharp.cache(false)
sharp.concurrency(1)

/** A picture's pixels, upright as EXIF asks, on white, at reading size. Throws `FailureError` damaged_file, too_many_pixels. */
export async function openPicture(bytes: Uint8Array, mediaType: PageType): Promise<Rgba> {
  try {
    const input = mediaType === "image/heic" ? await decodeHeicPixels(bytes) : sharp(bytes, { limitInputPixels: limits.decodedPixels, failOn: "error" }).autoOrient()
    const { width, height } = await findUprightSize(input)
    const size = chooseReadingSize({ width, height })
    const { data, info } = await input
      .flatten({ background: "white" })
      .resize({ ...size, fit: "fill", kernel: "lanczos3" })
      .toColourspace("srgb").ensureAlpha().raw()
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength) }
  } catch (thrown) {
    if (thrown instanceof FailureError) throw thrown
    throw new FailureError(/pixel limit/i.test(String(thrown)) ? "too_many_pixels" : "damaged_file")
  }
}

async function decodeHeicPixels(bytes: Uint8Array): Promise<Sharp> {
  const { width, height, data } = await decodeHeic({ buffer: bytes })
  if (width * height > limits.decodedPixels) throw new FailureError("too_many_pixels")
  return sharp(data, { raw: { width, height, channels: 4 } })
}

async function findUprightSize(input: Sharp): Promise<{ width: number; height: number }> {
  const { width, height, orientation = 1 } = await input.metadata()
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}
