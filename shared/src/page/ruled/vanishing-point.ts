import type { LinePieces } from "./line-pieces.ts"

/**
 * Three numbers up to a factor: (x, y, 1) is a place, (x, y, 0) a direction. Coordinates from the picture's middle, its long side
 * being 1.
 */
export type Vector = readonly [number, number, number]

const trials = 900
const mostPieces = 1500
/** Pieces within this angle of the point agree with it: one degree. */
const tolerance = Math.sin(Math.PI / 180)
/** A vanishing point lies at least this many long sides from the middle: nobody photographs a sheet from its edge. */
const nearest = 1

/**
 * The point that most pieces of one family run towards: trial pairs, then least squares over those that agree. Pairs are drawn in
 * a fixed order, so a page always gives the same answer. Undefined for fewer than 20 pieces or where no pair will do.
 */
export function findVanishingPoint(pieces: LinePieces, width: number, height: number): Vector | undefined {
  const lines = normalise(pieces, width, height)
  if (lines.count < 20) return undefined
  let best: Vector | undefined
  let bestScore = 0
  let state = 1
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * lines.count)
  }
  for (let trial = 0; trial < trials; trial++) {
    const point = unit(cross(lineOf(lines, draw()), lineOf(lines, draw())))
    if (!point || isNear(point)) continue
    const score = scorePoint(lines, point)
    if (score > bestScore) {
      bestScore = score
      best = point
    }
  }
  for (const share of [1, 0.7, 0.7]) if (best) best = refine(lines, best, tolerance * share) ?? best
  return best
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/** Middles and directions of the pieces, evenly thinned to `mostPieces`. */
type Lines = { count: number; x: Float64Array; y: Float64Array; dx: Float64Array; dy: Float64Array }

function normalise(pieces: LinePieces, width: number, height: number): Lines {
  const total = pieces.length / 4
  const count = Math.min(total, mostPieces)
  const lines: Lines = {
    count, x: new Float64Array(count), y: new Float64Array(count), dx: new Float64Array(count), dy: new Float64Array(count),
  }
  const long = Math.max(width, height)
  for (let i = 0; i < count; i++) {
    const at = 4 * Math.floor((i * total) / count)
    const [x0, y0, x1, y1] = [pieces[at]!, pieces[at + 1]!, pieces[at + 2]!, pieces[at + 3]!]
    const length = Math.hypot(x1 - x0, y1 - y0)
    lines.x[i] = ((x0 + x1) / 2 - width / 2) / long
    lines.y[i] = ((y0 + y1) / 2 - height / 2) / long
    lines.dx[i] = (x1 - x0) / length
    lines.dy[i] = (y1 - y0) / length
  }
  return lines
}

function lineOf(lines: Lines, i: number): Vector {
  const [dx, dy] = [lines.dx[i]!, lines.dy[i]!]
  return [-dy, dx, lines.x[i]! * dy - lines.y[i]! * dx]
}

function unit(v: Vector): Vector | undefined {
  const length = Math.hypot(...v)
  return length < 1e-9 ? undefined : [v[0] / length, v[1] / length, v[2] / length]
}

function isNear(point: Vector): boolean {
  return Math.hypot(point[0], point[1]) < nearest * Math.abs(point[2])
}

/** Sine of the angle between piece `i` and the way from its middle to the point. */
function missOf(lines: Lines, i: number, point: Vector): number {
  const x = point[0] - lines.x[i]! * point[2]
  const y = point[1] - lines.y[i]! * point[2]
  return Math.abs(x * lines.dy[i]! - y * lines.dx[i]!) / (Math.sqrt(x * x + y * y) + 1e-12)
}

function scorePoint(lines: Lines, point: Vector): number {
  let score = 0
  for (let i = 0; i < lines.count; i++) {
    const miss = missOf(lines, i, point)
    if (miss < tolerance) score += 1 - miss / tolerance
  }
  return score
}

/** The point nearest to all agreeing lines: smallest eigenvector of their normals' sum, by inverse iteration. */
function refine(lines: Lines, point: Vector, within: number): Vector | undefined {
  const sum = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < lines.count; i++) {
    if (missOf(lines, i, point) > within) continue
    const [a, b, c] = lineOf(lines, i)
    sum[0]! += a * a
    sum[1]! += a * b
    sum[2]! += a * c
    sum[3]! += b * b
    sum[4]! += b * c
    sum[5]! += c * c
  }
  const [a, b, c, d, e, f] = sum as [number, number, number, number, number, number]
  const lift = 1e-9 * (a + d + f)
  const rows: [Vector, Vector, Vector] = [[a + lift, b, c], [b, d + lift, e], [c, e, f + lift]]
  let found: Vector | undefined = point
  for (let round = 0; round < 30 && found; round++) found = unit(solve(rows, found))
  return found && !isNear(found) ? found : undefined
}

function solve([p, q, r]: [Vector, Vector, Vector], right: Vector): Vector {
  const [qr, rp, pq] = [cross(q, r), cross(r, p), cross(p, q)]
  return [
    qr[0] * right[0] + rp[0] * right[1] + pq[0] * right[2],
    qr[1] * right[0] + rp[1] * right[1] + pq[1] * right[2],
    qr[2] * right[0] + rp[2] * right[1] + pq[2] * right[2],
  ]
}
