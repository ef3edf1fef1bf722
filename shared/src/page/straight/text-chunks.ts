import type { InkMask } from "../binarise.ts"
import type { Component } from "../components.ts"
import { findTextSegments } from "../text-segments.ts"

/** Letters of one line that stand so near together that even curled paper is straight there. `x` is their middle, `capital` the height of capitals; pixels. */
export type TextChunk = { letters: Component[]; x: number; width: number; capital: number }

/** Widest chunk and narrowest whose slope is worth measuring, in capitals. */
const widest = 9
const narrowest = 2.5

/** Steepest slope that is looked for, and the step of the search; the finer step decides. */
const steepest = 0.3
const step = 0.025
const fineStep = 0.005

/** All text of a page in chunks. */
export function cutChunks(letters: readonly Component[]): TextChunk[] {
  const chunks: TextChunk[] = []
  for (const { letters: own, capital } of findTextSegments(letters)) {
    const sorted = [...own].sort((a, b) => a.x - b.x)
    let from = 0
    for (let i = 1; i <= sorted.length; i++) {
      const last = sorted[i]
      if (last && last.x + last.width - sorted[from]!.x <= widest * capital) continue
      chunks.push(toChunk(sorted.slice(from, i), capital))
      from = i
    }
  }
  return chunks
}

function toChunk(letters: Component[], capital: number): TextChunk {
  const left = letters[0]!.x
  const right = Math.max(...letters.map(({ x, width }) => x + width))
  return { letters, x: (left + right) / 2, width: right - left, capital }
}

/**
 * How steeply a chunk climbs or falls, pixels down per pixel right: the slope along which its ink falls into the sharpest rows. It needs
 * no single letters, so blurred words that run together do as well. Undefined for chunks too narrow to tell.
 */
export function findChunkSlope(mask: InkMask, chunk: TextChunk): number | undefined {
  if (chunk.width < narrowest * chunk.capital) return undefined
  const ink = listInk(mask, chunk)
  let best = 0
  let sharpest = 0
  const attempt = (slope: number) => {
    const sharp = sharpnessOf(spreadRows(ink, slope).rows)
    if (sharp > sharpest) [best, sharpest] = [slope, sharp]
  }
  for (let i = Math.round(-steepest / step); i <= steepest / step; i++) attempt(i * step)
  const coarse = best
  for (let i = -5; i <= 5; i++) attempt(coarse + i * fineStep)
  return Math.abs(best) < steepest ? best : undefined
}

/** The y, in the middle of the chunk, of the line its letters stand on: where rows of ink along `slope` end most abruptly. */
export function findBaseline(mask: InkMask, chunk: TextChunk, slope: number): number {
  const { rows, top } = spreadRows(listInk(mask, chunk), slope)
  let baseline = rows.length
  let steepestFall = 0
  for (let i = Math.floor(rows.length / 3); i < rows.length; i++) {
    const fall = rows[i - 1]! + rows[i]! - (rows[i + 1] ?? 0) - (rows[i + 2] ?? 0)
    if (fall > steepestFall) [baseline, steepestFall] = [i + 1, fall]
  }
  return top + baseline
}

/** Ink of a chunk's letters: x from the chunk's middle, y of the page. */
type Ink = { x: Float32Array; y: Float32Array }

function listInk({ width, data }: InkMask, { letters, x: middle }: TextChunk): Ink {
  const x: number[] = []
  const y: number[] = []
  for (const letter of letters)
    for (let row = letter.y; row < letter.y + letter.height; row++)
      for (let column = letter.x; column < letter.x + letter.width; column++)
        if (data[row * width + column]) {
          x.push(column - middle)
          y.push(row)
        }
  return { x: Float32Array.from(x), y: Float32Array.from(y) }
}

/** How much ink stands in each row, rows running along `slope`; each pixel is shared by the two rows nearest to it. */
function spreadRows({ x, y }: Ink, slope: number): { rows: Float32Array; top: number } {
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < y.length; i++) {
    const at = y[i]! - slope * x[i]!
    if (at < low) low = at
    if (at > high) high = at
  }
  const top = Math.floor(low)
  const rows = new Float32Array(y.length === 0 ? 1 : Math.ceil(high) - top + 2)
  for (let i = 0; i < y.length; i++) {
    const at = y[i]! - slope * x[i]! - top
    const row = Math.floor(at)
    rows[row]! += row + 1 - at
    rows[row + 1]! += at - row
  }
  return { rows, top }
}

function sharpnessOf(rows: Float32Array): number {
  let sum = 0
  for (let i = 1; i < rows.length; i++) sum += (rows[i]! - rows[i - 1]!) ** 2
  return sum
}
