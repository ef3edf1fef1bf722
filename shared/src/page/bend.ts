import type { Point } from "../base/geometry.ts"

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

/** Rows are told apart by bins this many pixels high. */
const binSize = 2
/** Steep photos are turned by the person; beyond this many pixels per pixel the search does not look. */
const steepest = 0.16
const fewestPoints = 25
/** A bend that makes the rows less than this much sharper is chance. */
const leastGain = 1.12

/**
 * The bend under which `points` (feet of letters; along is x, across is y) fall into the sharpest rows; `flat` where there are too few.
 * Coarse search over the tilt, then coordinate ascent with shrinking steps. Linear in the number of points.
 */
export function findBend(points: readonly Point[], width: number, height: number): Bend {
  if (points.length < fewestPoints) return flat
  const places = points.map(({ x, y }) => ({ u: x / width - 0.5, v: y / height - 0.5, y }))
  const bins = new Float32Array(Math.ceil((height * 1.5) / binSize) + 4)
  const score = (bend: Bend) => scoreRows(places, bend, bins, height)
  let best = flat
  const flatScore = score(flat)
  let bestScore = flatScore
  const attempt = (bend: Bend) => {
    const value = score(bend)
    if (value <= bestScore) return false
    best = bend
    bestScore = value
    return true
  }
  for (let tilt = -steepest * width; tilt <= steepest * width; tilt += 3) attempt({ ...flat, tilt })
  for (const step of [12, 6, 3, 1.5, 0.8, 0.4])
    for (let round = 0; round < 3; round++) {
      let better = false
      for (const term of terms)
        for (const sign of [-1, 1]) while (attempt({ ...best, [term]: best[term] + sign * step * stepWeight[term] })) better = true
      if (!better) break
    }
  return bestScore > leastGain * flatScore ? best : flat
}

/** A unit of each term moves the page's edge by about as much. */
const stepWeight: Record<keyof Bend, number> = { tilt: 1, fan: 2, bow: 3, wave: 5, twist: 6 }

function scoreRows(places: readonly { u: number; v: number; y: number }[], bend: Bend, bins: Float32Array, height: number): number {
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
