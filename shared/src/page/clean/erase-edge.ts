import type { Grey } from "../../base/raster.ts"

/** Darker than this is ink or ground, down to its faint edge (0 to 255, evenly lit). */
const paper = 225
/** The table shows beside a curled sheet in a strip as wide as this share of it, not further in. */
const strip = 0.04

/** Takes out, in place, what is connected to the edge of a page that was cut out of a photo: the table beside the sheet, its shadow, its edge. Text keeps clear of the edge. */
export function eraseEdge({ width, height, data }: Grey): void {
  const [reachX, reachY] = [Math.ceil(strip * width), Math.ceil(strip * height)]
  const open: number[] = []
  const take = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height || data[y * width + x]! >= paper) return
    if (x >= reachX && x < width - reachX && y >= reachY && y < height - reachY) return
    data[y * width + x] = 255
    open.push(y * width + x)
  }
  for (let x = 0; x < width; x++) for (const y of [0, 1, height - 2, height - 1]) take(x, y)
  for (let y = 0; y < height; y++) for (const x of [0, 1, width - 2, width - 1]) take(x, y)
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width
    const y = (at - x) / width
    for (let down = -1; down <= 1; down++) for (let right = -1; right <= 1; right++) take(x + right, y + down)
  }
}
