import type { Axis, Layout } from "./layout.ts"
import type { RunProfile } from "./run-profile.ts"

/** Where a layout's units lie along one axis of the page: pixel = stretch(unit) · scale + offset. */
export type AxisPlacement = { scale: number; offset: number; bend: number }

/** Quadratic stretch that leaves both ends of `length` where they are. */
export function stretch(unit: number, length: number, bend: number): number {
  return unit + bend * unit * (1 - unit / length)
}

export function placeAt(placement: AxisPlacement, length: number, unit: number): number {
  return stretch(unit, length, placement.bend) * placement.scale + placement.offset
}

/** What a layout shows of itself in one band of the page: a ruling at `at` units, as strong as its share of the band. */
export type Mark = { at: number; band: number; weight: number }

/** Rulings nearer than this many units are one mark. */
const together = 0.8

/**
 * The layout's rulings of one axis as marks in the profile's bands; `other` says where along the page they run. Without it there is
 * one band.
 */
export function findMarks(layout: Layout, axis: Axis, profile: RunProfile, other?: AxisPlacement): Mark[] {
  const otherLength = layout.size[axis === "horizontal" ? 0 : 1]
  const marks: Mark[] = []
  for (const ruling of [...layout.rulings[axis]].sort((a, b) => a.at - b.at)) {
    const from = other ? placeAt(other, otherLength, ruling.from) : (ruling.from / otherLength) * profile.bandWidth
    const to = other ? placeAt(other, otherLength, ruling.to) : (ruling.to / otherLength) * profile.bandWidth
    for (let band = 0; band < profile.bands; band++) {
      const overlap = Math.min(to, (band + 1) * profile.bandWidth) - Math.max(from, band * profile.bandWidth)
      if (overlap <= 0) continue
      const share = overlap / profile.bandWidth
      const same = marks.findLast((mark) => mark.band === band)
      if (same && Math.abs(same.at - ruling.at) < together) same.weight += share
      else marks.push({ at: ruling.at, band, weight: share })
    }
  }
  return marks.map((mark) => ({ ...mark, weight: Math.sqrt(Math.min(1, mark.weight)) }))
}

/** The search's steps: factor of the scale, pixels of the offset, bend. */
const steps = { scale: 1.003, offset: 2, bend: 0.01 }
const mostRounds = 6

/** The best placement near `start`, by small steps of one value at a time; the layout's middle stays while its scale changes. */
export function climb(
  marks: readonly Mark[], length: number, profile: RunProfile, start: AxisPlacement,
): AxisPlacement & { score: number } {
  let best = { ...start, score: scoreMarks(marks, length, profile, start) }
  for (let round = 0; round < mostRounds; round++) {
    const before = best.score
    for (const key of ["offset", "scale", "bend"] as const)
      for (const count of [-3, -2, -1, 1, 2, 3]) {
        const scale = key === "scale" ? best.scale * steps.scale ** count : best.scale
        const bend = key === "bend" ? best.bend + count * steps.bend : best.bend
        const offset = best.offset + (best.scale - scale) * (length / 2) + (key === "offset" ? count * steps.offset : 0)
        const score = scoreMarks(marks, length, profile, { scale, offset, bend })
        if (score > best.score) best = { scale, offset, bend, score }
      }
    if (best.score === before) break
  }
  return best
}

/** Correlation of the marks with the page's profile. */
function scoreMarks(marks: readonly Mark[], length: number, profile: RunProfile, placement: AxisPlacement): number {
  let sum = 0
  let squares = 0
  for (const mark of marks) {
    const place = Math.round(placeAt(placement, length, mark.at) / profile.step)
    squares += mark.weight * mark.weight
    if (place >= 0 && place < profile.length) sum += mark.weight * profile.values[mark.band * profile.length + place]!
  }
  return sum / Math.sqrt(squares + 1e-9)
}
