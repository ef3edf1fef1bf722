import type { Grey } from "../../base/raster.ts"
import type { Axis } from "../layout.ts"

/**
 * How many pixels of a line there are before each place, along each column and each row of a flat page: a line's share of any span is two
 * look-ups. A pixel counts for its neighbours across too. Evidence averaged along the line, as `RuledPage` has it, cannot tell letters' stems.
 */
export type LineCounts = { width: number; height: number; down: Uint16Array; across: Uint16Array }

/** A ridge this deep (of 60) is a line. */
const shallowest = 6
/** Of a span's ends so many pixels belong to the lines that cross there. */
const margin = 3

/** How much darker each pixel of a flat page is than both its sides, across lines of either direction: 0 to 60. */
export type Ridges = Readonly<Record<Axis, Grey>>

export function countLines({ horizontal, vertical }: Ridges): LineCounts {
  const { width, height } = vertical
  const down = new Uint16Array(width * (height + 1))
  const across = new Uint16Array(height * (width + 1))
  const [upright, level] = [vertical.data, horizontal.data]
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, at = y * width + 1, row = y * (width + 1) + 1; x < width - 1; x++, at++, row++) {
      down[at + width] = down[at]! + (upright[at]! >= shallowest || upright[at - 1]! >= shallowest || upright[at + 1]! >= shallowest ? 1 : 0)
      across[row + 1] = across[row]! + (level[at]! >= shallowest || level[at - width]! >= shallowest || level[at + width]! >= shallowest ? 1 : 0)
    }
  return { width, height, down, across }
}

/** The share, 0 to 1, of the height in which a straight line goes down near x: at most `drift` pixels off. */
export function measureDown({ width, height, down }: LineCounts, x: number, top: number, bottom: number, drift: number): number {
  const [from, to] = [Math.max(0, Math.round(top) + margin), Math.min(height - 1, Math.round(bottom) - margin)]
  let most = 0
  for (let at = Math.max(0, Math.round(x) - drift); at <= Math.min(width - 1, Math.round(x) + drift); at++) most = Math.max(most, down[to * width + at]! - down[from * width + at]!)
  return most / Math.max(1, to - from)
}

/** The same for a line across near y. */
export function measureAcross({ width, height, across }: LineCounts, y: number, left: number, right: number, drift: number): number {
  const [from, to] = [Math.max(0, Math.round(left) + margin), Math.min(width - 1, Math.round(right) - margin)]
  let most = 0
  for (let at = Math.max(0, Math.round(y) - drift); at <= Math.min(height - 1, Math.round(y) + drift); at++) most = Math.max(most, across[at * (width + 1) + to]! - across[at * (width + 1) + from]!)
  return most / Math.max(1, to - from)
}
