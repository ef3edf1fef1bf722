import type { Grey } from "../../base/raster.ts"
import { resizeGrey } from "../resize.ts"

/** What the cell reader takes. */
const imageHeight = 48
const sideMargin = 10
/** Darker than this is ink. */
const inkBelow = 128
/** Share of the ink above and below which may be specks. */
const speckShare = 0.01

/** How low and how high the writing may stand, in pixels, and how many times it may grow for that. */
export type Fit = { least: number; most: number; mostGrowth: number }

/** Writing as low as this is a dash or a dot and not to become a digit. */
const dashHeight = 7

/** A cell's image again with its writing at the usual height, upright in the middle: hands fill a third of their cells or all of them. */
export function fitWriting(image: Grey, { least, most, mostGrowth }: Fit): Grey {
  const { width, height, data } = image
  const rows = new Float64Array(height)
  let [left, right, ink] = [width, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! >= inkBelow) continue
      rows[y]!++
      ink++
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
    }
  if (ink === 0) return image
  const top = findShare(rows, ink * speckShare)
  const bottom = height - findShare(rows.toReversed(), ink * speckShare)
  const written = Math.max(1, bottom - top)
  const scale = written > most ? most / written : written < least && written > dashHeight ? Math.min(mostGrowth, least / written) : 1
  const boxHeight = imageHeight / scale
  const boxTop = Math.round((top + bottom - boxHeight) / 2)
  const boxLeft = Math.round(left - sideMargin / scale)
  const boxWidth = Math.round(right - left + (2 * sideMargin) / scale)
  const box = { width: boxWidth, height: Math.round(boxHeight), data: new Uint8Array(boxWidth * Math.round(boxHeight)).fill(255) }
  for (let y = Math.max(0, -boxTop); y < box.height && y + boxTop < height; y++)
    for (let x = Math.max(0, -boxLeft); x < box.width && x + boxLeft < width; x++) box.data[y * box.width + x] = data[(y + boxTop) * width + x + boxLeft]!
  return resizeGrey(box, imageHeight / box.height)
}

/** The first row by which so much ink has come. */
function findShare(rows: Float64Array, least: number): number {
  let sum = 0
  for (let y = 0; y < rows.length; y++) if ((sum += rows[y]!) > least) return y
  return rows.length
}
