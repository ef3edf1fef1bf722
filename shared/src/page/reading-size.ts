import { limits } from "../base/limits.ts"
import type { PictureSize } from "./picture-size.ts"

/** A long screenshot shrunk to the usual long side would lose its letters; its short side keeps at least this much, in pixels. */
const shortSideKept = 1100
const longestSide = 6000

/** The size at which a picture is read: never larger than it is, long side `limits.readingLongSide` for usual shapes. */
export function chooseReadingSize(size: PictureSize): PictureSize {
  const long = Math.max(size.width, size.height)
  const short = Math.min(size.width, size.height)
  const scale = Math.min(1, Math.max(limits.readingLongSide / long, Math.min(shortSideKept / short, longestSide / long)))
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) }
}
