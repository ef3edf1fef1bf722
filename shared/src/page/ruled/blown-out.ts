import type { Grey } from "../../base/raster.ts"
import { shrinkGrey } from "../grey.ts"
import { findGlare } from "../page-quality.ts"

/** Where a picture is so bright that nothing can be seen on the paper: 1 for each square of `step` × `step` pixels that is. */
export type BlownOut = { width: number; height: number; step: number; data: Uint8Array }

/** A square of this mean, 0 to 255, is blown out as a whole. */
const blown = 253
/** Pixels: fine enough to leave out a printed line beside a patch. */
const step = 4
/** Only patches that hold so many squares in both directions hide anything, 24 px of 2000: on overexposed paper that can be read a ruling or a stroke runs through each. */
const patch = 6
/** Squares around a patch in which strokes are washed out. */
const rim = 5
/** With less glare than this, a share of the picture, no row is hidden. */
const leastGlare = 0.004

/** The patches that glare hides, in a picture of working size; undefined where there is none, as on screens and scans that are white all over. */
export function findBlownOut(picture: Grey): BlownOut | undefined {
  if (findGlare(picture) < leastGlare) return undefined
  const { width, height, data } = shrinkGrey(picture, step)
  const patches = new Uint8Array(width * height)
  const isWhite = (left: number, top: number): boolean => {
    for (let y = top; y < top + patch; y++) for (let x = left; x < left + patch; x++) if (data[y * width + x]! < blown) return false
    return true
  }
  for (let y = 0; y + patch <= height; y++)
    for (let x = 0; x + patch <= width; x++)
      if (isWhite(x, y)) for (let row = Math.max(0, y - rim); row < Math.min(height, y + patch + rim); row++) patches.fill(1, row * width + Math.max(0, x - rim), row * width + Math.min(width, x + patch + rim))
  return { width, height, step, data: patches }
}

/** Does glare hide this place of the picture? */
export function isBlownOut({ width, height, step: size, data }: BlownOut, x: number, y: number): boolean {
  const [column, row] = [Math.floor(x / size), Math.floor(y / size)]
  return column >= 0 && row >= 0 && column < width && row < height && data[row * width + column] === 1
}
