import type { Point } from "../../base/geometry.ts"
import { bendAt, flat, type Bend } from "./bend.ts"

/** Columns are told apart by bins this many pixels wide: first coarsely, so that the search finds its way, then finely. */
const binSizes = [7, 4, 2]
/** Steep photos are turned by the person; beyond this many pixels per pixel the search does not look. */
const steepest = 0.16
const fewestPoints = 25
/** A bend that makes the columns less than this much sharper is chance. */
const leastGain = 1.12
/** The terms that are searched (turning, perspective, one bow), and by how much more than the first a unit of each must count to move the page's edge as far. */
const searched = [[0, 1], [1, 2], [2, 3]] as const
/** Of two equal bends the gentler is right: what a mean slope of one in ten counts. */
const steepCost = 4

/**
 * The bend under which `points` (beginnings of words; along is x, across is y) fall into the sharpest columns; `flat` where there are too few.
 * Coarse search over the turn, then coordinate ascent with shrinking steps. Linear in the number of points.
 */
export function findColumnBend(points: readonly Point[], along: number, across: number): Bend {
  if (points.length < fewestPoints) return flat
  const places = points.map(({ x, y }) => ({ u: x / along - 0.5, v: y / across - 0.5, y }))
  const bins = new Float32Array(across + 4)
  let binSize = binSizes[0]!
  const score = (bend: Bend) => scoreColumns(places, bend, bins, binSize, across) / (1 + steepCost * (Math.abs(bend[1]!) / 2 + Math.abs(bend[2]!)) / along)
  let best = flat
  let bestScore = score(flat)
  const attempt = (bend: Bend) => {
    const value = score(bend)
    if (value <= bestScore) return false
    best = bend
    bestScore = value
    return true
  }
  for (let turn = -steepest * along; turn <= steepest * along; turn += 4) attempt(change(flat, 0, turn))
  for (const size of binSizes) {
    binSize = size
    bestScore = score(best)
    for (const step of [3 * size, size, size / 3])
      for (let round = 0; round < 3; round++) {
        let better = false
        for (const [term, weight] of searched)
          for (const sign of [-1, 1]) while (attempt(change(best, term, sign * step * weight))) better = true
        if (!better) break
      }
  }
  return bestScore > leastGain * score(flat) ? best : flat
}

function change(bend: Bend, term: number, by: number): Bend {
  const changed = bend.slice()
  changed[term]! += by
  return changed
}

function scoreColumns(places: readonly { u: number; v: number; y: number }[], bend: Bend, bins: Float32Array, binSize: number, across: number): number {
  bins.fill(0)
  for (const { u, v, y } of places) {
    const column = (y - bendAt(bend, u, v) + across * 0.25) / binSize
    const bin = Math.floor(column)
    if (bin < 0 || bin + 1 >= bins.length) continue
    bins[bin]! += bin + 1 - column
    bins[bin + 1]! += column - bin
  }
  let sum = 0
  for (let i = 0; i < bins.length; i++) sum += bins[i]! * bins[i]!
  return sum
}
