import type { Grey } from "../../base/raster.ts"
import type { Ruling } from "../page-image.ts"
import { findRidges } from "./ridge.ts"
import type { SlantedRuns } from "./slanted-runs.ts"
import { findSlantedRuns, runLength } from "./slanted-runs.ts"

/** Short pieces of thin dark lines, each (x0, y0) to (x1, y1), four numbers a piece, in pixels. */
export type LinePieces = Float64Array

/** A ridge is marked from this depth on: otherwise a strong pen stroke would outweigh a faint ruling. */
const markedDepth = 6
/** Steepest slope against its axis, and the step between tried ones. */
const steepest = 0.34
const slantStep = 0.034
/** A line's run is at least this full; its neighbours on the line a little less. */
const fullEnough = 0.62 * runLength
const nearlyFull = 0.5 * runLength
/** Places emptier than the fullest by this many have no say where the line's middle is. */
const sayReach = 3
/** A piece every so many half-size pixels, reaching as many as `halfLength` to either side. */
const pieceStep = 9
const halfLength = 18
/** A line is the fullest within this many half-size pixels across. */
const peakReach = 3

/** Pieces of the lines that run roughly along an axis on a page 2000 px long. Crossings and letters do not interrupt them. */
export function findLinePieces(page: Grey, axis: Ruling["axis"]): LinePieces {
  const mask = halveMask(findRidges(page, axis), axis === "horizontal")
  const slants = Float64Array.from({ length: 2 * Math.round(steepest / slantStep) + 1 }, (_, i) => i * slantStep - steepest)
  const runs = findSlantedRuns(mask.data, mask.across, mask.along, slants, Math.ceil(nearlyFull) - sayReach)
  const pieces: number[] = []
  for (let t = halfLength; t < runs.along - halfLength; t += pieceStep)
    for (let c = 4; c < runs.across - 4; c++) {
      if (!isPeak(runs, t, c)) continue
      const slope = slants[runs.slant[t * runs.across + c]!]!
      const before = findPeak(runs, t - halfLength, c - slope * halfLength)
      const after = findPeak(runs, t + halfLength, c + slope * halfLength)
      if (before === undefined || after === undefined) continue
      const [t0, t1] = [2 * (t - halfLength) + 0.5, 2 * (t + halfLength) + 0.5]
      const [c0, c1] = [2 * before + 0.5, 2 * after + 0.5]
      if (axis === "horizontal") pieces.push(t0, c0, t1, c1)
      else pieces.push(c0, t0, c1, t1)
    }
  return Float64Array.from(pieces)
}

/** Half the size, a mark where any of 2 × 2 pixels is one; horizontal lines are turned, so that rows always go along the line. */
function halveMask(ridges: Grey, turned: boolean): { across: number; along: number; data: Uint8Array } {
  const width = ridges.width >> 1
  const height = ridges.height >> 1
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0, at = 2 * y * ridges.width; x < width; x++, at += 2) {
      const source = ridges.data
      const deep = source[at]! > markedDepth || source[at + 1]! > markedDepth
        || source[at + ridges.width]! > markedDepth || source[at + ridges.width + 1]! > markedDepth
      if (deep) data[turned ? x * height + y : y * width + x] = 1
    }
  return turned ? { across: height, along: width, data } : { across: width, along: height, data }
}

function isPeak({ across, filled }: SlantedRuns, t: number, c: number): boolean {
  const row = t * across
  const value = filled[row + c]!
  if (value < fullEnough) return false
  for (let d = 1; d <= peakReach; d++) if (filled[row + c - d]! >= value || filled[row + c + d]! > value) return false
  return true
}

/** The middle of the fullest places near `expected`; undefined where the line has ended. */
function findPeak({ across, filled }: SlantedRuns, t: number, expected: number): number | undefined {
  const centre = Math.round(expected)
  if (centre < peakReach + 1 || centre >= across - peakReach - 1) return undefined
  let fullest = 0
  for (let d = -peakReach; d <= peakReach; d++) fullest = Math.max(fullest, filled[t * across + centre + d]!)
  if (fullest < nearlyFull) return undefined
  let sum = 0
  let weights = 0
  for (let d = -peakReach; d <= peakReach; d++) {
    const weight = Math.max(0, filled[t * across + centre + d]! - fullest + sayReach)
    sum += weight * (centre + d)
    weights += weight
  }
  return sum / weights
}
