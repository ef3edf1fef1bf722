import type { Grey } from "../../base/raster.ts"
import { cropGrey, pasteGrey } from "../cut-paste.ts"

/** Darker than this is ink. */
const inkBelow = 128
/**
 * Between two lines a row of pixels holds at most this share of the ink of the fuller line's fullest row: what is one line is hardly ever cut
 * apart; or what two lines may be, where somebody tells which reads better.
 */
export const valley = { clear: 0.12, perhaps: 0.3 }
/** Each line takes at least this share of the writing's height and of its ink: a dot over an i is none. */
const leastHeight = 0.28
const leastInk = 0.2
/** Between the words of what was two lines, in pixels. */
const gap = 14

/** Words written in two lines in one cell ("CT / BEHIND") as one line, the second behind the first; other images as they are. `most`: `valley`. */
export function joinLines(image: Grey, most: number): Grey {
  const { width, height, data } = image
  const rows = new Float64Array(height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (data[y * width + x]! < inkBelow) rows[y]!++
  const top = rows.findIndex((ink) => ink > 0)
  const bottom = rows.findLastIndex((ink) => ink > 0) + 1
  const cut = findValley(rows, top, bottom, most)
  if (cut === undefined) return image
  const below = cut + rows.subarray(cut).findIndex((ink) => ink > 0)
  const [upper, lower] = [[top, cut], [below, bottom]].map(([from, to]) => cutLine(image, from!, to!)) as [Grey, Grey]
  const joined: Grey = { width: upper.width + gap + lower.width, height: Math.max(upper.height, lower.height), data: new Uint8Array((upper.width + gap + lower.width) * Math.max(upper.height, lower.height)).fill(255) }
  const middle = (line: Grey) => Math.floor((joined.height - line.height) / 2)
  pasteGrey(joined, upper, 0, middle(upper))
  pasteGrey(joined, lower, upper.width + gap, middle(lower))
  return joined
}

function findValley(rows: Float64Array, top: number, bottom: number, most: number): number | undefined {
  const all = rows.reduce((sum, ink) => sum + ink, 0)
  const fullest = Math.max(...rows)
  let [best, least, above] = [-1, Infinity, 0]
  for (let y = top; y < bottom; y++) {
    above += rows[y]!
    const share = (y - top) / (bottom - top)
    if (share < leastHeight || share > 1 - leastHeight || above < leastInk * all || above > (1 - leastInk) * all || rows[y]! >= least) continue
    best = y
    least = rows[y]!
  }
  return best >= 0 && least <= most * fullest ? best : undefined
}

function cutLine(picture: Grey, from: number, to: number): Grey {
  const { width, data } = picture
  let [left, right] = [width, 0]
  for (let y = from; y < to; y++) for (let x = 0; x < width; x++) if (data[y * width + x]! < inkBelow) [left, right] = [Math.min(left, x), Math.max(right, x + 1)]
  return cropGrey(picture, { x: left, y: from, width: right - left, height: to - from })
}
