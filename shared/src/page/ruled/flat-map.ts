import type { Point } from "../../base/geometry.ts"
import type { Grey } from "../../base/raster.ts"
import type { PageMap } from "../page-map.ts"
import { isBlownOut, type BlownOut } from "./blown-out.ts"
import { hidden, seenStep } from "./ruled-page.ts"

/** Pixels this near to the photo's edge are not trusted: resampling and ridges look beyond it. */
const edge = 6

/** 1 for each block between four nodes of the map that lies inside a photo of this size. */
export function findSeenBlocks(map: PageMap, width: number, height: number): Uint8Array {
  const inside = Uint8Array.from(map.x, (x, i) => (x > edge && x < width - edge && map.y[i]! > edge && map.y[i]! < height - edge ? 1 : 0))
  const blocks = map.columns - 1
  const seen = new Uint8Array(blocks * (map.rows - 1))
  for (let row = 0; row < map.rows - 1; row++)
    for (let column = 0; column < blocks; column++) {
      const node = row * map.columns + column
      seen[row * blocks + column] = inside[node]! & inside[node + 1]! & inside[node + map.columns]! & inside[node + map.columns + 1]!
    }
  return seen
}

/** The seen blocks without those that glare hides, told by their middles: `hidden`. `blown` is of a picture `scale` times the photo. */
export function hideBlownOut(seen: Uint8Array, map: PageMap, blown: BlownOut, scale: number): Uint8Array {
  const blocks = map.columns - 1
  return seen.map((value, block) => {
    const column = block % blocks
    const { x, y } = toPhoto(map, (column + 0.5) * seenStep, ((block - column) / blocks + 0.5) * seenStep)
    return value === 1 && isBlownOut(blown, x * scale, y * scale) ? hidden : value
  })
}

/** Pixels of the flat page for one of the opened image, in the page's middle. */
export function findEnlargement({ columns, rows, x, y }: PageMap): number {
  const node = (rows >> 1) * columns + (columns >> 1)
  return seenStep / Math.max(1e-6, Math.hypot(x[node + 1]! - x[node]!, y[node + 1]! - y[node]!))
}

/** The place in the opened image that a place on the flat page shows; beyond the page its edge cells go on. */
export function toPhoto(map: PageMap, x: number, y: number): Point {
  const column = Math.min(map.columns - 2, Math.max(0, Math.floor(x / seenStep)))
  const row = Math.min(map.rows - 2, Math.max(0, Math.floor(y / seenStep)))
  const right = x / seenStep - column
  const down = y / seenStep - row
  const node = row * map.columns + column
  const under = node + map.columns
  const mix = (grid: Float32Array) =>
    (grid[node]! * (1 - right) + grid[node + 1]! * right) * (1 - down) + (grid[under]! * (1 - right) + grid[under + 1]! * right) * down
  return { x: mix(map.x), y: mix(map.y) }
}

/** Steps towards a place, and the distance in pixels over which the map's slope is measured. */
const mostSteps = 12
const slopeStep = 8

/** The place on the flat page that shows a place of the opened image: `toPhoto` turned round, step by step. */
export function toFlat(map: PageMap, photo: Point): Point {
  let at = { x: map.width / 2, y: map.height / 2 }
  for (let step = 0; step < mostSteps; step++) {
    const here = toPhoto(map, at.x, at.y)
    const right = toPhoto(map, at.x + slopeStep, at.y)
    const down = toPhoto(map, at.x, at.y + slopeStep)
    const [a, b, c, d] = [right.x - here.x, down.x - here.x, right.y - here.y, down.y - here.y].map((part) => part / slopeStep) as [number, number, number, number]
    const determinant = a * d - b * c
    if (Math.abs(determinant) < 1e-9) return at
    const [dx, dy] = [photo.x - here.x, photo.y - here.y]
    const next = { x: at.x + (d * dx - b * dy) / determinant, y: at.y + (a * dy - c * dx) / determinant }
    const moved = Math.hypot(next.x - at.x, next.y - at.y)
    at = next
    if (moved < 0.01) break
  }
  return at
}

/** The flat page in grey, from an image `scale` times the size of the one the map leads to; 255 outside the seen blocks. Bilinear. */
export function drawFlatGrey(image: Grey, map: PageMap, seen: Uint8Array, scale: number): Grey {
  const { width, height } = map
  const data = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / seenStep)
    const down = (y - row * seenStep) / seenStep
    for (let column = 0; column < map.columns - 1; column++) {
      if (seen[row * (map.columns - 1) + column] === 0) continue
      const node = row * map.columns + column
      const under = node + map.columns
      let sourceX = (map.x[node]! + (map.x[under]! - map.x[node]!) * down) * scale
      let sourceY = (map.y[node]! + (map.y[under]! - map.y[node]!) * down) * scale
      const stepX = ((map.x[node + 1]! + (map.x[under + 1]! - map.x[node + 1]!) * down) * scale - sourceX) / seenStep
      const stepY = ((map.y[node + 1]! + (map.y[under + 1]! - map.y[node + 1]!) * down) * scale - sourceY) / seenStep
      const end = y * width + Math.min(width, (column + 1) * seenStep)
      for (let to = y * width + column * seenStep; to < end; to++, sourceX += stepX, sourceY += stepY) {
        const left = sourceX | 0
        const top = sourceY | 0
        const right = sourceX - left
        const at = top * image.width + left
        const upper = image.data[at]! * (1 - right) + image.data[at + 1]! * right
        const lower = image.data[at + image.width]! * (1 - right) + image.data[at + image.width + 1]! * right
        data[to] = upper + (lower - upper) * (sourceY - top) + 0.5
      }
    }
  }
  return { width, height, data }
}
