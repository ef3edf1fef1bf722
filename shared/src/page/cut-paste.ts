import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"

/** A part of a picture, copied. The box lies inside it, in whole pixels. */
export function cropGrey(picture: Grey, { x, y, width, height }: Box): Grey {
  const data = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) data.set(picture.data.subarray((y + row) * picture.width + x, (y + row) * picture.width + x + width), row * width)
  return { width, height, data }
}

/** Draws a picture into another, in place; what reaches beyond its right edge, above or below it is left out. Whole pixels, `x` from 0. */
export function pasteGrey(target: Grey, drawn: Grey, x: number, y: number): void {
  for (let row = 0; row < drawn.height; row++) {
    if (y + row < 0 || y + row >= target.height) continue
    const from = row * drawn.width
    target.data.set(drawn.data.subarray(from, from + Math.min(drawn.width, target.width - x)), (y + row) * target.width + x)
  }
}
