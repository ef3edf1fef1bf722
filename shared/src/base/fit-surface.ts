import { solveSymmetric } from "./solve-symmetric.ts"
import type { Slope, SplineSurface } from "./spline-surface.ts"
import { findWeights } from "./spline-surface.ts"

/** Places and what the surface (or its slope) should be there. All lists are equally long. */
export type SurfaceSamples = { slope: Slope; x: Float64Array; y: Float64Array; target: Float64Array; weight: Float64Array }

export type FitOptions = {
  /** How much bending costs against the samples. */
  smoothness: number
  /** How much the surface's change across its measured slopes costs; 0 where values are measured. */
  stiffness: number
  /** Multiplies samples and targets: slopes are small numbers, values are pixels. */
  gain: number
  /** A sample this far off counts a quarter. Shrinks to `leastSpread` as the fit gets better. */
  spread: number
  leastSpread: number
  rounds: number
}

/** A sample with less weight says nothing about the spread. */
const tellingWeight = 0.2

/**
 * The smoothest surface near the samples, by weighted least squares; wild samples lose their say (Geman and McClure's weights).
 * Undefined where there is nothing to fit.
 */
export function fitSurface(
  shape: Omit<SplineSurface, "coefficients">, samples: SurfaceSamples, options: FitOptions,
): SplineSurface | undefined {
  const count = samples.target.length
  if (count === 0) return undefined
  const rows = findRows(shape, samples, options.gain)
  const size = (shape.across + 3) * (shape.down + 3)
  const fixed = findPenalties(shape, samples, options, size, count)
  const trust = samples.weight.slice()
  let coefficients = new Float64Array(size)
  let spread = options.spread
  for (let round = 0; round < options.rounds; round++) {
    const matrix = fixed.slice()
    const right = new Float64Array(size)
    addSamples(matrix, right, rows, samples.target, trust, options.gain, shape.down + 3)
    const solved = solveSymmetric(matrix, right)
    if (!solved) return undefined
    coefficients = new Float64Array(solved)
    const misses = findMisses(coefficients, rows, samples.target, options.gain, shape.down + 3)
    spread = Math.max(options.leastSpread, Math.min(spread, 2.2 * medianMiss(misses, samples.weight)))
    for (let i = 0; i < count; i++) trust[i] = samples.weight[i]! / (1 + (misses[i]! / spread) ** 2) ** 2
  }
  return { ...shape, coefficients }
}

type Rows = { first: Int32Array; weights: Float64Array }

function findRows(shape: Omit<SplineSurface, "coefficients">, samples: SurfaceSamples, gain: number): Rows {
  const count = samples.target.length
  const rows: Rows = { first: new Int32Array(count), weights: new Float64Array(16 * count) }
  const weights = new Float64Array(16)
  for (let i = 0; i < count; i++) {
    rows.first[i] = findWeights(shape, samples.x[i]!, samples.y[i]!, samples.slope, weights)
    for (let k = 0; k < 16; k++) rows.weights[16 * i + k] = weights[k]! * gain
  }
  return rows
}

function addSamples(
  matrix: Float64Array, right: Float64Array, rows: Rows, target: Float64Array, trust: Float64Array, gain: number, stride: number,
): void {
  const size = right.length
  for (let i = 0; i < target.length; i++) {
    const weight = trust[i]!
    if (weight < 1e-6) continue
    const wanted = weight * gain * target[i]!
    for (let k = 0; k < 16; k++) {
      const a = rows.first[i]! + (k >> 2) * stride + (k & 3)
      const value = rows.weights[16 * i + k]!
      right[a]! += value * wanted
      const scaled = value * weight
      const line = a * size
      for (let l = 0; l <= k; l++) matrix[line + rows.first[i]! + (l >> 2) * stride + (l & 3)]! += scaled * rows.weights[16 * i + l]!
    }
  }
}

function findMisses(coefficients: Float64Array, rows: Rows, target: Float64Array, gain: number, stride: number): Float64Array {
  const misses = new Float64Array(target.length)
  for (let i = 0; i < target.length; i++) {
    let sum = 0
    for (let k = 0; k < 16; k++) sum += coefficients[rows.first[i]! + (k >> 2) * stride + (k & 3)]! * rows.weights[16 * i + k]!
    misses[i] = Math.abs(sum / gain - target[i]!)
  }
  return misses
}

function medianMiss(misses: Float64Array, weight: Float64Array): number {
  const telling = new Float64Array(misses.length)
  let count = 0
  for (let i = 0; i < misses.length; i++) if (weight[i]! > tellingWeight) telling[count++] = misses[i]!
  return count === 0 ? Infinity : telling.subarray(0, count).sort()[count >> 1]!
}

/**
 * Second differences along, down and crosswise; first differences across measured slopes; a little of everything, so that it is
 * solvable.
 */
function findPenalties(
  shape: Omit<SplineSurface, "coefficients">, samples: SurfaceSamples, options: FitOptions, size: number, count: number,
): Float64Array {
  const columns = shape.across + 3
  const rows = shape.down + 3
  const bends: [number, number][][] = []
  const steps: [number, number][][] = []
  const at = (i: number, j: number) => i * rows + j
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      if (i > 0 && i + 1 < columns) bends.push([[at(i - 1, j), 1], [at(i, j), -2], [at(i + 1, j), 1]])
      if (j > 0 && j + 1 < rows) bends.push([[at(i, j - 1), 1], [at(i, j), -2], [at(i, j + 1), 1]])
      if (i + 1 < columns && j + 1 < rows) bends.push([[at(i, j), 1], [at(i + 1, j + 1), 1], [at(i + 1, j), -1], [at(i, j + 1), -1]])
      const [a, b] = samples.slope === "x" ? [i, j + 1] : [i + 1, j]
      if (a < columns && b < rows) steps.push([[at(i, j), -1], [at(a, b), 1]])
    }
  const matrix = new Float64Array(size * size)
  const add = (stencils: [number, number][][], cost: number) => {
    for (const stencil of stencils) for (const [p, u] of stencil) for (const [q, v] of stencil) matrix[p * size + q]! += cost * u * v
  }
  add(bends, (options.smoothness * count) / bends.length)
  add(steps, (options.stiffness * count) / steps.length)
  for (let i = 0; i < size; i++) matrix[i * size + i]! += 1e-6 * count
  return matrix
}
