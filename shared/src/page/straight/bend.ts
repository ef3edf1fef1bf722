/**
 * How lines of text (or columns) leave the straight: at (u, v), shares of the page from its middle (−0.5 to 0.5) along and across the lines, a
 * line lies further across by Σ coefficient · u^a · v^b pixels, (a, b) being `bendTerms`. The first is turning, the second perspective, the rest curled paper.
 */
export type Bend = Float64Array

/** Exponents of u and v. What moves a line as a whole has no place here. */
export const bendTerms: readonly (readonly [number, number])[] = [[1, 0], [1, 1], [2, 0], [3, 0], [2, 1], [4, 0], [5, 0], [3, 1], [1, 2], [2, 2], [6, 0]]

export const flat: Bend = new Float64Array(bendTerms.length)

export function bendAt(bend: Bend, u: number, v: number): number {
  let sum = 0
  for (let i = 0; i < bend.length; i++) {
    const coefficient = bend[i]!
    if (coefficient !== 0) sum += coefficient * termAt(i, u, v)
  }
  return sum
}

/** The value of one term. */
export function termAt(term: number, u: number, v: number): number {
  const [a, b] = bendTerms[term]!
  return u ** a * v ** b
}

/** How one term changes per unit of u. */
export function termSlopeAt(term: number, u: number, v: number): number {
  const [a, b] = bendTerms[term]!
  return a * u ** (a - 1) * v ** b
}
