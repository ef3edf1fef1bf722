import type { Grey } from "../../base/raster.ts"

/** Blocks of so many pixels are worked on where they hold ink, and their neighbours. */
const block = 16
/** Darker than this (0 to 255, evenly lit) is ink. */
const ink = 230

/**
 * An evenly lit page as it would look without a blur of `spread` pixels (the deviation of a Gaussian): Richardson and Lucy's method (1972, 1974) on
 * the ink, `rounds` times, only where there is ink. Takes out what a lens out of focus or a shrunk photo did to letters; grain grows a little.
 */
export function sharpenInk(page: Grey, spread: number, rounds: number): Grey {
  const { width, height, data: source } = page
  const seen = Float32Array.from(source, (value) => 256 - value)
  const active = findActive(page)
  const wide = growBlocks(active, Math.ceil(width / block))
  const taps = buildTaps(spread)
  let estimate = seen.slice()
  let before = seen.slice()
  const ahead = new Float32Array(seen)
  const ratio = new Float32Array(seen.length).fill(1)
  const rows = new Float32Array(seen.length)
  const blurred = new Float32Array(seen.length)
  const change = new Float32Array(seen.length)
  let stride = 0
  for (let round = 0; round < rounds; round++) {
    // Where the last steps pointed the same way, the next one starts further along (Biggs and Andrews 1997): a third of the rounds do.
    eachRun(page, active, (from, to) => {
      for (let at = from; at < to; at++) {
        const value = estimate[at]! + stride * (estimate[at]! - before[at]!)
        ahead[at] = value > 0.1 ? value : 0.1
      }
    })
    blur(ahead, rows, blurred, page, wide, active, taps)
    eachRun(page, active, (from, to) => { for (let at = from; at < to; at++) ratio[at] = seen[at]! / blurred[at]! })
    blur(ratio, rows, blurred, page, wide, active, taps)
    let alike = 0
    let size = 1e-6
    eachRun(page, active, (from, to) => {
      for (let at = from; at < to; at++) {
        const next = ahead[at]! * blurred[at]!
        const step = next - ahead[at]!
        const last = change[at]!
        alike += step * last
        size += last * last
        change[at] = step
        before[at] = next
      }
    })
    stride = round === 0 ? 0 : Math.min(1, Math.max(0, alike / size))
    ;[before, estimate] = [estimate, before]
  }
  const data = source.slice()
  eachRun(page, active, (from, to) => {
    for (let at = from; at < to; at++) {
      const value = 256 - estimate[at]!
      data[at] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  })
  return { width, height, data }
}

/** Half of a Gaussian's taps, the middle one first. */
function buildTaps(spread: number): number[] {
  const half = Array.from({ length: Math.ceil(2.7 * spread) + 1 }, (_, i) => Math.exp(-(i * i) / (2 * spread * spread)))
  const sum = half.reduce((total, tap, i) => total + (i === 0 ? tap : 2 * tap), 0)
  return half.map((tap) => tap / sum)
}

/** 1 for each block with ink or beside one. */
function findActive({ width, height, data }: Grey): Uint8Array {
  const columns = Math.ceil(width / block)
  const held = new Uint8Array(columns * Math.ceil(height / block))
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (data[y * width + x]! < ink) held[(y >> 4) * columns + (x >> 4)] = 1
  return growBlocks(held, columns)
}

function growBlocks(held: Uint8Array, columns: number): Uint8Array {
  const grown = held.slice()
  for (let at = 0; at < held.length; at++) {
    if (held[at] === 0) continue
    const x = at % columns
    for (const row of [at - columns, at, at + columns]) for (let near = row - (x > 0 ? 1 : 0); near <= row + (x < columns - 1 ? 1 : 0); near++) if (near >= 0 && near < held.length) grown[near] = 1
  }
  return grown
}

/** Runs `work` on each stretch of pixels of a row within active blocks. */
function eachRun({ width, height }: Grey, active: Uint8Array, work: (from: number, to: number) => void): void {
  const columns = Math.ceil(width / block)
  for (let y = 0; y < height; y++)
    for (let column = 0; column < columns; column++) {
      if (active[(y >> 4) * columns + column] === 0) continue
      let end = column + 1
      while (end < columns && active[(y >> 4) * columns + end] === 1) end++
      work(y * width + column * block, y * width + Math.min(width, end * block))
      column = end
    }
}

/** Separable: along the rows into `rows` within `wide`, then down into `out` within `active`. Edges repeat. */
function blur(from: Float32Array, rows: Float32Array, out: Float32Array, page: Grey, wide: Uint8Array, active: Uint8Array, taps: readonly number[]): void {
  const { width, height } = page
  const middle = taps[0]!
  eachRun(page, wide, (start, end) => {
    const first = start - (start % width)
    const last = first + width - 1
    for (let at = start; at < end; at++) {
      let sum = middle * from[at]!
      for (let i = 1; i < taps.length; i++) sum += taps[i]! * (from[at - i < first ? first : at - i]! + from[at + i > last ? last : at + i]!)
      rows[at] = sum
    }
  })
  eachRun(page, active, (start, end) => {
    for (let at = start; at < end; at++) out[at] = middle * rows[at]!
    const y = Math.floor(start / width)
    for (let i = 1; i < taps.length; i++) {
      const up = (Math.max(0, y - i) - y) * width
      const down = (Math.min(height - 1, y + i) - y) * width
      const tap = taps[i]!
      for (let at = start; at < end; at++) out[at]! += tap * (rows[at + up]! + rows[at + down]!)
    }
  })
}
