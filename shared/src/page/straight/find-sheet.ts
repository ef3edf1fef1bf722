import type { Point, Quad } from "../../base/geometry.ts"
import type { Grey } from "../../base/raster.ts"
import { shrinkGrey } from "../grey.ts"

/** The sheet is looked for on a picture about this long, in pixels. */
const searchLongSide = 280
/** Paper is at least this much lighter than what it lies on (0 to 255, over three small pixels). */
const edgeStrength = 14
/** A side must be seen along this share of its length, all four together along the second. */
const sideSeen = 0.55
const sidesSeen = 0.75
/** A sheet fills at least this share of the photo. */
const smallestShare = 0.2
const degrees = Math.PI / 180

type Side = "left" | "right" | "top" | "bottom"
/** x = offset + slope·y for upright sides, y = offset + slope·x for level ones. */
type Line = { offset: number; slope: number; votes: number }

/**
 * The corners of a light sheet on a darker ground, in pixels of `photo`; undefined where the photo shows no such sheet, which is
 * usual: screens, scans, and pages that fill the frame. Each side is the straight line with most light-inside edges; the best four
 * that are really seen along their length win. `leastShare` of the photo is the least that a sheet fills.
 */
export function findSheet(photo: Grey, leastShare = smallestShare): Quad | undefined {
  const factor = Math.max(1, Math.round(Math.max(photo.width, photo.height) / searchLongSide))
  const small = shrinkGrey(photo, factor)
  const edges = findEdges(small)
  const lines = { left: findLines(edges.left, small, true), right: findLines(edges.right, small, true), top: findLines(edges.top, small, false), bottom: findLines(edges.bottom, small, false) }
  for (const side of ["left", "right", "top", "bottom"] as const) edges[side] = thicken(edges[side], small.width)
  let best: { quad: Quad; score: number } | undefined
  for (const left of lines.left) for (const right of lines.right) for (const top of lines.top) for (const bottom of lines.bottom) {
    const quad: Quad = [cross(left, top), cross(right, top), cross(right, bottom), cross(left, bottom)]
    const score = judge(quad, edges, small, leastShare)
    if (score > (best?.score ?? 0)) best = { quad, score }
  }
  if (!best) return undefined
  const scale = ({ x, y }: Point) => ({ x: (x + 0.5) * factor, y: (y + 0.5) * factor })
  const [a, b, c, d] = best.quad
  return [scale(a), scale(b), scale(c), scale(d)]
}

type Edges = Record<Side, Uint8Array>

function findEdges({ width, height, data }: Grey): Edges {
  const empty = () => new Uint8Array(width * height)
  const edges: Edges = { left: empty(), right: empty(), top: empty(), bottom: empty() }
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x
      const across = data[at + 1]! + data[at + 2]! - data[at - 1]! - data[at - 2]!
      const down = data[at + width]! + data[at + 2 * width]! - data[at - width]! - data[at - 2 * width]!
      if (across > 2 * edgeStrength && across > Math.abs(down)) edges.left[at] = 1
      if (-across > 2 * edgeStrength && -across > Math.abs(down)) edges.right[at] = 1
      if (down > 2 * edgeStrength && down > Math.abs(across)) edges.top[at] = 1
      if (-down > 2 * edgeStrength && -down > Math.abs(across)) edges.bottom[at] = 1
    }
  return edges
}

/** Each edge pixel and its eight neighbours: a side may wave by a pixel. */
function thicken(edges: Uint8Array, width: number): Uint8Array {
  const thick = edges.slice()
  for (let at = width + 1; at < edges.length - width - 1; at++)
    if (edges[at]) for (const near of [-width - 1, -width, 1 - width, -1, 1, width - 1, width, width + 1]) thick[at + near] = 1
  return thick
}

/** The six best lines of one side by a Hough vote over slopes of up to 24°, at least four pixels apart. */
function findLines(edges: Uint8Array, { width, height }: Grey, upright: boolean): Line[] {
  const size = upright ? width : height
  const margin = size
  const found: Line[] = []
  const across: number[] = []
  const along: number[] = []
  for (let at = 0; at < edges.length; at++) {
    if (!edges[at]) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    across.push(upright ? x : y)
    along.push(upright ? y : x)
  }
  for (let angle = -24; angle <= 24; angle += 1.5) {
    const slope = Math.tan(angle * degrees)
    const votes = new Uint16Array(size + 2 * margin)
    for (let i = 0; i < across.length; i++) votes[(across[i]! - slope * along[i]! + margin + 0.5) | 0]!++
    for (let bin = 1; bin < votes.length - 1; bin++) {
      const sum = votes[bin - 1]! + votes[bin]! + votes[bin + 1]!
      if (sum > 20) found.push({ offset: bin - margin, slope, votes: sum })
    }
  }
  found.sort((a, b) => b.votes - a.votes)
  const chosen: Line[] = []
  const middle = (upright ? height : width) / 2
  for (const line of found) {
    if (chosen.some((other) => Math.abs(other.offset + other.slope * middle - line.offset - line.slope * middle) < 4)) continue
    chosen.push(line)
    if (chosen.length === 6) break
  }
  return chosen
}

function cross(upright: Line, level: Line): Point {
  const x = (upright.offset + upright.slope * level.offset) / (1 - upright.slope * level.slope)
  return { x, y: level.offset + level.slope * x }
}

/** How much of the four sides is seen, 0 where the quad is no sheet. Of two equal ones the larger is better. */
function judge(quad: Quad, edges: Edges, { width, height }: Grey, leastShare: number): number {
  const [a, b, c, d] = quad
  const area = Math.abs((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2
  if (a.x >= b.x || d.x >= c.x || a.y >= d.y || b.y >= c.y || area < leastShare * width * height) return 0
  const out = quad.some(({ x, y }) => x < -0.1 * width || y < -0.1 * height || x > 1.1 * width || y > 1.1 * height)
  if (out) return 0
  const seen = [followSide(edges.top, a, b, width, height), followSide(edges.right, b, c, width, height), followSide(edges.bottom, d, c, width, height), followSide(edges.left, a, d, width, height)]
  const total = seen.reduce((sum, share) => sum + share, 0) / 4
  if (total < sidesSeen || seen.some((share) => share < sideSeen)) return 0
  return total + (0.3 * area) / (width * height)
}

function followSide(edges: Uint8Array, from: Point, to: Point, width: number, height: number): number {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y))
  let seen = 0
  for (let i = 0; i <= count; i += 2) {
    const x = Math.round(from.x + ((to.x - from.x) * i) / count)
    const y = Math.round(from.y + ((to.y - from.y) * i) / count)
    if (x >= 0 && y >= 0 && x < width && y < height && edges[y * width + x]) seen++
  }
  return seen / (Math.floor(count / 2) + 1)
}
