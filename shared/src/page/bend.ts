import type { Point } from "../base/geometry.ts"
import type { TextSlope } from "./text-slopes.ts"

/**
 * How lines of text leave the horizontal: at (u, v), shares of the page from its middle (−0.5 to 0.5), a line lies lower by
 * tilt·u + fan·u·v + bow·u² + wave·u³ + twist·u²·v pixels. Tilt is turning, fan is perspective, the rest is curled paper.
 */
export type Bend = { tilt: number; fan: number; bow: number; wave: number; twist: number }

export const flat: Bend = { tilt: 0, fan: 0, bow: 0, wave: 0, twist: 0 }
const terms = ["tilt", "fan", "bow", "wave", "twist"] as const

export function bendAt(bend: Bend, u: number, v: number): number {
  return u * (bend.tilt + bend.fan * v + u * (bend.bow + bend.wave * u + bend.twist * v))
}

/** Rows are told apart by bins this many pixels high: first coarsely, so that the search finds its way, then finely. */
const binSizes = [7, 4, 2]
/** Steep photos are turned by the person; beyond this many pixels per pixel the search does not look. */
const steepest = 0.16
const fewestPoints = 25
/** A bend that makes the rows less than this much sharper is chance. */
const leastGain = 1.12

/**
 * The bend under which `points` (feet of letters; along is x, across is y) fall into the sharpest rows; `flat` where there are too few.
 * `slopes` keep it from taking the next row for the same one.
 * Coarse search over the tilt, then coordinate ascent with shrinking steps. Linear in the number of points.
 */
export function findBend(points: readonly Point[], width: number, height: number, slopes: readonly TextSlope[] = []): Bend {
  if (points.length < fewestPoints) return flat
  const places = points.map(({ x, y }) => ({ u: x / width - 0.5, v: y / height - 0.5, y }))
  const bins = new Float32Array(height + 4)
  let binSize = binSizes[0]!
  const local = slopes.map(({ x, y, slope }) => ({ u: x / width - 0.5, v: y / height - 0.5, slope: slope * width }))
  const score = (bend: Bend) => scoreRows(places, bend, bins, binSize, height) / (1 + contradict(bend, local, width))
  let best = flat
  let bestScore = score(flat)
  const attempt = (bend: Bend) => {
    const value = score(bend)
    if (value <= bestScore) return false
    best = bend
    bestScore = value
    return true
  }
  for (let tilt = -steepest * width; tilt <= steepest * width; tilt += 4) attempt({ ...flat, tilt })
  const start = best
  for (const bow of starts) for (const wave of starts) for (const tilt of starts)
    attempt({ ...start, tilt: start.tilt + tilt * height, bow: bow * height * 2, wave: wave * height * 6 })
  for (const size of binSizes) {
    binSize = size
    bestScore = score(best)
    for (const step of [3 * size, size, size / 3])
      for (let round = 0; round < 3; round++) {
        let better = false
        for (const term of terms)
          for (const sign of [-1, 1]) while (attempt({ ...best, [term]: best[term] + sign * step * stepWeight[term] })) better = true
        if (!better) break
      }
  }
  return bestScore > leastGain * score(flat) ? best : flat
}

/** Curled paper to begin with: shares of the page's height by which its edges may rise or fall. */
const starts = [-0.02, -0.01, 0, 0.01, 0.02]

/** A unit of each term moves the page's edge by about as much. */
const stepWeight: Record<keyof Bend, number> = { tilt: 1, fan: 2, bow: 3, wave: 5, twist: 6 }

/** A text slope is measured to about this much. */
const slopeNoise = 0.012
/** A slope this many times off is a wrong measurement and counts no more. */
const worstSlope = 4
/** Of two equal bends the gentler is right: what a mean slope of one in ten counts. */
const steepCost = 4

/** How badly the bend fits the slopes of the text, and how steep it is beyond its tilt; 0 is perfect. */
function contradict(bend: Bend, slopes: readonly { u: number; v: number; slope: number }[], width: number): number {
  let misfit = 0
  for (const { u, v, slope } of slopes) {
    const expected = bend.tilt + bend.fan * v + u * (2 * bend.bow + 3 * bend.wave * u + 2 * bend.twist * v)
    const off = (slope - expected) / (width * slopeNoise)
    misfit += Math.min(off * off, worstSlope * worstSlope)
  }
  const steep = (Math.abs(bend.fan) / 2 + Math.abs(bend.bow) + Math.abs(bend.wave) + Math.abs(bend.twist) / 2) / width
  return (slopes.length > 0 ? (0.5 * misfit) / slopes.length : 0) + steepCost * steep
}

function scoreRows(places: readonly { u: number; v: number; y: number }[], bend: Bend, bins: Float32Array, binSize: number, height: number): number {
  bins.fill(0)
  for (const { u, v, y } of places) {
    const row = (y - bendAt(bend, u, v) + height * 0.25) / binSize
    const bin = Math.floor(row)
    if (bin < 0 || bin + 1 >= bins.length) continue
    bins[bin]! += bin + 1 - row
    bins[bin + 1]! += row - bin
  }
  let sum = 0
  for (let i = 0; i < bins.length; i++) sum += bins[i]! * bins[i]!
  return sum
}
