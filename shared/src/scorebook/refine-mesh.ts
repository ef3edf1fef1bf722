import { fitSurface } from "../base/fit-surface.ts"
import type { SplineSurface } from "../base/spline-surface.ts"
import { surfaceAt } from "../base/spline-surface.ts"
import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { isSeen } from "../page/ruled/ruled-page.ts"
import type { FormMesh } from "./form-mesh.ts"
import { meshPoint } from "./form-mesh.ts"
import type { Axis } from "./layout.ts"
import { axes } from "./layout.ts"
import type { RulingSamples } from "./ruling-samples.ts"

/** One round: how far a ruling is looked for (pixels), cells of the shift across the form, and what bending costs. */
type Round = { reach: number; cells: number; smoothness: number }

/** From stiff and far to supple and near. */
export const meshRounds: readonly Round[] = [
  { reach: 18, cells: 1, smoothness: 0.15 }, { reach: 14, cells: 2, smoothness: 0.15 }, { reach: 10, cells: 3, smoothness: 0.075 },
  { reach: 7, cells: 4, smoothness: 0.04 }, { reach: 6, cells: 6, smoothness: 0.02 }, { reach: 5, cells: 8, smoothness: 0.01 },
  { reach: 5, cells: 8, smoothness: 0.01 },
]

/** Only rulings further than this many reaches from a parallel neighbour take part: dense rows cannot pull a coarse mesh one row on. */
const aloneEnough = 1.5
/** Evidence at the edge of the reach counts so much less than in the middle. */
const edgeLoss = 0.3
/** Evidence from this depth on counts, fully from `fullDepth` more. */
const leastDepth = 6
const fullDepth = 12

/** Pulls the mesh onto the rulings that are seen, round by round. */
export function refineMesh(page: RuledPage, samples: Record<Axis, RulingSamples>, start: FormMesh, rounds: readonly Round[]): FormMesh {
  let mesh = start
  for (const round of rounds) {
    const [shiftY, shiftX] = axes.map((axis) => fitShift(page, axis, samples[axis], mesh, round))
    mesh = { ...mesh, ...(shiftX ? { shiftX } : {}), ...(shiftY ? { shiftY } : {}) }
  }
  return mesh
}

function fitShift(page: RuledPage, axis: Axis, samples: RulingSamples, mesh: FormMesh, round: Round): SplineSurface | undefined {
  const { along, across, data } = page.evidence[axis]
  const scale = axis === "horizontal" ? mesh.y.scale : mesh.x.scale
  const shift = axis === "horizontal" ? mesh.shiftY : mesh.shiftX
  const picked: { u: number; v: number; target: number; weight: number }[] = []
  const margin = round.reach + 1
  for (let i = 0; i < samples.u.length; i++) {
    if (samples.isolation[i]! * scale <= aloneEnough * round.reach) continue
    const [u, v] = [samples.u[i]!, samples.v[i]!]
    const at = meshPoint(mesh, u, v)
    if (!isSeen(page, at.x, at.y)) continue
    const [place, expected] = axis === "horizontal" ? [at.x, at.y] : [at.y, at.x]
    const column = Math.round(place)
    const row = Math.round(expected)
    if (column < 0 || column >= along || row < margin || row >= across - margin) continue
    const crest = findCrest(data, along, column, row, round.reach)
    const weight = Math.min(1, (crest.depth - leastDepth) / fullDepth)
    if (weight > 0) picked.push({ u, v, target: (shift ? surfaceAt(shift, u, v) : 0) + crest.row - expected, weight })
  }
  const shape = {
    width: mesh.size[0], height: mesh.size[1], across: round.cells,
    down: Math.max(1, Math.round((round.cells * mesh.size[1]) / mesh.size[0])),
  }
  const list = (key: "u" | "v" | "target" | "weight") => Float64Array.from(picked, (sample) => sample[key])
  return fitSurface(shape, { slope: "none", x: list("u"), y: list("v"), target: list("target"), weight: list("weight") }, {
    smoothness: round.smoothness, stiffness: 0, gain: 1, spread: round.reach / 2.5, leastSpread: 0.8, rounds: 4,
  })
}

/** The deepest row within reach, nearer ones preferred, to a fraction of a row. */
function findCrest(data: Uint8Array, along: number, column: number, row: number, reach: number): { row: number; depth: number } {
  const depthAt = (d: number) => data[(row + d) * along + column]! * (1 - (edgeLoss * Math.abs(d)) / reach)
  let best = 0
  let depth = -1
  for (let d = -reach; d <= reach; d++) {
    const value = depthAt(d)
    if (value > depth) {
      depth = value
      best = d
    }
  }
  if (Math.abs(best) === reach) return { row: row + best, depth }
  const [before, after] = [depthAt(best - 1), depthAt(best + 1)]
  const bow = before - 2 * depth + after
  const part = Math.abs(bow) < 1e-3 ? 0 : Math.max(-0.6, Math.min(0.6, (0.5 * (before - after)) / bow))
  return { row: row + best + part, depth }
}
