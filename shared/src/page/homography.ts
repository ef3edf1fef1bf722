import type { Point, Quad } from "../base/geometry.ts"

/** Nine numbers, row by row: (x, y, 1) times it, divided by the last, is the mapped point. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

/** The projective map that takes the rectangle (0, 0) to (width, height) to `quad` (Heckbert 1989, section 2.2.3). Undefined for a quad without area. */
export function findHomography(width: number, height: number, quad: Quad): Homography | undefined {
  const [p0, p1, p2, p3] = quad
  const dx1 = p1.x - p2.x
  const dx2 = p3.x - p2.x
  const dy1 = p1.y - p2.y
  const dy2 = p3.y - p2.y
  const sx = p0.x - p1.x + p2.x - p3.x
  const sy = p0.y - p1.y + p2.y - p3.y
  const determinant = dx1 * dy2 - dx2 * dy1
  if (Math.abs(determinant) < 1e-6 || width <= 0 || height <= 0) return undefined
  const g = (sx * dy2 - dx2 * sy) / determinant
  const h = (dx1 * sy - sx * dy1) / determinant
  return [
    (p1.x - p0.x + g * p1.x) / width, (p3.x - p0.x + h * p3.x) / height, p0.x,
    (p1.y - p0.y + g * p1.y) / width, (p3.y - p0.y + h * p3.y) / height, p0.y,
    g / width, h / height, 1,
  ]
}

export function mapPoint(map: Homography, { x, y }: Point): Point {
  const w = map[6] * x + map[7] * y + map[8]
  return { x: (map[0] * x + map[1] * y + map[2]) / w, y: (map[3] * x + map[4] * y + map[5]) / w }
}

/** The way back, by the adjugate matrix. */
export function invertHomography([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d]
}
