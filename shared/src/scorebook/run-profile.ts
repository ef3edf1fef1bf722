import type { LineRun, RuledPage } from "../page/ruled/ruled-page.ts"
import type { Axis } from "./layout.ts"

/**
 * How much line stands at each place across an axis, band by band along it. `values` lists `bands` rows of `length` values, one per
 * `step` pixels; in each band 1 is a line right through it, and the mean is 0.
 */
export type RunProfile = { step: number; bands: number; bandWidth: number; length: number; values: Float32Array }

/** So much of a run's ends is letters and gaps joined to it, in pixels. */
const uncertainEnds = 20
/** Binomial: a ruling may be half a step off. */
const blur = [0.1, 0.24, 0.32, 0.24, 0.1]

/** Square roots of run lengths by place, slightly blurred: short rulings count, long ones do not drown them. */
export function buildRunProfile(page: RuledPage, axis: Axis, bands: number, step: number): RunProfile {
  const [across, along] = axis === "horizontal" ? [page.height, page.width] : [page.width, page.height]
  const bandWidth = along / bands
  const length = Math.ceil(across / step) + 1
  const values = new Float32Array(bands * length)
  for (const run of page.runs[axis]) {
    const place = Math.min(length - 1, Math.round(run.at / step))
    for (let band = 0; band < bands; band++) {
      const overlap = Math.min(run.to - uncertainEnds, (band + 1) * bandWidth) - Math.max(run.from + uncertainEnds, band * bandWidth)
      if (overlap > 0) values[band * length + place]! += overlap / bandWidth
    }
  }
  for (let band = 0; band < bands; band++) settle(values.subarray(band * length, (band + 1) * length))
  return { step, bands, bandWidth, length, values }
}

/** The length of a run without its uncertain ends, pixels. */
export function sureLength(run: LineRun): number {
  return Math.max(0, run.to - run.from - 2 * uncertainEnds)
}

function settle(values: Float32Array): void {
  const raw = values.map((share) => Math.min(1, share))
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    let blurred = 0
    for (let k = 0; k < blur.length; k++) blurred += blur[k]! * (raw[i + k - 2] ?? 0)
    values[i] = Math.sqrt(blurred)
    sum += values[i]!
  }
  for (let i = 0; i < values.length; i++) values[i]! -= sum / values.length
}
