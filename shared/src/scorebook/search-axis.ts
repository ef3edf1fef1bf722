import type { AxisPlacement, Mark } from "./axis-placement.ts"
import { climb, placeAt, stretch } from "./axis-placement.ts"
import type { RunProfile } from "./run-profile.ts"

/** Scales to try, in pixels per unit. */
export type ScaleRange = { smallest: number; largest: number }

/** The factor between tried scales; the climb afterwards finds those between. */
const scaleFactor = 1.012
/** Perspective that the vanishing points missed changes spacing, not slope. */
const bends = [-0.07, 0, 0.07]
/** Best offsets kept for each scale and bend, and placements sent to the climb. */
const keptPerScale = 2
const climbers = 20
/** Placements that differ by less than this at both ends and in the middle are one, in pixels. */
const alike = 14
/** At least this share of the layout lies on the page. */
const leastInside = 0.5

type Found = AxisPlacement & { score: number }

/**
 * The best places for a layout's marks along one axis, best first, at most `kept`. Coarse search over scale, bend and offset, then a
 * climb on the fine profile.
 */
export function searchAxis(
  marks: readonly Mark[], length: number, coarse: RunProfile, fine: RunProfile, range: ScaleRange, kept: number,
): Found[] {
  const found: Found[] = []
  for (const bend of bends)
    for (let scale = range.smallest; scale < range.largest; scale *= scaleFactor)
      for (const { score, offset } of searchOffset(marks, length, coarse, scale, bend)) found.push({ score, scale, bend, offset })
  found.sort((a, b) => b.score - a.score)
  const climbed = keepDistinct(found, length, climbers).map((start) => climb(marks, length, fine, start))
  return keepDistinct(climbed.sort((a, b) => b.score - a.score), length, kept)
}

function searchOffset(
  marks: readonly Mark[], length: number, profile: RunProfile, scale: number, bend: number,
): { score: number; offset: number }[] {
  const width = Math.ceil((length * scale) / profile.step)
  const first = -Math.round(width * (1 - leastInside))
  const scores = new Float32Array(Math.max(0, profile.length - Math.round(width * leastInside) - first))
  let squares = 1e-9
  for (const mark of marks) {
    const shift = Math.round((stretch(mark.at, length, bend) * scale) / profile.step) + first
    const base = mark.band * profile.length + shift
    const from = Math.max(0, -shift)
    const to = Math.min(scores.length, profile.length - shift)
    const weight = mark.weight
    squares += weight * weight
    for (let i = from; i < to; i++) scores[i]! += weight * profile.values[base + i]!
  }
  const norm = Math.sqrt(squares)
  return pickPeaks(scores).map((index) => ({ score: scores[index]! / norm, offset: (index + first) * profile.step }))
}

/** The highest local maxima. */
function pickPeaks(scores: Float32Array): number[] {
  const peaks: number[] = []
  for (let i = 1; i < scores.length - 1; i++) {
    const score = scores[i]!
    if (score <= 0 || score < scores[i - 1]! || score <= scores[i + 1]!) continue
    if (peaks.length === keptPerScale && score <= scores[peaks[keptPerScale - 1]!]!) continue
    peaks.push(i)
    peaks.sort((a, b) => scores[b]! - scores[a]!)
    if (peaks.length > keptPerScale) peaks.pop()
  }
  return peaks
}

function keepDistinct(sorted: readonly Found[], length: number, most: number): Found[] {
  const kept: Found[] = []
  for (const candidate of sorted) {
    if (kept.length === most) break
    const places = placesOf(candidate, length)
    if (kept.every((other) => placesOf(other, length).some((place, i) => Math.abs(place - places[i]!) > alike))) kept.push(candidate)
  }
  return kept
}

function placesOf(placement: AxisPlacement, length: number): number[] {
  return [0, length / 2, length].map((unit) => placeAt(placement, length, unit))
}
