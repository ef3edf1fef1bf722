import type { Point } from "../base/geometry.ts"
import type { Rgba } from "../base/raster.ts"

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

/** Calls `work` for each stretch of a row between two nodes: pixels `to` up to `end` (indices) show the image from (x, y) on, a step further each. */
export function eachStretch({ width, height, columns, x, y }: PageMap, work: (to: number, end: number, x: number, y: number, stepX: number, stepY: number) => void): void {
  for (let line = 0; line < height; line++) {
    const row = Math.floor(line / step)
    const down = (line - row * step) / step
    for (let column = 0; column < columns - 1; column++) {
      const node = row * columns + column
      const fromX = mix(x[node]!, x[node + columns]!, down)
      const fromY = mix(y[node]!, y[node + columns]!, down)
      const stepX = (mix(x[node + 1]!, x[node + 1 + columns]!, down) - fromX) / step
      const stepY = (mix(y[node + 1]!, y[node + 1 + columns]!, down) - fromY) / step
      work(line * width + column * step, line * width + Math.min(width, (column + 1) * step), fromX, fromY, stepX, stepY)
    }
  }
}

/**
 * Calls `work` for each pixel `to` of the page: between pixel `at` (an index), the next and those below them, `right` and `below` 256ths
 * from the first, so that all of it is whole numbers. Pixels of the page that lie outside the image (`inside` is false) are given the edge next to them.
 */
export function eachPixel(image: { width: number; height: number }, map: PageMap, work: (to: number, at: number, right: number, below: number, inside: boolean) => void): void {
  const { width, height } = image
  const lastX = width - 1.001
  const lastY = height - 1.001
  eachStretch(map, (from, end, x, y, stepX, stepY) => {
    for (let to = from, sourceX = x, sourceY = y; to < end; to++, sourceX += stepX, sourceY += stepY) {
      const heldX = sourceX < 0 ? 0 : sourceX > lastX ? lastX : sourceX
      const heldY = sourceY < 0 ? 0 : sourceY > lastY ? lastY : sourceY
      const left = heldX | 0
      const top = heldY | 0
      work(to, top * width + left, ((heldX - left) * 256) | 0, ((heldY - top) * 256) | 0, sourceX >= -1 && sourceY >= -1 && sourceX <= width && sourceY <= height)
    }
  })
}

/** The upright page in colour. Outside the image its edge goes on, see-through: beside any other colour the last paper would look like ink. Bilinear. */
export function drawMapped(image: Rgba, map: PageMap): Rgba {
  const { width, height } = map
  const colour = new Uint8ClampedArray(4 * width * height).fill(255)
  const source = image.data
  const stride = 4 * image.width
  eachPixel(image, map, (to, pixel, right, below, inside) => {
    const at = 4 * pixel
    if (!inside) colour[4 * to + 3] = 0
    const d = (right * below) >> 8
    const b = right - d
    const c = below - d
    const a = 256 - right - c
    for (let channel = at; channel < at + 3; channel++)
      colour[4 * to + channel - at] = (a * source[channel]! + b * source[channel + 4]! + c * source[channel + stride]! + d * source[channel + stride + 4]!) >> 8
  })
  return { width, height, data: colour }
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}
