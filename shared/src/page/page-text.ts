import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { splitDashes } from "./dashes.ts"
import { findInk } from "./find-ink.ts"
import { findTextHeight, pickLetters, pickText } from "./letters.ts"
import { resizeGrey } from "./resize.ts"
import { findTextSegments, type TextSegment } from "./text-segments.ts"

/** Height of capitals where there are too few to measure, in pixels. */
const usualTextHeight = 30
/** Below this height letters of one word touch. */
const smallTextHeight = 13
/** Nothing is drawn larger than this for the engine: 24 megapixels of grey are 24 MB in its thread. */
export const mostPixels = 24_000_000

/** A page's text in segments and its lone dashes, in pixels of `page`: the page itself, or `enlarged` so many times where its letters are small. */
export type PageText = { page: Grey; enlarged: number; segments: TextSegment[]; dashes: Box[] }

/** Where text stands on a page of ink alone. Small text is enlarged first, so that its letters stand apart. */
export function findPageText(image: Grey): PageText {
  const ink = findInk(image)
  const textHeight = findTextHeight(pickLetters(ink, image.width)) ?? usualTextHeight
  const isSmall = textHeight < smallTextHeight && image.width * image.height < mostPixels / 4
  const enlarged = isSmall ? 2 : 1
  const page = resizeGrey(image, enlarged)
  const { dashes, rest } = splitDashes(findTextSegments(pickText(isSmall ? findInk(page) : ink, page.width)))
  return { page, enlarged, segments: rest, dashes }
}
