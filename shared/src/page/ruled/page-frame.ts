import type { Homography } from "../homography.ts"
import { mapPoint } from "../homography.ts"
import { multiply } from "./multiply.ts"
import { seenStep } from "./ruled-page.ts"
import type { GridRegion } from "./grid-region.ts"
import { regionStep } from "./grid-region.ts"
import type { Vector } from "./vanishing-point.ts"
import { cross } from "./vanishing-point.ts"

/** The straightened page's size, in whole blocks so that it can be turned, and the way from the photo to it. */
export type PageFrame = { width: number; height: number; fromPhoto: Homography }

/** The frame's longer side, in pixels: the finest rulings stand 5 to 10 px apart on it. */
const longSide = 2200
/** The frame reaches this share of the grid beyond it. */
const margin = 0.1
/** A frame more oblong than this is no sheet. */
const mostOblong = 4

/**
 * Makes two families of lines axis-parallel: their vanishing points go to infinity (Hartley and Zisserman 2004, section 2.7). The
 * frame is the box round the grid region. Undefined where the points cannot be a sheet's.
 */
export function findPageFrame(
  region: GridRegion, alongRows: Vector, alongColumns: Vector, width: number, height: number,
): PageFrame | undefined {
  const straight = findRectifier(alongRows, alongColumns, width, height)
  if (!straight) return undefined
  const xs: number[] = []
  const ys: number[] = []
  for (let i = 0; i < region.data.length; i++) {
    if (region.data[i] === 0) continue
    const at = mapPoint(straight, { x: (i % region.width) * regionStep, y: Math.floor(i / region.width) * regionStep })
    xs.push(at.x)
    ys.push(at.y)
  }
  if (xs.length === 0) return undefined
  const [left, right] = findSpan(xs)
  const [top, bottom] = findSpan(ys)
  const oblong = (right - left) / (bottom - top)
  if (!(oblong < mostOblong && oblong > 1 / mostOblong)) return undefined
  const scale = longSide / Math.max(right - left, bottom - top)
  const fromPhoto = multiply([scale, 0, -left * scale, 0, scale, -top * scale, 0, 0, 1], straight)
  const round = (length: number) => Math.ceil((length * scale) / seenStep) * seenStep
  return { width: round(right - left), height: round(bottom - top), fromPhoto }
}

function findRectifier(alongRows: Vector, alongColumns: Vector, width: number, height: number): Homography | undefined {
  const long = Math.max(width, height)
  const horizon = cross(alongRows, alongColumns)
  if (Math.abs(horizon[2]) < 1e-6) return undefined
  const flatten: Homography = [1, 0, 0, 0, 1, 0, horizon[0] / horizon[2], horizon[1] / horizon[2], 1]
  // Directions of the rows (to the right) and of the columns (downwards) once the horizon is gone.
  const across = direct(alongRows, alongRows[0])
  const down = direct(alongColumns, alongColumns[1])
  const turn = across.x * down.y - down.x * across.y
  if (Math.abs(turn) < 0.3) return undefined
  const shear: Homography = [down.y / turn, -down.x / turn, 0, -across.y / turn, across.x / turn, 0, 0, 0, 1]
  return multiply(shear, multiply(flatten, [1 / long, 0, -width / 2 / long, 0, 1 / long, -height / 2 / long, 0, 0, 1]))
}

function direct(point: Vector, sign: number): { x: number; y: number } {
  const length = Math.hypot(point[0], point[1]) * (sign < 0 ? -1 : 1)
  return { x: point[0] / length, y: point[1] / length }
}

/** From the 0.2nd to the 99.8th percentile, and the margin. */
function findSpan(values: number[]): [number, number] {
  values.sort((a, b) => a - b)
  const low = values[Math.floor(0.002 * (values.length - 1))]!
  const high = values[Math.ceil(0.998 * (values.length - 1))]!
  return [low - margin * (high - low), high + margin * (high - low)]
}
