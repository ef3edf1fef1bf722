import type { Grey } from "../../base/raster.ts"
import { enlarge, findInkBox, imageHeight, inkBelow, type Fitted } from "./fit-writing.ts"
import { findInkPieces } from "./ink-pieces.ts"

/** The net that reads marks knows figures of this height best, in pixels of its image. */
const usual = 15
const mostGrowth = 1.75
/** Nothing is worth growing for less. */
const leastGrowth = 1.05
/** Lower pieces of ink are dots, crosses or specks. */
const lowest = 6
/** Paler than this is paper: dots are paler than figures, and none may be cut off. */
const paperFrom = 224
/** No ink comes nearer to the upper and lower edge than this. */
const margin = 6
/** Where figures have half of the usual height, the image grows with them, a step at a time; but not what reaches over its box, or comes from a neighbour's. */
export const [heightStep, tallest] = [16, 80] as const
const clear = 33

/**
 * A ball box's image with its marks as large as the net knows them: who has eight balls to write, or writes small, fills a part of his box. (Of marks in
 * three lines in rendered books 78 of 100 were read right as they stood, 93 enlarged, in two lines 96.5 and 97.4; in real books 87 and 88, 95.5 and
 * 96.4: both looks, before any sum.) A box without figures stays as it is.
 */
export function fitMarks(image: Grey): Fitted {
  const box = findInkBox(image, 0, paperFrom)
  const heights = listHeights(image).filter((height) => height >= lowest).sort((a, b) => a - b)
  const figure = heights[Math.floor(heights.length / 2)]
  const asItIs: Fitted = { image, placed: { left: 0, top: 0, scale: 1 } }
  if (!box || figure === undefined) return asItIs
  const room = 2 * figure <= usual && box.height <= clear ? tallest : imageHeight
  const growth = Math.min(usual / figure, mostGrowth, (room - 2 * margin) / box.height)
  const height = Math.max(imageHeight, heightStep * Math.ceil((box.height * growth + 2 * margin) / heightStep))
  return growth < leastGrowth ? asItIs : enlarge(image, box, growth, height)
}

/** Of the pieces of ink. */
function listHeights({ width, height, data }: Grey): number[] {
  const { pixels, starts } = findInkPieces({ width, height, data: data.map((value) => (value < inkBelow ? 1 : 0)) })
  return Array.from({ length: starts.length - 1 }, (_, i) => {
    const piece = pixels.subarray(starts[i], starts[i + 1])
    const [first, last] = [piece.reduce((least, at) => Math.min(least, at)), piece.reduce((most, at) => Math.max(most, at))]
    return Math.floor(last / width) - Math.floor(first / width) + 1
  })
}
