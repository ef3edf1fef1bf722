import type { Box, Quad } from "../../base/geometry.ts"
import type { Grey, Rgba } from "../../base/raster.ts"
import { resizeGrey } from "../resize.ts"
import { assignInk } from "./assign-ink.ts"
import { dropSpecks } from "./drop-specks.ts"
import { erasePrintedLines } from "./erase-printed-lines.ts"
import { findInk } from "./ink-map.ts"
import { thresholdInk } from "./ink-mask.ts"
import { findInkPieces } from "./ink-pieces.ts"
import type { PrintedGrid } from "./printed-line.ts"

/** One cell's writing. `box`: where it was cut, flat page. `image`: black on white, 48 px high, nothing of its neighbours. */
export type CellImage = { box: Box; empty: boolean; image: Grey }

/** What the cell reader takes. */
const imageHeight = 48
/** Pixels kept round a cell: last digits run over the ruling. */
const margin = 8
/** Fewer pixels of ink than this are no writing: a dot has more. */
const leastInk = 8
/** The ink at this percentile of a cell becomes black. */
const blackShare = 0.985

/** The cells' images, in the order of `cells`; printed lines are taken out and strokes go to their cells whole. About half a second. */
export function cutCells(flat: Rgba, cells: readonly Quad[], grid: PrintedGrid): CellImage[] {
  const { width, height } = flat
  const ink = findInk(flat)
  const { mask, thickness } = erasePrintedLines(thresholdInk(ink), grid.lines)
  const owner = assignInk(dropSpecks(findInkPieces(mask), mask, grid, thickness), cells, width, height)
  const found = findWritten(owner, cells, width)
  return cells.map((quad, i) => {
    const box = growBox(quad, found[i]!, width, height)
    return { box, empty: found[i]!.count < leastInk, image: drawCell(ink, owner, i + 1, box) }
  })
}

type Written = { count: number; left: number; right: number; top: number; bottom: number }

function findWritten(owner: Int16Array, cells: readonly Quad[], width: number): Written[] {
  const found = cells.map((): Written => ({ count: 0, left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }))
  for (let at = 0; at < owner.length; at++) {
    const written = found[owner[at]! - 1]
    if (!written) continue
    const x = at % width
    const y = (at - x) / width
    written.count++
    written.left = Math.min(written.left, x)
    written.right = Math.max(written.right, x)
    written.top = Math.min(written.top, y)
    written.bottom = Math.max(written.bottom, y)
  }
  return found
}

function growBox(quad: Quad, written: Written, width: number, height: number): Box {
  const xs = quad.map(({ x }) => x)
  const ys = quad.map(({ y }) => y)
  const x = Math.floor(Math.min(width - 2, Math.max(0, Math.min(Math.min(...xs) - margin, written.left - 2))))
  const y = Math.floor(Math.min(height - 2, Math.max(0, Math.min(Math.min(...ys) - margin, written.top - 2))))
  const right = Math.ceil(Math.min(width, Math.max(x + 2, Math.max(...xs) + margin, written.right + 3)))
  const bottom = Math.ceil(Math.min(height, Math.max(y + 2, Math.max(...ys) + margin, written.bottom + 3)))
  return { x, y, width: right - x, height: bottom - y }
}

/** The cell's own ink and its soft edges, darkest black. */
function drawCell(ink: Grey, owner: Int16Array, cell: number, box: Box): Grey {
  const data = new Uint8Array(box.width * box.height)
  const depths: number[] = []
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++) {
      const at = (box.y + y) * ink.width + box.x + x
      if (!isOwn(owner, at, ink.width, cell)) continue
      data[y * box.width + x] = ink.data[at]!
      if (owner[at] === cell) depths.push(ink.data[at]!)
    }
  depths.sort((a, b) => a - b)
  const gain = 255 / Math.max(1, depths[Math.floor(blackShare * (depths.length - 1))] ?? 255)
  for (let i = 0; i < data.length; i++) data[i] = 255 - Math.min(255, data[i]! * gain)
  return resizeGrey({ width: box.width, height: box.height, data }, imageHeight / box.height)
}

/** A pixel of the cell's ink, or a free one beside it. */
function isOwn(owner: Int16Array, at: number, width: number, cell: number): boolean {
  if (owner[at] !== 0) return owner[at] === cell
  return owner[at - 1] === cell || owner[at + 1] === cell || owner[at - width] === cell || owner[at + width] === cell
}
