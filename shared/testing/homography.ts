import type { Point, Quad } from "../src/base/geometry.ts"

/** Maps (u, v) of the unit square to the plane; the nine numbers of a projective map, row by row. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

/** The map of the unit square onto a quad (Heckbert 1989, "Fundamentals of Texture Mapping", section 2.2.3). */
export function squareToQuad([a, b, c, d]: Quad): Homography {
  const [dx1, dx2, dx3] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x]
  const [dy1, dy2, dy3] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y]
  const det = dx1 * dy2 - dx2 * dy1
  const g = (dx3 * dy2 - dx2 * dy3) / det
  const h = (dx1 * dy3 - dx3 * dy1) / det
  return [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h, 1]
}

/** The inverse map, up to a scale that cancels when it is applied. */
export function invert([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d]
}

export function applyHomography([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + i
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
}
