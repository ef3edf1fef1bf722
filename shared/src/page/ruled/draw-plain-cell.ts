import type { Box, Point, Quad } from "../../base/geometry.ts"
import type { Grey, Rgba } from "../../base/raster.ts"
import { evenCell } from "./even-cell.ts"
import { toPhoto } from "./flat-map.ts"
import type { RuledPage } from "./ruled-page.ts"
import { sampleQuad } from "./sample-quad.ts"

/** What the cell reader takes. */
const imageHeight = 48
const narrowest = 8
const widest = 1200
/** The crop reaches so much of the cell's height beyond it: last digits run over the ruling. */
const marginShare = 0.1
/** At most so many places of the photo, along each side, make one pixel. */
const mostSamples = 4

/**
 * One cell as it is on the paper, straightened and 48 px high, from the photo itself: rulings and what neighbours reach into it stay
 * in. Black on white, evenly lit, as dark as its darkest ink. `quad` lies on the flat page.
 */
export function drawPlainCell(image: Rgba, page: Pick<RuledPage, "map">, quad: Quad): Grey {
  const grown = growQuad(quad)
  const { width, height } = sizeOf(grown)
  const columns = Math.max(narrowest, Math.min(widest, Math.round((width * imageHeight) / Math.max(1, height))))
  const [a, b, c, d] = grown.map(({ x, y }) => toPhoto(page.map, x, y)) as Quad
  const samples = Math.max(1, Math.min(mostSamples, Math.round(sizeOf([a, b, c, d]).height / imageHeight)))
  return evenCell(sampleQuad(image, page, grown, columns, imageHeight, samples))
}

/** Where the picture of that cell lies in the one that `drawCell` makes of `box`, in pixels of the latter; the flat page's cells are upright. */
export function placePlainCell(quad: Quad, box: Box): { left: number; top: number; scale: number } {
  const [a, b, , d] = growQuad(quad)
  const pixel = imageHeight / box.height
  return { left: ((a.x + d.x) / 2 - box.x) * pixel, top: ((a.y + b.y) / 2 - box.y) * pixel, scale: sizeOf(growQuad(quad)).height / box.height }
}

function growQuad([a, b, c, d]: Quad): Quad {
  const { width, height } = sizeOf([a, b, c, d])
  const [x, y] = [(marginShare * height) / Math.max(1, width), marginShare]
  const [top, bottom] = [[beyond(a, b, x), beyond(b, a, x)], [beyond(d, c, x), beyond(c, d, x)]] as const
  return [beyond(top[0], bottom[0], y), beyond(top[1], bottom[1], y), beyond(bottom[1], top[1], y), beyond(bottom[0], top[0], y)]
}

/** From `point` away from `other`, by a share of the way between them. */
function beyond(point: Point, other: Point, share: number): Point {
  return { x: point.x + share * (point.x - other.x), y: point.y + share * (point.y - other.y) }
}

function sizeOf([a, b, c, d]: Quad): { width: number; height: number } {
  return { width: (distance(a, b) + distance(d, c)) / 2, height: (distance(a, d) + distance(b, c)) / 2 }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}
