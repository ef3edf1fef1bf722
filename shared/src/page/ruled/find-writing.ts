import type { Box, Quad } from "../../base/geometry.ts"
import type { Grey, Rgba } from "../../base/raster.ts"
import { addPaleMarks } from "./add-pale-marks.ts"
import type { InkCell } from "./assign-ink.ts"
import { assignInk } from "./assign-ink.ts"
import { dropSpecks } from "./drop-specks.ts"
import { erasePrintedLines } from "./erase-printed-lines.ts"
import { eraseSolidPrint } from "./erase-solid-print.ts"
import { findInk } from "./ink-map.ts"
import { findThreshold, thresholdInk } from "./ink-mask.ts"
import { findInkPieces } from "./ink-pieces.ts"
import type { PrintedGrid } from "./printed-line.ts"

/**
 * One cell's writing. `box`: the cell with all its strokes and a margin, flat page. `share`: of the cell's area that is ink. `colour`:
 * the ink's mean red, green and blue, 0 to 255: one pen, one hand.
 */
export type CellWriting = { box: Box; empty: boolean; share: number; colour: readonly [number, number, number] }

/** Whose writing each pixel is: `owner` holds 1 + the index of its cell, 0 for nobody. `ink` is 0 for paper to 255. */
export type PageWriting = { ink: Grey; owner: Int16Array; cells: CellWriting[] }

/** Pixels kept round a cell: last digits run over the ruling. */
const margin = 8
/** Fewer pixels of ink than this are no writing: a dot has more. */
const leastInk = 8

/**
 * The writing of each cell, in their order; printed lines are taken out and strokes go to their cells whole. `scale`: pixels of the
 * flat page for one of the photo. About half a second.
 */
export function findWriting(flat: Rgba, cells: readonly InkCell[], grid: PrintedGrid, scale = 1): PageWriting {
  const { width, height } = flat
  const ink = findInk(flat)
  const threshold = findThreshold(ink)
  const { mask, thickness } = erasePrintedLines(eraseSolidPrint(thresholdInk(ink, threshold), grid.printed), grid.lines)
  const owner = assignInk(dropSpecks(findInkPieces(mask), mask, grid, thickness, scale), cells, width, height)
  addPaleMarks(ink, owner, cells, threshold)
  const found = findWritten(owner, cells.length, flat)
  const boxes = cells.map(({ quad }, i): CellWriting => {
    const { count, red, green, blue } = found[i]!
    const all = Math.max(1, count)
    return { box: growBox(quad, found[i]!, width, height), empty: count < leastInk, share: count / areaOf(quad), colour: [red / all, green / all, blue / all] }
  })
  return { ink, owner, cells: boxes }
}

type Written = { count: number; red: number; green: number; blue: number; left: number; right: number; top: number; bottom: number }

function findWritten(owner: Int16Array, cells: number, { width, data }: Rgba): Written[] {
  const found = Array.from(
    { length: cells }, (): Written => ({ count: 0, red: 0, green: 0, blue: 0, left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }),
  )
  for (let at = 0; at < owner.length; at++) {
    if (owner[at] === 0) continue
    const written = found[owner[at]! - 1]!
    const x = at % width
    const y = (at - x) / width
    written.count++
    written.red += data[4 * at]!
    written.green += data[4 * at + 1]!
    written.blue += data[4 * at + 2]!
    written.left = Math.min(written.left, x)
    written.right = Math.max(written.right, x)
    written.top = Math.min(written.top, y)
    written.bottom = Math.max(written.bottom, y)
  }
  return found
}

function areaOf([a, b, c, d]: Quad): number {
  return Math.max(1, Math.abs((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2)
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
