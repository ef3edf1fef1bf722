import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { isSeen } from "../page/ruled/ruled-page.ts"
import type { FormMesh } from "./form-mesh.ts"
import { meshPoint } from "./form-mesh.ts"
import type { Axis, Layout } from "./layout.ts"
import { axes } from "./layout.ts"
import { sureLength } from "./run-profile.ts"
import type { RulingSamples } from "./ruling-samples.ts"

/**
 * How well a mesh lies on the page. `f1`, `recall` and `precision` from 0 to 1; `onRidge` per ruling: the share of its seen length
 * that lies on a line.
 */
export type MeshScore = { f1: number; recall: number; precision: number; onRidge: Record<Axis, Float64Array> }

/** A point lies on a line where the deepest place within `reach` pixels is at most `tolerance` off and deeper than `shallowest`. */
const reach = 5
const tolerance = 2
const shallowest = 7
/** A ruling outside the photo costs this share of one that is missing. */
const unseenCost = 0.4
/** Shorter runs, in pixels without their uncertain ends, count for no one. */
const tellingLength = 50
/** Runs are compared every so many pixels with mesh rulings this near. */
const cell = 8
const near = 3

/** F1 of: the layout's rulings that lie on a line of the page, and the page's long runs that lie on a ruling. */
export function scoreMesh(page: RuledPage, layout: Layout, samples: Record<Axis, RulingSamples>, mesh: FormMesh): MeshScore {
  const onRidge: Record<Axis, Float64Array> = { horizontal: new Float64Array(0), vertical: new Float64Array(0) }
  let hits = 0
  let wanted = 0
  let explained = 0
  let length = 0
  for (const axis of axes) {
    const found = countHits(page, axis, samples[axis], mesh, layout.rulings[axis].length)
    onRidge[axis] = found.hits.map((count, ruling) => count / Math.max(1, found.seen[ruling]!))
    for (let i = 0; i < found.hits.length; i++) {
      hits += found.hits[i]!
      wanted += unseenCost * found.all[i]! + (1 - unseenCost) * found.seen[i]!
    }
    const told = explainRuns(page, layout, axis, mesh)
    explained += told.explained
    length += told.length
  }
  const recall = hits / Math.max(1, wanted)
  const precision = explained / Math.max(1, length)
  return { f1: (2 * recall * precision) / Math.max(1e-6, recall + precision), recall, precision, onRidge }
}

function countHits(page: RuledPage, axis: Axis, samples: RulingSamples, mesh: FormMesh, rulings: number) {
  const { along, across, data } = page.evidence[axis]
  const [hits, seen, all] = [new Float64Array(rulings), new Float64Array(rulings), new Float64Array(rulings)]
  for (let i = 0; i < samples.u.length; i++) {
    const ruling = samples.ruling[i]!
    all[ruling]! += 1
    const at = meshPoint(mesh, samples.u[i]!, samples.v[i]!)
    const [place, expected] = axis === "horizontal" ? [at.x, at.y] : [at.y, at.x]
    const column = Math.round(place)
    const row = Math.round(expected)
    if (!isSeen(page, at.x, at.y) || column >= along || row < reach || row >= across - reach) continue
    seen[ruling]! += 1
    let best = 0
    let depth = 0
    for (let d = -reach; d <= reach; d++) {
      const value = data[(row + d) * along + column]!
      if (value > depth) {
        depth = value
        best = d
      }
    }
    if (depth > shallowest && Math.abs(best) <= tolerance) hits[ruling]! += 1
  }
  return { hits, seen, all }
}

function explainRuns(page: RuledPage, layout: Layout, axis: Axis, mesh: FormMesh): { explained: number; length: number } {
  const { along, across } = page.evidence[axis]
  const cells = Math.ceil(along / cell) + 1
  const drawn = new Uint8Array(cells * across)
  const scale = axis === "horizontal" ? mesh.x.scale : mesh.y.scale
  for (const ruling of layout.rulings[axis]) {
    const steps = Math.ceil(((ruling.to - ruling.from) * scale) / cell) + 1
    for (let i = 0; i <= steps; i++) {
      const place = ruling.from + ((ruling.to - ruling.from) * i) / steps
      const at = axis === "horizontal" ? meshPoint(mesh, place, ruling.at) : meshPoint(mesh, ruling.at, place)
      const [column, row] = axis === "horizontal" ? [at.x, Math.round(at.y)] : [at.y, Math.round(at.x)]
      const index = Math.round(column / cell)
      if (index < 0 || index >= cells) continue
      for (let d = Math.max(0, row - near); d <= Math.min(across - 1, row + near); d++) drawn[d * cells + index] = 1
    }
  }
  let explained = 0
  let length = 0
  for (const run of page.runs[axis]) {
    if (sureLength(run) < tellingLength) continue
    for (let at = run.from + 20; at < run.to - 20; at += cell) {
      length++
      explained += drawn[Math.round(run.at) * cells + Math.round(at / cell)]!
    }
  }
  return { explained, length }
}
