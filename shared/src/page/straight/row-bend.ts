import { solveSymmetric } from "../../base/solve-symmetric.ts"
import { bendTerms, flat, termAt, termSlopeAt, type Bend } from "./bend.ts"

/** A piece of text on the page: the line it stands on goes through (x, y), and along `slope` where that could be measured. `width` and `capital` in pixels. */
export type RowPiece = { x: number; y: number; width: number; capital: number; slope: number | undefined }

/** Fewer pieces whose slope is known do not tell a bend. */
const fewestSlopes = 6
/** A slope is measured to about so many pixels over the piece's width. */
const slopeNoise = 0.8
/** Where a piece stands is measured to about so many pixels. */
const placeNoise = 0.7
/** What bends cost, in pixels at the page's edge that are free: turning and perspective are common, wilder curls are not. */
const usual = [400, 150, 50, 30, 20, 20, 15, 10, 15, 10, 10]
/** Errors of neighbouring pieces are alike: more equations than this say no more. */
const mostSay = 60
const slopeRounds = 12
const rowRounds = 10

/**
 * The bend of a page's lines of text. First from the slopes of the pieces alone, which cannot take the next row for the same one; then
 * pieces that stand on one row by then are drawn onto it. Both by least squares in which wild pieces lose their say.
 */
export function findRowBend(pieces: readonly RowPiece[], width: number, height: number): Bend {
  const known = pieces.filter(({ slope }) => slope !== undefined)
  if (known.length < fewestSlopes) return flat
  const takeTerms = (termOf: typeof termAt, { x, y }: RowPiece) => Float64Array.from(bendTerms, (_, i) => termOf(i, x / width - 0.5, y / height - 0.5))
  const slopes = pieces.flatMap((piece): Equation[] => (piece.slope === undefined ? [] : [{
    terms: takeTerms(termSlopeAt, piece), target: piece.slope * width, noise: (slopeNoise * width) / piece.width,
  }]))
  const text = pieces.filter(({ capital }) => capital > 0).map((piece): Place => ({ y: piece.y, capital: piece.capital, terms: takeTerms(termAt, piece) }))
  const tries: { bend: Bend; misfit: number }[] = []
  for (const order of orders) {
    let bend = fit(slopes, startFrom(slopes), order, slopeRounds)
    for (let round = 0; round < rowRounds; round++) bend = fit([...slopes, ...findRows(text, bend)], bend, order, 2)
    const misfit = findMisfit([...slopes, ...findRows(text, bend)], bend)
    tries.push({ bend, misfit })
    if (misfit < withinNoise) break
  }
  const least = Math.min(...tries.map(({ misfit }) => misfit))
  return tries.find(({ misfit }) => misfit <= least * clearlyBetter + 0.02)?.bend ?? flat
}

/** How many terms are tried: turning and perspective alone, simple curls, all. A wilder one must fit clearly better. */
const orders = [2, 5, bendTerms.length]
const clearlyBetter = 1.1
/** Where all stands within half its noise (a screen, a page from a printer) no wilder one is tried. */
const withinNoise = 0.03

/** Mean over the equations, 0 perfect to 1. */
function findMisfit(equations: readonly Equation[], bend: Bend): number {
  let sum = 0
  for (const equation of equations) {
    const miss = (missOf(equation, bend) / equation.noise / 3) ** 2
    sum += miss / (1 + miss)
  }
  return sum / equations.length
}

const missOf = ({ terms, target }: Equation, bend: Bend): number => bendOf(terms, bend) - target

function bendOf(terms: Float64Array, bend: Bend): number {
  let sum = 0
  for (let i = 0; i < bend.length; i++) sum += terms[i]! * bend[i]!
  return sum
}

/** Σ terms · coefficients should be `target`, give or take `noise`. */
type Equation = { terms: Float64Array; target: number; noise: number }
/** Where a piece of text stands, and what each term of a bend comes to there. */
type Place = { y: number; capital: number; terms: Float64Array }

/** The page turned by the median slope. */
function startFrom(slopes: readonly Equation[]): Bend {
  const sorted = slopes.map(({ target }) => target).sort((a, b) => a - b)
  const bend = flat.slice()
  bend[0] = sorted[sorted.length >> 1] ?? 0
  return bend
}

/** Reweighted least squares (Geman and McClure) of the first `order` terms, the reach of a say shrinking to three times the noise. */
function fit(equations: readonly Equation[], start: Bend, order: number, rounds: number): Bend {
  let bend = start
  const say = Math.min(1, mostSay / equations.length)
  for (let round = 0; round < rounds; round++) {
    const reach = rounds === slopeRounds ? Math.max(3, 12 * 0.7 ** round) : 3
    const matrix = new Float64Array(order * order)
    const right = new Float64Array(order)
    for (let i = 0; i < order; i++) matrix[i * order + i] = 1 / (usual[i]! * 2 ** bendTerms[i]![0]) ** 2
    for (const equation of equations) {
      const { terms, target, noise } = equation
      const weight = say / (noise * (1 + (missOf(equation, bend) / noise / reach) ** 2)) ** 2
      for (let i = 0; i < order; i++) {
        const scaled = weight * terms[i]!
        right[i]! += scaled * target
        for (let j = 0; j <= i; j++) matrix[i * order + j]! += scaled * terms[j]!
      }
    }
    const solved = solveSymmetric(matrix, right)
    if (solved) (bend = flat.slice()).set(solved)
  }
  return bend
}

/** Pieces that stand on one row, as equations: each should be where its row's mean is. */
function findRows(places: readonly Place[], bend: Bend): Equation[] {
  const level = places.map((place) => ({ place, y: place.y - bendOf(place.terms, bend) })).sort((a, b) => a.y - b.y)
  const equations: Equation[] = []
  let from = 0
  for (let i = 1; i <= level.length; i++) {
    const [before, here] = [level[i - 1]!, level[i]]
    if (here && here.y - before.y < 0.22 * Math.min(here.place.capital, before.place.capital)) continue
    addRow(equations, level.slice(from, i).map(({ place }) => place))
    from = i
  }
  return equations
}

function addRow(equations: Equation[], row: readonly Place[]): void {
  if (row.length < 2) return
  const mean = new Float64Array(bendTerms.length)
  for (const { terms } of row) for (let i = 0; i < mean.length; i++) mean[i]! += terms[i]! / row.length
  const y = row.reduce((sum, place) => sum + place.y, 0) / row.length
  for (const { terms, y: own } of row) equations.push({ terms: terms.map((value, i) => value - mean[i]!), target: own - y, noise: placeNoise })
}
