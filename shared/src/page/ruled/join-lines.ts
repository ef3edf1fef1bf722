import type { Grey } from "../../base/raster.ts"

/** Darker than this is ink. */
const inkBelow = 128
/** Between two lines a row of pixels holds at most this share of the ink of the fuller line's fullest row. */
const valleyShare = 0.12
/** Each line takes at least this share of the writing's height and of its ink: a dot over an i is none. */
const leastHeight = 0.28
const leastInk = 0.2
/** Between the words of what was two lines, in pixels. */
const gap = 14

/** Words written in two lines in one cell ("CT / BEHIND") as one line, the second behind the first; other images as they are. */
export function joinLines(image: Grey): Grey {
  const { width, height, data } = image
  const rows = new Float64Array(height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (data[y * width + x]! < inkBelow) rows[y]!++
  const top = rows.findIndex((ink) => ink > 0)
  const bottom = rows.findLastIndex((ink) => ink > 0) + 1
  const cut = findValley(rows, top, bottom)
  if (cut === undefined) return image
  const below = cut + rows.subarray(cut).findIndex((ink) => ink > 0)
  const [upper, lower] = [[top, cut], [below, bottom]].map(([from, to]) => cutLine(image, from!, to!)) as [Grey, Grey]
  const joined: Grey = { width: upper.width + gap + lower.width, height: Math.max(upper.height, lower.height), data: new Uint8Array((upper.width + gap + lower.width) * Math.max(upper.height, lower.height)).fill(255) }
  paste(joined, upper, 0)
  paste(joined, lower, upper.width + gap)
  return joined
}

function findValley(rows: Float64Array, top: number, bottom: number): number | undefined {
  const all = rows.reduce((sum, ink) => sum + ink, 0)
  const most = Math.max(...rows)
  let [best, least, above] = [-1, Infinity, 0]
  for (let y = top; y < bottom; y++) {
    above += rows[y]!
    const share = (y - top) / (bottom - top)
    if (share < leastHeight || share > 1 - leastHeight || above < leastInk * all || above > (1 - leastInk) * all || rows[y]! >= least) continue
    best = y
    least = rows[y]!
  }
  return best >= 0 && least <= valleyShare * most ? best : undefined
}

function cutLine({ width, data }: Grey, from: number, to: number): Grey {
  let [left, right] = [width, 0]
  for (let y = from; y < to; y++) for (let x = 0; x < width; x++) if (data[y * width + x]! < inkBelow) [left, right] = [Math.min(left, x), Math.max(right, x + 1)]
  const line: Grey = { width: right - left, height: to - from, data: new Uint8Array((right - left) * (to - from)) }
  for (let y = from; y < to; y++) line.data.set(data.subarray(y * width + left, y * width + right), (y - from) * line.width)
  return line
}

function paste(onto: Grey, line: Grey, left: number): void {
  const top = Math.floor((onto.height - line.height) / 2)
  for (let y = 0; y < line.height; y++) onto.data.set(line.data.subarray(y * line.width, (y + 1) * line.width), (y + top) * onto.width + left)
}
