import type { Point } from "../base/geometry.ts"
import type { Grey, Rgba } from "../base/raster.ts"

/** Where each pixel of an upright page comes from in the opened image: exact at the nodes of a grid, straight between them. */
export type PageMap = { width: number; height: number; columns: number; rows: number; x: Float32Array; y: Float32Array }

/** Pixels between the nodes of the grid: curled paper bends over hundreds. */
const step = 16

/** The map of a `width` × `height` page whose pixel (x, y) shows what `findSource` says. */
export function buildPageMap(width: number, height: number, findSource: (at: Point) => Point): PageMap {
  const columns = Math.ceil(width / step) + 1
  const rows = Math.ceil(height / step) + 1
  const x = new Float32Array(columns * rows)
  const y = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const source = findSource({ x: column * step, y: row * step })
      x[row * columns + column] = source.x
      y[row * columns + column] = source.y
    }
  return { width, height, columns, rows, x, y }
}

/** The upright page, in colour and in grey as `toGrey` weighs it; what lies outside the image is white. Bilinear. */
export function drawMapped(image: Rgba, map: PageMap): { colour: Rgba; grey: Grey } {
  const { width, height } = map
  const colour = new Uint8ClampedArray(4 * width * height).fill(255)
  const grey = new Uint8Array(width * height).fill(255)
  const source = image.data
  const stride = 4 * image.width
  const lastX = image.width - 1.001
  const lastY = image.height - 1.001
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / step)
    const down = (y - row * step) / step
    for (let column = 0; column < map.columns - 1; column++) {
      const node = row * map.columns + column
      let sourceX = mix(map.x[node]!, map.x[node + map.columns]!, down)
      let sourceY = mix(map.y[node]!, map.y[node + map.columns]!, down)
      const stepX = (mix(map.x[node + 1]!, map.x[node + 1 + map.columns]!, down) - sourceX) / step
      const stepY = (mix(map.y[node + 1]!, map.y[node + 1 + map.columns]!, down) - sourceY) / step
      const end = y * width + Math.min(width, (column + 1) * step)
      for (let to = y * width + column * step; to < end; to++, sourceX += stepX, sourceY += stepY) {
        if (sourceX < -1 || sourceY < -1 || sourceX > image.width || sourceY > image.height) continue
        const heldX = sourceX < 0 ? 0 : sourceX > lastX ? lastX : sourceX
        const heldY = sourceY < 0 ? 0 : sourceY > lastY ? lastY : sourceY
        const left = heldX | 0
        const top = heldY | 0
        // Shares in 1/256, so that all of it is whole numbers.
        const right = ((heldX - left) * 256) | 0
        const below = ((heldY - top) * 256) | 0
        const at = top * stride + 4 * left
        const d = (right * below) >> 8
        const b = right - d
        const c = below - d
        const a = 256 - right - c
        const red = (a * source[at]! + b * source[at + 4]! + c * source[at + stride]! + d * source[at + stride + 4]!) >> 8
        const green = (a * source[at + 1]! + b * source[at + 5]! + c * source[at + stride + 1]! + d * source[at + stride + 5]!) >> 8
        const blue = (a * source[at + 2]! + b * source[at + 6]! + c * source[at + stride + 2]! + d * source[at + stride + 6]!) >> 8
        colour[4 * to] = red
        colour[4 * to + 1] = green
        colour[4 * to + 2] = blue
        grey[to] = (red * 77 + green * 150 + blue * 29) >> 8
      }
    }
  }
  return { colour: { width, height, data: colour }, grey: { width, height, data: grey } }
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}
