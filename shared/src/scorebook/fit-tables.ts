import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { isSeen } from "../page/ruled/ruled-page.ts"
import type { BoundaryShifts, FormMesh, TableFit } from "./form-mesh.ts"
import { meshPoint } from "./form-mesh.ts"
import type { Axis, Layout, LayoutTable } from "./layout.ts"
import { followBoundaries } from "./follow-boundaries.ts"

/** Looked at along each boundary: this many points. */
const points = 24
/** The evidence at a place counts up to this depth: printed lines, not pen strokes. */
const enoughDepth = 20
/** How far a table's ends are looked for: this share of its smallest column or row, and at most so many pixels. */
const endReach = 0.8
const furthest = 32
/** A table is moved only where that explains its boundaries so much better: times, and plus pixels of depth. */
const betterBy = 1.15
const betterPlus = 0.6

/** Each table on its own: where its boundaries lie off the mesh. Tables that lie well are left out. */
export function fitTables(page: RuledPage, layout: Layout, mesh: FormMesh): TableFit[] {
  return layout.tables.flatMap((table) => {
    const columns = [...new Set(table.columns.flatMap(({ x }) => x))].sort((a, b) => a - b)
    const x = fitBoundaries(page, mesh, "vertical", columns, [table.rows[0]!, table.rows.at(-1)!])
    const y = fitBoundaries(page, mesh, "horizontal", table.rows, [columns[0]!, columns.at(-1)!])
    return x.moved || y.moved ? [{ x: x.shifts, y: y.shifts }] : []
  })
}

function fitBoundaries(
  page: RuledPage, mesh: FormMesh, axis: Axis, at: LayoutTable["rows"], span: readonly [number, number],
): { shifts: BoundaryShifts; moved: boolean } {
  const scale = axis === "horizontal" ? mesh.y.scale : mesh.x.scale
  const gap = Math.min(...at.slice(1).map((boundary, i) => boundary - at[i]!)) * scale
  const reach = Math.min(furthest, Math.floor(gap * endReach))
  const still = { shifts: { at, shift: at.map(() => 0) }, moved: false }
  if (reach < 3) return still
  const depths = at.map((boundary) => measureBoundary(page, mesh, axis, boundary, span, reach))
  const shift = followBoundaries(depths, at.map((boundary) => boundary * scale), reach)
  const scoreOf = (shifts: readonly number[]) => depths.reduce((sum, depth, i) => sum + depth[reach + shifts[i]!]!, 0) / depths.length
  return scoreOf(shift) > betterBy * scoreOf(still.shifts.shift) + betterPlus ? { shifts: { at, shift }, moved: true } : still
}

/** Mean depth of evidence along a boundary for each shift from −reach to reach; 0 where nothing of it was seen. */
function measureBoundary(
  page: RuledPage, mesh: FormMesh, axis: Axis, at: number, [from, to]: readonly [number, number], reach: number,
): Float64Array {
  const { along, across, data } = page.evidence[axis]
  const sums = new Float64Array(2 * reach + 1)
  let seen = 0
  for (let i = 0; i < points; i++) {
    const place = from + ((i + 0.5) * (to - from)) / points
    const { x, y } = axis === "horizontal" ? meshPoint(mesh, place, at) : meshPoint(mesh, at, place)
    if (!isSeen(page, x, y)) continue
    const [column, row] = axis === "horizontal" ? [Math.round(x), Math.round(y)] : [Math.round(y), Math.round(x)]
    if (column >= along || row < reach || row + reach >= across) continue
    seen++
    for (let d = -reach; d <= reach; d++) sums[d + reach]! += Math.min(enoughDepth, data[(row + d) * along + column]!)
  }
  return seen === 0 ? sums : sums.map((sum) => sum / seen)
}
