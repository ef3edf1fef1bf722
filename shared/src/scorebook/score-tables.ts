import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { isSeen } from "../page/ruled/ruled-page.ts"
import type { FormMesh } from "./form-mesh.ts"
import { meshPoint } from "./form-mesh.ts"
import type { Axis, Layout, LayoutTable } from "./layout.ts"
import { axes } from "./layout.ts"

/** How many of a table's printed lines lie where the mesh says, of those that are in the photo. */
export type TableScore = { table: string; onLine: number; seen: number }

/** Looked at along each line: this many points. */
const points = 40
/** A point is met where the deepest place within `reach` pixels is at most `tolerance` off and deeper than `shallowest`. */
const reach = 5
const tolerance = 2.5
const shallowest = 7
/** A line belongs to a table that holds so much of it (or that it fills so much of), units beyond the table's edge included. */
const share = 0.5
const beyond = 1

/** For each table of the layout: its lines that lie within 2.5 px of a dark line over more than half their length. */
export function scoreTables(page: RuledPage, layout: Layout, mesh: FormMesh): TableScore[] {
  return layout.tables.map((table) => {
    const shares = axes.flatMap((axis) => listTableLines(layout, table, axis).flatMap((line) => measureLine(page, mesh, axis, line) ?? []))
    return { table: table.id, onLine: shares.filter((met) => met > share).length, seen: shares.length }
  })
}

type Line = { at: number; from: number; to: number }

function listTableLines(layout: Layout, table: LayoutTable, axis: Axis): Line[] {
  const xs = table.columns.flatMap(({ x }) => x)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), table.rows[0]!, table.rows.at(-1)!]
  const [first, last, low, high] = axis === "horizontal" ? [top, bottom, left, right] : [left, right, top, bottom]
  return layout.rulings[axis].flatMap(({ at, from, to }) => {
    const clipped = { at, from: Math.max(from, low), to: Math.min(to, high) }
    const overlap = clipped.to - clipped.from
    return at >= first - beyond && at <= last + beyond && overlap > share * Math.min(to - from, high - low) ? [clipped] : []
  })
}

/** The share of a line's seen points that lie on a dark line; undefined where less than half of it is in the photo. */
function measureLine(page: RuledPage, mesh: FormMesh, axis: Axis, { at, from, to }: Line): number | undefined {
  const { along, across, data } = page.evidence[axis]
  let seen = 0
  let met = 0
  for (let i = 0; i < points; i++) {
    const place = from + ((i + 0.5) * (to - from)) / points
    const { x, y } = axis === "horizontal" ? meshPoint(mesh, place, at) : meshPoint(mesh, at, place)
    const [column, expected] = axis === "horizontal" ? [Math.round(x), y] : [Math.round(y), x]
    const row = Math.round(expected)
    if (!isSeen(page, x, y) || column >= along || row < reach || row >= across - reach) continue
    seen++
    let best = 0
    let depth = 0
    for (let d = -reach; d <= reach; d++) {
      const value = data[(row + d) * along + column]!
      if (value > depth) [best, depth] = [d, value]
    }
    if (depth > shallowest && Math.abs(row + best - expected) <= tolerance) met++
  }
  return seen < points / 2 ? undefined : met / seen
}
