import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { isSeen } from "../page/ruled/ruled-page.ts"
import { followBoundaries } from "./follow-boundaries.ts"
import type { FormMesh } from "./form-mesh.ts"
import { meshPoint } from "./form-mesh.ts"
import type { Axis, Layout, LayoutRuling, LayoutTable } from "./layout.ts"
import type { LineShifts, TableFit } from "./table-fit.ts"

/** Lines are looked at in segments of about this many pixels (at most so many), at this many points each. */
const segmentLength = 300
const mostSegments = 6
const points = 14
/** The evidence at a place counts up to this depth: printed lines, not pen strokes. */
const enoughDepth = 20
/** How far lines are looked for: this share of the table's smallest column or row (a curled corner shifts dense rows by more than one; the table's ends say which is which), and at most so many pixels. */
const reachShare = 1.5
const furthest = 32
/** Lines nearer than this, in units, are one. */
const together = 1.2
/** From one segment to the next a line may move so many pixels freely, each further one costs. */
const freeSlope = 3
const slopeCost = 0.25
/** A table is moved only where that explains its lines so much better: times, and plus pixels of depth. */
const betterBy = 1.08
const betterPlus = 0.3

/** Each table on its own: where its lines lie off the mesh. Tables that lie well are left out. */
export function fitTables(page: RuledPage, layout: Layout, mesh: FormMesh): TableFit[] {
  return layout.tables.flatMap((table) => {
    const columns = [...new Set(table.columns.flatMap(({ x }) => x))].sort((a, b) => a - b)
    const x = fitLines(page, mesh, "vertical", columns, table.rows, layout.rulings.vertical)
    const y = fitLines(page, mesh, "horizontal", table.rows, columns, layout.rulings.horizontal)
    return x.moved || y.moved ? [{ x: x.shifts, y: y.shifts }] : []
  })
}

type Segment = { from: number; to: number }

function fitLines(
  page: RuledPage, mesh: FormMesh, axis: Axis, boundaries: LayoutTable["rows"], other: LayoutTable["rows"],
  rulings: readonly LayoutRuling[],
): { shifts: LineShifts; moved: boolean } {
  const [scale, otherScale] = axis === "horizontal" ? [mesh.y.scale, mesh.x.scale] : [mesh.x.scale, mesh.y.scale]
  const gap = Math.min(...boundaries.slice(1).map((boundary, i) => boundary - boundaries[i]!)) * scale
  const reach = Math.min(furthest, Math.floor(gap * reachShare))
  const segments = splitSpan(other[0]!, other.at(-1)!, otherScale)
  const at = listLines(boundaries, other, rulings)
  const still = segments.map(() => at.map(() => 0))
  const toShifts = (shift: number[][]): LineShifts => ({ at, along: segments.map(({ from, to }) => (from + to) / 2), shift })
  if (reach < 3) return { shifts: toShifts(still), moved: false }
  const depths = segments.map((segment) => at.map((line) => measureLine(page, mesh, axis, line, segment, rulings, reach)))
  const shift = followSegments(depths, at.map((line) => line * scale), reach)
  const scoreOf = (shifts: readonly number[][]) => {
    const sum = depths.reduce((all, lines, s) => all + lines.reduce((own, depth, i) => own + depth[reach + shifts[s]![i]!]!, 0), 0)
    return sum / (at.length * segments.length)
  }
  const moved = scoreOf(shift) > betterBy * scoreOf(still) + betterPlus
  return { shifts: toShifts(moved ? shift : still), moved }
}

function splitSpan(from: number, to: number, scale: number): Segment[] {
  const count = Math.max(1, Math.min(mostSegments, Math.round(((to - from) * scale) / segmentLength)))
  return Array.from({ length: count }, (_, i) => ({ from: from + (i * (to - from)) / count, to: from + ((i + 1) * (to - from)) / count }))
}

/** The table's boundaries and the printed lines between them, ascending. */
function listLines(boundaries: readonly number[], other: readonly number[], rulings: readonly LayoutRuling[]): number[] {
  const [first, last, low, high] = [boundaries[0]!, boundaries.at(-1)!, other[0]!, other.at(-1)!]
  const between = rulings.filter(({ at, from, to }) => at > first && at < last && Math.min(to, high) > Math.max(from, low)).map(({ at }) => at)
  const lines = [...boundaries]
  for (const at of between) if (lines.every((line) => Math.abs(line - at) >= together)) lines.push(at)
  return lines.sort((a, b) => a - b)
}

/** The segment whose lines stand out most first, then its neighbours after it; once more with what both neighbours found. */
function followSegments(depths: readonly Float64Array[][], places: readonly number[], reach: number): number[][] {
  const found: number[][] = depths.map(() => [])
  const follow = (segment: number, neighbours: readonly number[]) => {
    const near = neighbours.flatMap((index) => (found[index]?.length ? [found[index]] : []))
    found[segment] = followBoundaries(depths[segment]!.map((depth, i) => depth.map((value, d) =>
      near.reduce((sum, shifts) => sum - slopeCost * Math.max(0, Math.abs(d - reach - shifts[i]!) - freeSlope), value))), places, reach)
  }
  const clarity = depths.map((lines) => lines.reduce((sum, depth) => sum + Math.max(...depth), 0))
  const first = clarity.indexOf(Math.max(...clarity))
  follow(first, [])
  for (let segment = first + 1; segment < depths.length; segment++) follow(segment, [segment - 1])
  for (let segment = first - 1; segment >= 0; segment--) follow(segment, [segment + 1])
  for (let segment = 0; segment < depths.length; segment++) follow(segment, [segment - 1, segment + 1])
  return found
}

/**
 * Mean depth of evidence along one segment of a line for each shift from −reach to reach; 0 where nothing of it is printed or was
 * seen.
 */
function measureLine(
  page: RuledPage, mesh: FormMesh, axis: Axis, line: number, { from, to }: Segment, rulings: readonly LayoutRuling[], reach: number,
): Float64Array {
  const { along, across, data } = page.evidence[axis]
  const printed = rulings.filter(({ at }) => Math.abs(at - line) < together)
  const sums = new Float64Array(2 * reach + 1)
  for (let i = 0; i < points; i++) {
    const place = from + ((i + 0.5) * (to - from)) / points
    const ruling = printed.find((candidate) => place >= candidate.from && place <= candidate.to)
    if (!ruling) continue
    const { x, y } = axis === "horizontal" ? meshPoint(mesh, place, ruling.at) : meshPoint(mesh, ruling.at, place)
    if (!isSeen(page, x, y)) continue
    const [column, row] = axis === "horizontal" ? [Math.round(x), Math.round(y)] : [Math.round(y), Math.round(x)]
    if (column >= along || row < reach || row + reach >= across) continue
    for (let d = -reach; d <= reach; d++) sums[d + reach]! += Math.min(enoughDepth, data[(row + d) * along + column]!) / points
  }
  return sums
}
