import type { Quad } from "../../base/geometry.ts"
import type { Grey } from "../../base/raster.ts"
import type { InkCell } from "./assign-ink.ts"
import { fillQuad } from "./fill-quad.ts"
import { findInkPieces } from "./ink-pieces.ts"

/** A pale mark's darkest pixel, and all of it, as shares of the page's threshold for ink: what is paler is grain. */
const darkest = 0.62
const palest = 0.4
/** Its height and width as shares of the cell's height: dots and small rings. */
const [smallest, largest] = [0.05, 0.3]
/** It keeps clear of the cell's edges, a share of its height, and of what is written, in pixels: the soft edge of a stroke is none. */
const inset = 0.06
const softEdge = 3

/**
 * Small marks that are too pale for the page's threshold, where something darker is written beside them: dots that the pen hardly touched. Gives them
 * to their cells in `owner`, for cells where dots count.
 */
export function addPaleMarks({ width, height, data }: Grey, owner: Int16Array, cells: readonly InkCell[], threshold: number): void {
  if (!cells.some(({ dots }) => dots)) return
  const written = new Set(owner)
  const inside = new Int16Array(width * height)
  cells.forEach(({ quad, dots }, i) => { if (dots && written.has(i + 1)) fillQuad(inside, width, height, shrink(quad), i + 1) })
  const { pixels, starts } = findInkPieces({ width, height, data: Uint8Array.from(inside, (cell, at) => (cell > 0 && data[at]! > palest * threshold ? 1 : 0)) })
  for (let i = 0; i + 1 < starts.length; i++) {
    const piece = pixels.subarray(starts[i], starts[i + 1])
    const cell = inside[piece[0]!]!
    const size = heightOf(cells[cell - 1]!.quad)
    if (piece.some((at) => data[at]! > darkest * threshold) && isSmall(piece, width, size) && isFree(piece, owner, width)) for (const at of piece) owner[at] = cell
  }
}

function isSmall(piece: Int32Array, width: number, size: number): boolean {
  if (piece.length > (largest * size) ** 2) return false
  // Sorted, not spread: in a cell as high as a page a mark may have more pixels than a call takes arguments.
  return [piece.map((at) => at % width).sort(), piece.map((at) => Math.floor(at / width)).sort()].every((places) => {
    const extent = places.at(-1)! - places[0]! + 1
    return extent >= smallest * size && extent <= largest * size
  })
}

function isFree(piece: Int32Array, owner: Int16Array, width: number): boolean {
  return piece.every((at) => {
    for (let y = -softEdge; y <= softEdge; y++) for (let x = -softEdge; x <= softEdge; x++) if ((owner[at + y * width + x] ?? 0) !== 0) return false
    return true
  })
}

const heightOf = ([a, b, c, d]: Quad): number => (d.y - a.y + c.y - b.y) / 2

function shrink(quad: Quad): Quad {
  const by = inset * heightOf(quad)
  const [a, b, c, d] = quad
  return [{ x: a.x + by, y: a.y + by }, { x: b.x - by, y: b.y + by }, { x: c.x - by, y: c.y - by }, { x: d.x + by, y: d.y - by }]
}
