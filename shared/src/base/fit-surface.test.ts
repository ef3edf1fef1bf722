import fc from "fast-check"
import { expect, test } from "vitest"
import { fitSurface } from "./fit-surface.ts"
import { solveSymmetric } from "./solve-symmetric.ts"
import { surfaceAt } from "./spline-surface.ts"

const shape = { width: 200, height: 100, across: 4, down: 3 }
const options = { smoothness: 1e-6, stiffness: 0, gain: 1, spread: 5, leastSpread: 0.5, rounds: 6 }
const grid = Array.from({ length: 400 }, (_, i) => ({ x: (i % 20) * 10.5, y: Math.floor(i / 20) * 5.2 }))
const lists = (target: (x: number, y: number, i: number) => number) => ({
  x: Float64Array.from(grid, ({ x }) => x), y: Float64Array.from(grid, ({ y }) => y),
  target: Float64Array.from(grid, ({ x, y }, i) => target(x, y, i)), weight: new Float64Array(grid.length).fill(1),
})

test("a quadratic height is found again, though every tenth sample is wild", () => {
  const height = (x: number, y: number) => 3 + 0.02 * x - 0.05 * y + 0.0003 * x * y
  const surface = fitSurface(shape, { slope: "none", ...lists((x, y, i) => (i % 10 === 3 ? 40 : height(x, y))) }, options)
  for (const [x, y] of [[20, 20], [100, 50], [180, 90]] as const) expect(surfaceAt(surface!, x, y)).toBeCloseTo(height(x, y), 1)
})

test("slopes alone give the height up to a constant", () => {
  const surface = fitSurface(
    shape, { slope: "x", ...lists((x) => 0.001 * x) },
    { ...options, gain: 200, stiffness: 1e-6, spread: 0.02, leastSpread: 0.01 },
  )
  expect(surfaceAt(surface!, 150, 50) - surfaceAt(surface!, 50, 50)).toBeCloseTo(0.0005 * (150 ** 2 - 50 ** 2), 1)
})

test("no samples, no surface", () => {
  const none = new Float64Array(0)
  expect(fitSurface(shape, { slope: "none", x: none, y: none, target: none, weight: none }, options)).toBeUndefined()
})

test("symmetric equations are solved; a matrix that is not positive definite is refused", () => {
  const numbers = (length: number) => fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length, maxLength: length })
  fc.assert(fc.property(numbers(9), numbers(3), (entries, wanted) => {
    const matrix = new Float64Array(9)
    const product = (i: number, j: number) => [0, 1, 2].reduce((sum, k) => sum + entries[3 * i + k]! * entries[3 * j + k]!, 0)
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) matrix[3 * i + j] = (i === j ? 1 : 0) + product(i, j)
    const right = Float64Array.from({ length: 3 }, (_, i) => wanted.reduce((sum, x, j) => sum + matrix[3 * i + j]! * x, 0))
    const solved = solveSymmetric(matrix, right)
    wanted.forEach((x, i) => expect(solved?.[i]).toBeCloseTo(x, 4))
  }))
  expect(solveSymmetric(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toBeUndefined()
})
