import type { Grey } from "../../base/raster.ts"

/** Blocks of this many pixels stay in the processor's cache. */
const block = 32

/** Rows become columns: the pixel at (x, y) goes to (y, x). */
export function transpose({ width, height, data }: Grey): Grey {
  const turned = new Uint8Array(data.length)
  for (let top = 0; top < height; top += block)
    for (let left = 0; left < width; left += block)
      for (let y = top; y < Math.min(height, top + block); y++)
        for (let x = left; x < Math.min(width, left + block); x++) turned[x * height + y] = data[y * width + x]!
  return { width: height, height: width, data: turned }
}
