/** For each place: how many of the `runLength` places along the best slanted line through it are marked, and which slant that is; 0 where they are fewer than was asked for. */
export type SlantedRuns = { across: number; along: number; filled: Uint8Array; slant: Uint8Array }

/** Odd, in half-size pixels: long enough that letters do not count, short enough that curled rulings are straight. */
export const runLength = 41

/**
 * Running sums along all slanted lines at once. `mask` lists `along` rows of `across` places, 0 or 1; `slants` are changes of the
 * place across per step along; runs with fewer than `fewest` marks are left out. Linear in marks × slants: most of a page is bare.
 */
export function findSlantedRuns(mask: Uint8Array, across: number, along: number, slants: Float64Array, fewest: number): SlantedRuns {
  const filled = new Uint8Array(mask.length)
  const slant = new Uint8Array(mask.length)
  const half = runLength >> 1
  const { places, firstOfRow } = listMarks(mask, across, along)
  for (let s = 0; s < slants.length; s++) {
    const shift = new Int32Array(along)
    for (let t = 0; t < along; t++) shift[t] = Math.round(slants[s]! * t)
    const lowest = Math.min(0, shift[along - 1]!)
    const base = Math.max(0, shift[along - 1]!)
    // A line is known by where it meets row 0; `base` keeps its index positive.
    const sums = new Int8Array(across + base - lowest)
    const full = new Int32Array(sums.length)
    let fullLines = 0
    for (let t = 0; t < along; t++) {
      for (let i = firstOfRow[t]!, line = base - shift[t]!; i < firstOfRow[t + 1]!; i++) if (++sums[places[i]! + line]! === fewest) full[fullLines++] = places[i]! + line
      const old = t - runLength
      if (old >= 0) for (let i = firstOfRow[old]!, line = base - shift[old]!; i < firstOfRow[old + 1]!; i++) sums[places[i]! + line]!--
      const middle = t - half
      for (let i = 0; i < fullLines; i++) {
        const sum = sums[full[i]!]!
        if (sum < fewest) {
          full[i--] = full[--fullLines]!
          continue
        }
        const c = middle < 0 ? -1 : full[i]! - base + shift[middle]!
        if (c < 0 || c >= across || sum <= filled[middle * across + c]!) continue
        filled[middle * across + c] = sum
        slant[middle * across + c] = s
      }
    }
  }
  return { across, along, filled, slant }
}

/** Where the marks are, row by row. */
function listMarks(mask: Uint8Array, across: number, along: number): { places: Int32Array; firstOfRow: Int32Array } {
  const places = new Int32Array(mask.length)
  const firstOfRow = new Int32Array(along + 1)
  let count = 0
  for (let t = 0; t < along; t++) {
    for (let c = 0; c < across; c++) if (mask[t * across + c]) places[count++] = c
    firstOfRow[t + 1] = count
  }
  return { places, firstOfRow }
}
