import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"

/** The darkest twentieth of a box is at least this dark: a speck in it says nothing. */
const darkest = 1 / 20

/** How dark the ink in a box of an evenly lit page is, 0 (paper) to 255. */
export function findInkDepth({ width, height, data }: Grey, box: Box): number {
  const counts = new Uint32Array(256)
  const [right, bottom] = [Math.min(width, box.x + box.width), Math.min(height, box.y + box.height)]
  let pixels = 0
  for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y++)
    for (let x = Math.max(0, Math.floor(box.x)); x < right; x++, pixels++) counts[data[y * width + x]!]!++
  let value = 0
  for (let passed = counts[0]!; value < 255 && passed <= pixels * darkest; passed += counts[value]!) value++
  return 255 - value
}
