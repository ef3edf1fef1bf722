import type { Axis, Layout } from "./layout.ts"
import type { RunProfile } from "./run-profile.ts"
import { profileStep } from "./run-profile.ts"

/** Where a layout's units lie along one axis of the page: pixel = stretch(unit) · scale + offset. */
export type AxisPlacement = { scale: number; offset: number; bend: number }

/** Scales tried, as shares of the one at which the layout fills the page, and the factor between them. */
const smallest = 0.4
const largest = 1.3
const scaleFactor = 1.012
/** Perspective that the vanishing points missed changes spacing, not slope. */
const bends = [-0.09, -0.045, 0, 0.045, 0.09]
/** Best offsets kept for each scale and bend, and all in all. */
const keptPerScale = 3
const keptInAll = 22
/** Placements nearer than this to a better one are the same: scales apart, profile values apart. */
const sameScales = 3
const sameValues = 4

/** Quadratic stretch that leaves both ends of `length` where they are. */
export function stretch(unit: number, length: number, bend: number): number {
  return unit + bend * unit * (1 - unit / length)
}

type Candidate = AxisPlacement & { score: number; step: number }

/** The best places for a layout along one axis by its pattern of rulings alone, best first. `fill`: pixels per unit at which it fills the page. */
export function findAxisPlacements(layout: Layout, axis: Axis, profile: RunProfile, fill: number): AxisPlacement[] {
  const length = layout.size[axis === "horizontal" ? 1 : 0]
  const found: Candidate[] = []
  const offsets = profile.values.length
  const scores = new Float32Array(offsets + (offsets >> 1))
  for (const bend of bends) {
    const rulings = layout.rulings[axis].map((ruling) => ({ at: stretch(ruling.at, length, bend), length: ruling.to - ruling.from }))
    for (let scale = smallest * fill, step = 0; scale < largest * fill; scale *= scaleFactor, step++) {
      correlate(rulings, length, scale, profile, scores)
      for (const { score, index } of pickPeaks(scores)) found.push({ score, step, scale, bend, offset: (index - (offsets >> 1)) * profileStep })
    }
  }
  found.sort((a, b) => b.score - a.score)
  const kept: Candidate[] = []
  for (const candidate of found) {
    if (kept.length === keptInAll) break
    const known = kept.some((other) => other.bend === candidate.bend && Math.abs(other.step - candidate.step) <= sameScales
      && Math.abs(other.offset - candidate.offset) <= sameValues * profileStep)
    if (!known) kept.push(candidate)
  }
  return kept.map(({ scale, offset, bend }) => ({ scale, offset, bend }))
}

/** Correlation of the layout's profile (mean 0, norm 1) with the page's, for offsets from minus half the page to its end, into `scores`. */
function correlate(rulings: readonly { at: number; length: number }[], length: number, scale: number, profile: RunProfile, scores: Float32Array): void {
  const { values, sums } = profile
  const width = Math.ceil((length * scale) / profileStep) + 1
  const first = -(values.length >> 1)
  const byPlace = new Map<number, number>()
  for (const ruling of rulings) {
    const place = Math.round((ruling.at * scale) / profileStep)
    byPlace.set(place, (byPlace.get(place) ?? 0) + ruling.length * scale)
  }
  let weights = 0
  let squares = 0
  scores.fill(0)
  for (const [place, sum] of byPlace) {
    const weight = Math.sqrt(sum)
    weights += weight
    squares += sum
    const shift = place + first
    const from = Math.max(0, -shift)
    const to = Math.min(scores.length, values.length - shift)
    for (let i = from; i < to; i++) scores[i]! += weight * values[i + shift]!
  }
  const mean = weights / width
  const norm = Math.sqrt(Math.max(1e-9, squares - width * mean * mean))
  for (let i = 0; i < scores.length; i++) {
    const start = Math.min(values.length, Math.max(0, i + first))
    const end = Math.min(values.length, Math.max(0, i + first + width))
    scores[i] = (scores[i]! - mean * (sums[end]! - sums[start]!)) / norm
  }
}

/** The highest local maxima. */
function pickPeaks(scores: Float32Array): { score: number; index: number }[] {
  const peaks: { score: number; index: number }[] = []
  for (let index = 1; index < scores.length - 1; index++) {
    const score = scores[index]!
    if (score <= 0 || score < scores[index - 1]! || score <= scores[index + 1]!) continue
    if (peaks.length === keptPerScale && score <= peaks[keptPerScale - 1]!.score) continue
    peaks.push({ score, index })
    peaks.sort((a, b) => b.score - a.score)
    if (peaks.length > keptPerScale) peaks.pop()
  }
  return peaks
}
