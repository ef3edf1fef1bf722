/** For each place: how many of the `runLength` places along the best slanted line through it are marked, and which slant that is. */
export type SlantedRuns = { across: number; along: number; filled: Uint8Array; slant: Uint8Array }

/** Odd, in half-size pixels: long enough that letters do not count, short enough that curled rulings are straight. */
export const runLength = 41

/**
 * Running sums along all slanted lines at once. `mask` lists `along` rows of `across` places, 0 or 1; `slants` are changes of the
 * place across per step along. Linear in places × slants.
 */
export function findSlantedRuns(mask: Uint8Array, across: number, along: number, slants: Float64Array): SlantedRuns {
  const filled = new Uint8Array(mask.length)
  const slant = new Uint8Array(mask.length)
  const half = runLength >> 1
  for (let s = 0; s < slants.length; s++) {
    const shift = new Int32Array(along)
    for (let t = 0; t < along; t++) shift[t] = Math.round(slants[s]! * t)
    const lowest = Math.min(0, shift[along - 1]!)
    const base = Math.max(0, shift[along - 1]!)
    // A line is known by where it meets row 0; `base` keeps its index positive.
    const sums = new Int8Array(across + base - lowest)
    for (let t = 0; t < along; t++) {
      const row = t * across
      const line = base - shift[t]!
      for (let c = 0; c < across; c++) sums[c + line]! += mask[row + c]!
      if (t >= runLength) {
        const oldRow = (t - runLength) * across
        const oldLine = base - shift[t - runLength]!
        for (let c = 0; c < across; c++) sums[c + oldLine]! -= mask[oldRow + c]!
      }
      if (t < half) continue
      const centreRow = (t - half) * across
      const centreLine = base - shift[t - half]!
      for (let c = 0; c < across; c++) {
        const sum = sums[c + centreLine]!
        if (sum > filled[centreRow + c]!) {
          filled[centreRow + c] = sum
          slant[centreRow + c] = s
        }
      }
    }
  }
  return { across, along, filled, slant }
}
