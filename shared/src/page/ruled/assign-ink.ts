import type { Quad } from "../../base/geometry.ts"
import { fillQuad } from "./fill-quad.ts"
import type { InkPieces } from "./ink-pieces.ts"

/** A piece belongs to the cell that holds more than this share of it. */
const majority = 0.6
/** A piece larger than this many cells, in a direction, is cut at the cells' borders. */
const largestInCells = 1.7

/**
 * For each pixel of the page, 1 + the number of the cell whose writing it is, 0 where it is nobody's. Strokes go to cells whole, even
 * where they reach over a border: crops would cut them.
 */
export function assignInk(pieces: InkPieces, cells: readonly Quad[], width: number, height: number): Int16Array {
  const cellOf = new Int16Array(width * height)
  cells.forEach((quad, i) => fillQuad(cellOf, width, height, quad, i + 1))
  const owner = new Int16Array(width * height)
  for (let i = 0; i + 1 < pieces.starts.length; i++) {
    const piece = pieces.pixels.subarray(pieces.starts[i], pieces.starts[i + 1])
    const { cell, spanX, spanY } = findCell(piece, cellOf, width)
    const quad = cells[cell - 1]
    if (!quad) continue
    const cut = spanX > largestInCells * (quad[1].x - quad[0].x) || spanY > largestInCells * (quad[3].y - quad[0].y)
    for (const at of piece) owner[at] = cut ? cellOf[at]! : cell
  }
  return owner
}

function findCell(piece: Int32Array, cellOf: Int16Array, width: number): { cell: number; spanX: number; spanY: number } {
  const counts = new Map<number, number>()
  let [left, right, top, bottom, sumX, sumY, held] = [Infinity, 0, Infinity, 0, 0, 0, 0]
  for (const at of piece) {
    const x = at % width
    const y = (at - x) / width
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    sumX += x
    sumY += y
    const cell = cellOf[at]!
    if (cell === 0) continue
    held++
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  let cell = 0
  let most = 0
  for (const [candidate, count] of counts) if (count > most) [cell, most] = [candidate, count]
  const centre = cellOf[Math.round(sumY / piece.length) * width + Math.round(sumX / piece.length)]!
  return { cell: most > majority * held || centre === 0 ? cell : centre, spanX: right - left + 1, spanY: bottom - top + 1 }
}
