import type { Point } from "../../base/geometry.ts"
import type { SplineSurface } from "../../base/spline-surface.ts"
import { surfaceAt } from "../../base/spline-surface.ts"
import { fitSurface } from "../../base/fit-surface.ts"
import type { Ruling } from "../page-image.ts"
import type { LinePieces } from "./line-pieces.ts"

/** How far each place of the straightened frame lies from where it would on flat paper: flat = place + shift, pixels. */
export type PageCurl = { x: SplineSurface; y: SplineSurface }

/** Cells of the shifts along the frame's longer and shorter side. */
const longCells = 6
const shortCells = 4
/** Steeper pieces in the frame are not of this family. */
const steepest = 0.25
/** Rounds of fixed-point iteration from flat to curled: shifts change slowly over the page. */
const rounds = 6

/**
 * The shifts under which all lines become level: their slopes are what the shifts' slopes must take away. Kept in this linear form
 * on purpose: with the second-order term, a page shrunk to a point would fit perfectly. Undefined for too few pieces.
 */
export function findPageCurl(horizontal: LinePieces, vertical: LinePieces, width: number, height: number): PageCurl | undefined {
  const y = fitShift(horizontal, "horizontal", width, height)
  const x = fitShift(vertical, "vertical", width, height)
  return x && y ? { x, y } : undefined
}

/** The place in the curled frame that a place on the flat page shows. */
export function curlPoint(curl: PageCurl, flat: Point): Point {
  let { x, y } = flat
  for (let round = 0; round < rounds; round++) {
    x = flat.x - surfaceAt(curl.x, x, y)
    y = flat.y - surfaceAt(curl.y, x, y)
  }
  return { x, y }
}

function fitShift(pieces: LinePieces, axis: Ruling["axis"], width: number, height: number): SplineSurface | undefined {
  const count = pieces.length / 4
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  const target = new Float64Array(count)
  const weight = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const [x0, y0, x1, y1] = [pieces[4 * i]!, pieces[4 * i + 1]!, pieces[4 * i + 2]!, pieces[4 * i + 3]!]
    const slope = axis === "horizontal" ? (y1 - y0) / (x1 - x0) : (x1 - x0) / (y1 - y0)
    x[i] = (x0 + x1) / 2
    y[i] = (y0 + y1) / 2
    target[i] = -slope
    weight[i] = Math.abs(slope) < steepest ? 1 : 0
  }
  const wide = width >= height
  const shape = { width, height, across: wide ? longCells : shortCells, down: wide ? shortCells : longCells }
  return fitSurface(shape, { slope: axis === "horizontal" ? "x" : "y", x, y, target, weight }, {
    smoothness: 0.03, stiffness: 0.009, gain: Math.max(width, height), spread: 0.02, leastSpread: 0.012, rounds: 8,
  })
}
