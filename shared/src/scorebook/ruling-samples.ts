import type { Axis, Layout, LayoutRuling } from "./layout.ts"

/** Points on the rulings of one axis, in layout units: `u` to the right, `v` down. All lists are equally long. */
export type RulingSamples = {
  u: Float64Array
  v: Float64Array
  /** Which ruling of the layout. */
  ruling: Int32Array
  /** Distance to the nearest parallel ruling beside the point; Infinity where there is none. */
  isolation: Float64Array
}

/** Rulings whose ends come this near, in units, count as neighbours. */
const reach = 5

/** Points about `step` units apart on all rulings of one axis. */
export function sampleRulings(layout: Layout, axis: Axis, step: number): RulingSamples {
  const rulings = layout.rulings[axis]
  const counts = rulings.map((ruling) => Math.max(2, Math.floor((ruling.to - ruling.from) / step)))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const samples: RulingSamples = {
    u: new Float64Array(total), v: new Float64Array(total), ruling: new Int32Array(total), isolation: new Float64Array(total),
  }
  const [along, across] = axis === "horizontal" ? [samples.u, samples.v] : [samples.v, samples.u]
  let at = 0
  rulings.forEach((ruling, index) => {
    const near = rulings.filter((other) => other !== ruling && Math.abs(other.at - ruling.at) > 1e-6)
    for (let i = 0; i < counts[index]!; i++, at++) {
      const place = ruling.from + ((i + 0.5) * (ruling.to - ruling.from)) / counts[index]!
      along[at] = place
      across[at] = ruling.at
      samples.ruling[at] = index
      samples.isolation[at] = findIsolation(place, ruling, near)
    }
  })
  return samples
}

function findIsolation(place: number, ruling: LayoutRuling, near: readonly LayoutRuling[]): number {
  let nearest = Infinity
  for (const other of near)
    if (place >= other.from - reach && place <= other.to + reach) nearest = Math.min(nearest, Math.abs(other.at - ruling.at))
  return nearest
}
