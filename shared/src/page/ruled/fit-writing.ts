import type { Box } from "../../base/geometry.ts"
import type { Grey } from "../../base/raster.ts"
import { resizeGrey } from "../resize.ts"

/** What the cell reader takes. */
export const imageHeight = 48
const sideMargin = 10
/** Darker than this is ink. */
export const inkBelow = 128
/** Share of the ink above and below which may be specks. */
export const speckShare = 0.01

/** How low and how high the writing may stand, in pixels, and how many times it may grow for that. */
export type Fit = { least: number; most: number; mostGrowth: number }

/** Writing as low as this is a dash or a dot and not to become a digit. */
export const dashHeight = 7

/** A cell's image again with its writing at the usual height, upright in the middle: hands fill a third of their cells or all of them. */
export function fitWriting(image: Grey, { least, most, mostGrowth }: Fit): Grey {
  const box = findInkBox(image, speckShare, inkBelow)
  if (!box) return image
  const written = Math.max(1, box.height)
  return enlarge(image, box, written > most ? most / written : written < least && written > dashHeight ? Math.min(mostGrowth, least / written) : 1, imageHeight).image
}

/** Where the ink is, what is darker than `below`, but for a share of it above and below (`specks`); undefined where there is none. */
export function findInkBox({ width, height, data }: Grey, specks: number, below: number): Box | undefined {
  const rows = new Float64Array(height)
  let [left, right, ink] = [width, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! >= below) continue
      rows[y]!++
      ink++
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
    }
  if (ink === 0) return undefined
  const top = findShare(rows, ink * specks)
  return { x: left, y: top, width: right - left, height: height - findShare(rows.toReversed(), ink * specks) - top }
}

/** An image of a part of another, and where it lies in that one: its (x, y) is there (left + scale · x, top + scale · y). */
export type Fitted = { image: Grey; placed: { left: number; top: number; scale: number } }

/** What is in the box so many times as large, upright in the middle of an image of this height. */
export function enlarge({ width, height, data }: Grey, { x: left, y: top, width: across, height: down }: Box, growth: number, tall: number): Fitted {
  const boxHeight = tall / growth
  const boxTop = Math.round((2 * top + down - boxHeight) / 2)
  const boxLeft = Math.round(left - sideMargin / growth)
  const boxWidth = Math.round(across + (2 * sideMargin) / growth)
  const box = { width: boxWidth, height: Math.round(boxHeight), data: new Uint8Array(boxWidth * Math.round(boxHeight)).fill(255) }
  for (let y = Math.max(0, -boxTop); y < box.height && y + boxTop < height; y++)
    for (let x = Math.max(0, -boxLeft); x < box.width && x + boxLeft < width; x++) box.data[y * box.width + x] = data[(y + boxTop) * width + x + boxLeft]!
  return { image: resizeGrey(box, tall / box.height), placed: { left: boxLeft, top: boxTop, scale: box.height / tall } }
}

/** The first row by which so much ink has come. */
function findShare(rows: Float64Array, least: number): number {
  let sum = 0
  for (let y = 0; y < rows.length; y++) if ((sum += rows[y]!) > least) return y
  return rows.length
}
