import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { isSeen } from "../page/ruled/ruled-page.ts"
import { stretch } from "./axis-placement.ts"
import type { FormMesh } from "./form-mesh.ts"
import type { Axis, Layout } from "./layout.ts"
import { axes } from "./layout.ts"
import { sureLength } from "./run-profile.ts"
import type { RulingSamples } from "./ruling-samples.ts"

/** The page's runs at a quarter of the size: 1 where a run passes within a few pixels. Rows go along the runs. */
export type RunMask = { along: number; across: number; data: Uint8Array }

const maskStep = 4
/** A run explains a ruling this near, in pixels. */
const near = 6
/** Shorter runs (before their uncertain ends are cut) are often words: they count for no one. */
const tellingLength = 70
/** A ruling outside the photo costs this share of one that is missing. */
const unseenCost = 0.5

export function buildRunMask(page: RuledPage, axis: Axis): RunMask {
  const { along, across } = page.evidence[axis]
  const mask: RunMask = { along: Math.ceil(along / maskStep) + 1, across: Math.ceil(across / maskStep) + 1, data: new Uint8Array(0) }
  mask.data = new Uint8Array(mask.along * mask.across)
  for (const run of page.runs[axis]) {
    if (sureLength(run) === 0) continue
    const row = Math.round(run.at / maskStep)
    const from = Math.floor((run.from + 20) / maskStep)
    const to = Math.ceil((run.to - 20) / maskStep)
    for (let d = -1; d <= 1; d++)
      if (row + d >= 0 && row + d < mask.across) mask.data.subarray((row + d) * mask.along).fill(1, from, Math.min(to, mask.along))
  }
  return mask
}

/**
 * F1 of two shares: of the layout's rulings that are seen, and of the page's long runs that the layout explains. For meshes without
 * shifts.
 */
export function scorePlacement(
  page: RuledPage, layout: Layout, samples: Record<Axis, RulingSamples>, masks: Record<Axis, RunMask>, mesh: FormMesh,
): number {
  let hits = 0
  let wanted = 0
  let explained = 0
  let length = 0
  for (const axis of axes) {
    const { u, v } = samples[axis]
    const mask = masks[axis]
    for (let i = 0; i < u.length; i++) {
      const x = stretch(u[i]!, layout.size[0], mesh.x.bend) * mesh.x.scale + mesh.x.offset
      const y = stretch(v[i]!, layout.size[1], mesh.y.bend) * mesh.y.scale + mesh.y.offset
      const seen = isSeen(page, x, y)
      wanted += seen ? 1 : unseenCost
      if (!seen) continue
      const [along, across] = axis === "horizontal" ? [x, y] : [y, x]
      hits += mask.data[Math.round(across / maskStep) * mask.along + Math.round(along / maskStep)] ?? 0
    }
    const told = explainRuns(page, layout, mesh, axis)
    explained += told.explained
    length += told.length
  }
  const recall = hits / Math.max(1, wanted)
  const precision = explained / Math.max(1, length)
  return (2 * recall * precision) / Math.max(1e-6, recall + precision)
}

function explainRuns(page: RuledPage, layout: Layout, mesh: FormMesh, axis: Axis): { explained: number; length: number } {
  const [own, other] = axis === "horizontal" ? [mesh.y, mesh.x] : [mesh.x, mesh.y]
  const [ownSize, otherSize] = axis === "horizontal" ? [layout.size[1], layout.size[0]] : layout.size
  const places = layout.rulings[axis].map((ruling) => stretch(ruling.at, ownSize, own.bend) * own.scale + own.offset).sort((a, b) => a - b)
  const first = other.offset
  const last = other.offset + otherSize * other.scale
  let explained = 0
  let length = 0
  let next = 0
  for (const run of page.runs[axis]) {
    const sure = sureLength(run)
    if (sure < tellingLength) continue
    length += sure
    while (next < places.length - 1 && places[next]! < run.at - near) next++
    if (Math.abs(places[next]! - run.at) < near) explained += Math.max(0, Math.min(run.to - 20, last) - Math.max(run.from + 20, first))
  }
  return { explained, length }
}
