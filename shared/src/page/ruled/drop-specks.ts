import type { InkMask } from "../binarise.ts"
import { fillQuad } from "./fill-quad.ts"
import type { InkPieces } from "./ink-pieces.ts"
import type { PrintedGrid } from "./printed-line.ts"

/** A piece smaller than this, in pixels of the photo and of the flat page, is grain. */
const grain = 3
const flatGrain = 4
/** A piece is what is left of a crossing when this share of it lies in a disc round it. */
const atCrossing = 0.6
/** … and of a line when this share lies on it, and it is thin or this small. */
const onLine = 0.75
const smallRest = 25
/** … or when it lies along a line, this many times as long as thick, and this near: times the line's thickness, plus pixels. */
const oblong = 2
const nearLine = 1.5
const nearPlus = 1
/** A piece with this share in areas of print is print. */
const inPrint = 0.8

/**
 * Pieces that are not the printed grid's leavings: specks at crossings look like dots, and dots are deliveries. `scale`: pixels of the
 * page for one of the photo.
 */
export function dropSpecks(pieces: InkPieces, mask: InkMask, grid: PrintedGrid, thickness: number, scale: number): InkPieces {
  const radius = thickness + 4
  const marks = markGrid(mask, grid, radius, thickness)
  const pixels = new Int32Array(pieces.pixels.length)
  const starts = [0]
  let filled = 0
  for (let i = 0; i + 1 < pieces.starts.length; i++) {
    const piece = pieces.pixels.subarray(pieces.starts[i], pieces.starts[i + 1])
    if (piece.length < Math.max(flatGrain, grain * scale * scale) || isLeaving(piece, marks, mask.width, radius, thickness)) continue
    pixels.set(piece, filled)
    filled += piece.length
    starts.push(filled)
  }
  return { pixels: pixels.subarray(0, filled), starts: Int32Array.from(starts) }
}

/** Bit 1: near a crossing; bit 2: on a line; bits 3 and 4: near a horizontal, a vertical line; bit 5: in print. */
function markGrid({ width, height }: InkMask, grid: PrintedGrid, radius: number, thickness: number): Int16Array {
  const marks = new Int16Array(width * height)
  for (const quad of grid.printed) fillQuad(marks, width, height, quad, 16)
  const put = (x: number, y: number, bit: number) => {
    if (x >= 0 && y >= 0 && x < width && y < height) marks[y * width + x]! |= bit
  }
  const half = Math.round(thickness / 2 + 1)
  const near = Math.max(half, Math.round(nearLine * thickness + nearPlus))
  for (const { axis, from, centres } of grid.lines)
    centres.forEach((centre, i) => {
      for (let d = -near; d <= near; d++) {
        const across = Math.round(centre) + d
        const bits = (Math.abs(d) <= half ? 2 : 0) | (axis === "horizontal" ? 4 : 8)
        if (axis === "horizontal") put(from + i, across, bits)
        else put(across, from + i, bits)
      }
    })
  for (const { x, y } of grid.crossings)
    for (let dy = -radius; dy <= radius; dy++)
      for (let dx = -radius; dx <= radius; dx++) if (dx * dx + dy * dy <= radius * radius) put(Math.round(x) + dx, Math.round(y) + dy, 1)
  return marks
}

function isLeaving(piece: Int32Array, marks: Int16Array, width: number, radius: number, thickness: number): boolean {
  let crossing = 0
  let line = 0
  let [alongRow, alongColumn, print] = [0, 0, 0]
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0]
  for (const at of piece) {
    crossing += marks[at]! & 1
    line += (marks[at]! >> 1) & 1
    alongRow += (marks[at]! >> 2) & 1
    alongColumn += (marks[at]! >> 3) & 1
    print += marks[at]! >> 4
    const x = at % width
    const y = (at - x) / width
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (print > inPrint * piece.length) return true
  if (crossing > atCrossing * piece.length && piece.length < 2 * radius * radius) return true
  const [long, high] = [right - left + 1, bottom - top + 1]
  const most = onLine * piece.length
  if (alongRow > most && high <= thickness && long >= oblong * high) return true
  if (alongColumn > most && long <= thickness && high >= oblong * long) return true
  return line > most && (Math.min(long, high) <= thickness + 2 || piece.length < smallRest)
}
