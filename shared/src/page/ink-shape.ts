import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"

/** How the ink of a letter or short word looks, drawn in a grid; `width` and `height` as it stands on the page, in pixels. Darkness about its mean, of length 1. */
export type InkShape = { width: number; height: number; values: Float32Array }

const grid = { across: 24, down: 20 }
/** Things of one face and size differ by less than this share in width and height. */
const sameSize = 0.16

/** The shape of what stands in a box of an evenly lit page. */
export function drawShape({ width, height, data }: Grey, box: Box): InkShape {
  const values = new Float32Array(grid.across * grid.down)
  for (let row = 0; row < grid.down; row++)
    for (let column = 0; column < grid.across; column++) {
      const x = Math.min(width - 1.001, Math.max(0, box.x + ((column + 0.5) * box.width) / grid.across - 0.5))
      const y = Math.min(height - 1.001, Math.max(0, box.y + ((row + 0.5) * box.height) / grid.down - 0.5))
      const [left, top] = [Math.floor(x), Math.floor(y)]
      const at = top * width + left
      const upper = data[at]! + (data[at + 1]! - data[at]!) * (x - left)
      const lower = data[at + width]! + (data[at + width + 1]! - data[at + width]!) * (x - left)
      values[row * grid.across + column] = 255 - upper - (lower - upper) * (y - top)
    }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0)) || 1
  return { width: box.width, height: box.height, values: values.map((value) => (value - mean) / length) }
}

/** How alike two shapes are: their correlation, 1 for the same; 0 where their sizes differ. */
export function compareShapes(a: InkShape, b: InkShape): number {
  const differs = (one: number, other: number) => Math.abs(one - other) > Math.max(1.5, sameSize * Math.max(one, other))
  if (differs(a.width, b.width) || differs(a.height, b.height)) return 0
  let sum = 0
  for (let i = 0; i < a.values.length; i++) sum += a.values[i]! * b.values[i]!
  return sum
}
