import type { Point, Quad } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { binarise } from "./binarise.ts"
import { findComponents, type Component } from "./components.ts"

/** Four marks at the corners of a sheet, in the order of a `Quad` for one of the ways in which it may lie, and how far it is turned is not said. */
export type CornerMarks = { corners: Quad; side: number }

/** A mark is a ring round a square: seven modules a side, the square three. Pixels. */
const smallest = 9
const largest = 160
/** Ink that is this share of the paper's brightness or darker. */
const darkest = 150
/** More candidates than this are no marks but a pattern: the largest are kept. */
const mostCandidates = 24

type Ring = { centre: Point; side: number }

/**
 * Looks for the four marks of a sheet that we print. `lit`: a grey page divided by its paper. `share`: a mark's side as a share of the
 * distance between the two upper marks; `oblong`: that distance over the one down the side. Centres to a fraction of a pixel. Undefined
 * where no four marks stand like that. A few hundredths of a second for three million pixels.
 */
export function findCornerMarks(lit: Grey, share: number, oblong: number): CornerMarks | undefined {
  const rings = findRings(lit)
  let best: { quad: Quad; side: number; area: number } | undefined
  for (let a = 0; a < rings.length; a++)
    for (let b = a + 1; b < rings.length; b++)
      for (let c = b + 1; c < rings.length; c++)
        for (let d = c + 1; d < rings.length; d++) {
          const found = judge([rings[a]!, rings[b]!, rings[c]!, rings[d]!], share, oblong)
          if (found && found.area > (best?.area ?? 0)) best = found
        }
  return best && { corners: best.quad, side: best.side }
}

/** Sides may differ by perspective, not by more than this factor; the sheet's shape neither. */
const mostUneven = 1.9
const shapeSlack = 1.45
const sizeSlack = 1.7

function judge(rings: readonly Ring[], share: number, oblong: number): { quad: Quad; side: number; area: number } | undefined {
  const sides = rings.map(({ side }) => side)
  if (Math.max(...sides) > mostUneven * Math.min(...sides)) return undefined
  const quad = order(rings.map(({ centre }) => centre))
  if (!quad) return undefined
  const [top, right, bottom, left] = quad.map((point, at) => distance(point, quad[(at + 1) % 4]!)) as [number, number, number, number]
  const [across, down] = [(top + bottom) / 2, (right + left) / 2]
  const [long, short] = across >= down ? [across, down] : [down, across]
  if (Math.max(top, bottom) > mostUneven * Math.min(top, bottom) || Math.max(left, right) > mostUneven * Math.min(left, right)) return undefined
  if (long / short > oblong * shapeSlack || long / short < oblong / shapeSlack) return undefined
  const side = sides.reduce((sum, one) => sum + one, 0) / 4
  const expected = share * long
  if (side > expected * sizeSlack || side < expected / sizeSlack) return undefined
  return { quad, side, area: long * short }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Clockwise from the one that is nearest to the top left; undefined where they do not stand round each other. */
function order(points: readonly Point[]): Quad | undefined {
  const x = points.reduce((sum, point) => sum + point.x, 0) / 4
  const y = points.reduce((sum, point) => sum + point.y, 0) / 4
  const round = [...points].sort((a, b) => Math.atan2(a.y - y, a.x - x) - Math.atan2(b.y - y, b.x - x))
  const first = round.reduce((best, point, at) => (point.x + point.y < round[best]!.x + round[best]!.y ? at : best), 0)
  const [a, b, c, d] = [0, 1, 2, 3].map((at) => round[(first + at) % 4]!)
  if (!a || !b || !c || !d) return undefined
  const turns = [[a, b, c], [b, c, d], [c, d, a], [d, a, b]].map(([p, q, r]) => (q!.x - p!.x) * (r!.y - q!.y) - (q!.y - p!.y) * (r!.x - q!.x))
  return turns.every((turn) => turn > 0) ? [a, b, c, d] : undefined
}

/** Pieces of ink like a ring, with one like a square in their middle. */
function findRings(lit: Grey): Ring[] {
  const pieces = findComponents(binarise(lit, darkest), smallest).filter(({ width, height }) => Math.max(width, height) <= largest && width < 2 * height && height < 2 * width)
  const rings: Ring[] = []
  const cores = pieces.filter(({ width, height, area }) => Math.min(width, height) >= 3 && area > 0.55 * width * height)
  const byPlace = new Map<string, Component[]>()
  for (const core of cores) {
    const key = placeOf(core.x + core.width / 2, core.y + core.height / 2)
    byPlace.set(key, [...(byPlace.get(key) ?? []), core])
  }
  for (const ring of pieces) {
    const { x, y, width, height, area } = ring
    const filled = area / (width * height)
    if (Math.min(width, height) < smallest || filled < 0.22 || filled > 0.75) continue
    const middle = { x: x + width / 2, y: y + height / 2 }
    const core = near(byPlace, middle).find((one) => isCore(one, ring, middle))
    if (core) rings.push({ centre: findCentre(lit, ring), side: Math.max(width, height) })
  }
  return rings.sort((a, b) => b.side - a.side).slice(0, mostCandidates)
}

function isCore(core: Component, ring: Component, middle: Point): boolean {
  if (core === ring) return false
  const off = Math.hypot(core.x + core.width / 2 - middle.x, core.y + core.height / 2 - middle.y)
  const ratio = (core.width + core.height) / (ring.width + ring.height)
  return off < 0.12 * Math.max(ring.width, ring.height) && ratio > 0.25 && ratio < 0.62
}

const bucket = 16
const placeOf = (x: number, y: number) => `${Math.floor(x / bucket)},${Math.floor(y / bucket)}`

function near(byPlace: ReadonlyMap<string, Component[]>, { x, y }: Point): Component[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => byPlace.get(placeOf(x + dx * bucket, y + dy * bucket)) ?? []))
}

/** The darkness' centre of gravity over the mark and a rim round it. */
function findCentre({ data, width, height }: Grey, ring: Component): Point {
  const rim = 2
  let sum = 0
  let sumX = 0
  let sumY = 0
  for (let y = Math.max(0, ring.y - rim); y < Math.min(height, ring.y + ring.height + rim); y++)
    for (let x = Math.max(0, ring.x - rim); x < Math.min(width, ring.x + ring.width + rim); x++) {
      const dark = Math.max(0, 230 - data[y * width + x]!)
      sum += dark
      sumX += dark * x
      sumY += dark * y
    }
  return sum === 0 ? { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 } : { x: sumX / sum, y: sumY / sum }
}
