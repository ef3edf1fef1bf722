import type { Quad } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { findFocus } from "./find-focus.ts"
import { findSheet } from "./straight/find-sheet.ts"
import { cornerNames, findGlare } from "./page-quality.ts"

export type CornerName = (typeof cornerNames)[number]

/** What a person who holds the camera should mend first; "good" where nothing. */
export type FrameFault = "good" | "no_sheet" | "too_dark" | "cut_off" | "too_small" | "glare" | "blurred"

/** `corners` of the sheet as shares of the frame's width and height; `missing` are those that lie outside it or on its rim. */
export type FrameView = { fault: FrameFault; corners?: Quad; missing: CornerName[] }

/** The lightest tenth of a frame, 0 to 255: below this a phone's picture is mostly noise. */
const darkPaper = 70
/** A share of blown-out pixels that a person sees as a white spot. */
const glareShare = 0.02
/** Letters are thinner than this in a small frame, in pixels. */
const patchReach = 2
/** Of the frame's width or height a sheet spans at least this, whichever is more; less is too few pixels for small print. */
const leastSpan = 0.6
/** Sheets are found from this share of the frame's area on, so that "move closer" can be said. */
const leastShare = 0.05
/** A corner this near to the rim, as a share of the frame, has no ground behind it. */
const rim = 0.006
/** Edges in focus rise by 0.3 and more a pixel; from here on small print runs together (a blur of 2.5 px and more). */
const leastFocus = 0.2

/**
 * Judges a small frame of a live camera (its long side about 256 px). `detail` is a part of the same frame at the size in which it will be read
 * (long side about 2000 px): a blur is not seen in a small one. Some ten milliseconds; keeps nothing.
 */
export function judgeFrame(frame: Grey, detail: Grey): FrameView {
  const { dark, light } = findRange(frame)
  if (light < darkPaper) return { fault: "too_dark", missing: [] }
  const found = findSheet(addRim(frame, (dark + light) >> 1), leastShare)
  if (!found) return { fault: "no_sheet", missing: [] }
  const [a, b, c, d] = found
  const share = ({ x, y }: Quad[number]) => ({ x: (x - rimWidth) / frame.width, y: (y - rimWidth) / frame.height })
  const corners: Quad = [share(a), share(b), share(c), share(d)]
  const missing = cornerNames.filter((_, index) => isOutside(corners[index] ?? { x: 0, y: 0 }))
  return { fault: findFault(frame, detail, corners, missing), corners, missing }
}

function findFault(frame: Grey, detail: Grey, corners: Quad, missing: readonly CornerName[]): FrameFault {
  if (missing.length > 0) return "cut_off"
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  if (Math.max(span(corners.map(({ x }) => x)), span(corners.map(({ y }) => y))) < leastSpan) return "too_small"
  if (findGlare(frame, patchReach) > glareShare) return "glare"
  return (findFocus(detail) ?? 1) < leastFocus ? "blurred" : "good"
}

const isOutside = ({ x, y }: Quad[number]) => x < rim || y < rim || x > 1 - rim || y > 1 - rim

const rimWidth = 4

/** A rim between ground and paper: where paper runs out of the frame, an edge is seen there, and only there. */
function addRim({ width, height, data }: Grey, level: number): Grey {
  const wide = width + 2 * rimWidth
  const framed = new Uint8Array(wide * (height + 2 * rimWidth)).fill(level)
  for (let y = 0; y < height; y++) framed.set(data.subarray(y * width, (y + 1) * width), (y + rimWidth) * wide + rimWidth)
  return { width: wide, height: height + 2 * rimWidth, data: framed }
}

/** The levels that a tenth of the pixels lies below and above. */
function findRange({ data }: Grey): { dark: number; light: number } {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value]!++
  const tenth = data.length / 10
  let dark = 0
  for (let sum = counts[0]!; sum < tenth && dark < 255; sum += counts[dark]!) dark++
  let light = 255
  for (let sum = counts[255]!; sum < tenth && light > 0; sum += counts[light]!) light--
  return { dark, light }
}
