import type { Point, Quad } from "../base/geometry.ts"
import type { Rgba } from "../base/raster.ts"
import { findHomography, mapPoint } from "./homography.ts"
import { buildPageMap, drawMapped } from "./page-map.ts"

/** Four corners as the contract writes them: x and y by turns; undefined where there are not four. */
export function toQuad(numbers: readonly number[]): Quad | undefined {
  const point = (index: number): Point => ({ x: numbers[2 * index] ?? 0, y: numbers[2 * index + 1] ?? 0 })
  return numbers.length === 8 ? [point(0), point(1), point(2), point(3)] : undefined
}

/** The way back. */
export const toNumbers = (quad: Quad): number[] => quad.flatMap(({ x, y }) => [x, y])

/** Each corner somewhere else. */
export const mapQuad = ([a, b, c, d]: Quad, to: (corner: Point) => Point): Quad => [to(a), to(b), to(c), to(d)]

/** Do the corners go round a sheet in their order, without a dent or a crossing? Only such a quad can be straightened. */
export const isConvex = (quad: Quad): boolean => quad.every((corner, at) => {
  const next = quad[(at + 1) % 4]!
  const after = quad[(at + 2) % 4]!
  return (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x) > 0
})

/** The point, or where it lies outside the picture the nearest on its edge. */
export const holdInside = ({ x, y }: Point, { width, height }: { width: number; height: number }): Point =>
  ({ x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) })

/** Width and height of the straight sheet, in whole pixels: the longer of its opposite sides, so that nothing is made smaller. */
export function measureQuad([a, b, c, d]: Quad): { width: number; height: number } {
  const side = (from: Point, to: Point) => Math.round(Math.hypot(to.x - from.x, to.y - from.y))
  return { width: Math.max(1, side(a, b), side(d, c)), height: Math.max(1, side(a, d), side(b, c)) }
}

/** The part of a picture inside the quad, straightened to `width` × `height`; undefined for a quad without area. */
export function cutQuad(picture: Rgba, quad: Quad, width: number, height: number): Rgba | undefined {
  const map = findHomography(width, height, quad)
  return map && drawMapped(picture, buildPageMap(width, height, (at) => mapPoint(map, at)))
}
