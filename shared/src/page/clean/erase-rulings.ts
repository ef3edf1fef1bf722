import type { Grey } from "../../base/raster.ts"
import type { Ruling } from "../page-image.ts"

/** Paler than this is paper or a ruling's blurred edge (0 to 255, evenly lit). */
const paper = 200
const white = 255

/**
 * The page without its rulings. Where a stroke crosses a ruling it stays whole; where one ends on it, only the ruling's own
 * thickness goes; elsewhere the ruling goes with its blurred edges.
 */
export function eraseRulings(page: Grey, rulings: readonly Ruling[]): Grey {
  const erased = { ...page, data: page.data.slice() }
  for (const ruling of rulings) eraseRuling(page, erased.data, ruling)
  return erased
}

function eraseRuling(page: Grey, target: Uint8Array, ruling: Ruling): void {
  const { width, height, data } = page
  const [across, stepAlong, stepAcross] = ruling.axis === "horizontal" ? [height, 1, width] : [width, width, 1]
  const half = Math.ceil(ruling.thickness / 2)
  const middle = Math.round(ruling.at)
  for (let i = ruling.from; i < ruling.to; i++) {
    const line = i * stepAlong
    const centre = findDarkest(data, line, stepAcross, Math.max(0, middle - half - 1), Math.min(across - 1, middle + half + 1))
    let first = centre
    let last = centre
    const limit = ruling.thickness + 3
    while (first > 0 && centre - first <= limit && data[line + (first - 1) * stepAcross]! < paper) first--
    while (last < across - 1 && last - centre <= limit && data[line + (last + 1) * stepAcross]! < paper) last++
    const above = centre - first > limit
    const below = last - centre > limit
    if (above && below) continue
    // The blurred edge of a ruling is up to two pixels wide on its free sides.
    const from = Math.max(0, above ? centre - half : first - 2)
    const to = Math.min(across - 1, below ? centre + half : last + 2)
    for (let at = from; at <= to; at++) target[line + at * stepAcross] = white
  }
}

function findDarkest(data: Uint8Array, line: number, step: number, from: number, to: number): number {
  let darkest = from
  for (let at = from + 1; at <= to; at++) if (data[line + at * step]! < data[line + darkest * step]!) darkest = at
  return darkest
}
