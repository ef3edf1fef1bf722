import type { LineRun, RuledPage } from "../page/ruled/ruled-page.ts"
import type { Axis } from "./layout.ts"

/** How much line stands at each place across an axis: one value per `profileStep` pixels, mean 0. `sums[i]` adds up the first i values. */
export type RunProfile = { values: Float32Array; sums: Float64Array }

/** Pixels per value. */
export const profileStep = 4
/** So much of a run's ends is letters and gaps joined to it, in pixels. */
const uncertainEnds = 20
/** A value never exceeds this share of the page: a table's edge is not worth more than its rows. */
const mostOfPage = 0.6

/** The square root of run length by place, slightly blurred: short rulings count, long ones do not drown them. */
export function buildRunProfile(page: RuledPage, axis: Axis): RunProfile {
  const [across, along] = axis === "horizontal" ? [page.height, page.width] : [page.width, page.height]
  const raw = new Float32Array(Math.ceil(across / profileStep) + 1)
  for (const run of page.runs[axis]) raw[Math.min(raw.length - 1, Math.round(run.at / profileStep))]! += sureLength(run)
  const values = new Float32Array(raw.length)
  const rooted = raw.map((length) => Math.min(length, along * mostOfPage))
  for (let i = 0; i < raw.length; i++)
    values[i] = Math.sqrt((rooted[i - 2] ?? 0) * 0.1 + (rooted[i - 1] ?? 0) * 0.24 + rooted[i]! * 0.32 + (rooted[i + 1] ?? 0) * 0.24 + (rooted[i + 2] ?? 0) * 0.1)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) {
    values[i]! -= mean
    sums[i + 1] = sums[i]! + values[i]!
  }
  return { values, sums }
}

/** The length of a run without its uncertain ends, pixels. */
export function sureLength(run: LineRun): number {
  return Math.max(0, run.to - run.from - 2 * uncertainEnds)
}
