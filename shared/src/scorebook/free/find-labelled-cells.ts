import { findLabel, type Label } from "./label-words.ts"
import { measureAcross, measureDown, type LineCounts } from "./line-counts.ts"
import type { PrintedWord } from "./name-blocks.ts"

/** A word with its size, pixels of the flat page; x and y are its middle. */
export type SizedWord = PrintedWord & { width: number; height: number }

/** The cells to the right of a printed label, in its row: their edges from left to right. Pixels of the flat page. */
export type LabelledCells = { label: Label; rank: number; top: number; bottom: number; edges: number[] }

/** A line is there where so much of it is seen; at most so many pixels off. Down through a low row, a figure 1 is nearly one. */
const across = { seen: 0.75, drift: 2 }
const down = { seen: 0.96, drift: 1 }
/** In rows lower than so many pixels figures fill the row: there a line goes on above or below, by so much of the row's height. */
const high = 30
const goesOn = 0.6
/** The lines of a label's row run on so far to its right, in its heights at least: bars of letters do not. */
const runsOn = 6
/** A label's row is at most so many times as high as its letters, and its cell ends at most so many of its widths beside it. */
const highestRow = 5
const farthestEdge = 4
/** Cells are at least so wide, and at most so many times as wide as high. */
const narrowest = 14
const widest = 30
/** Ten wickets, what may stand behind them, and strokes of a hand that part some. */
const mostCells = 16

/** The labels that stand in cells of their own, and the cells beside each. Words that are no label, or not in a cell, are left out. */
export function findLabelledCells(counts: LineCounts, words: readonly SizedWord[]): LabelledCells[] {
  const found = new Map<string, LabelledCells>()
  for (const word of words) {
    const row = findRow(counts, word)
    if (!row) continue
    const { top, bottom } = row
    const left = findEdge(counts, word.x - word.width / 2, top, bottom, -1, farthestEdge * word.width + bottom - top)
    const right = findEdge(counts, word.x + word.width / 2, top, bottom, 1, farthestEdge * word.width + bottom - top)
    if (right === undefined) continue
    const own = words.filter(({ x, y }) => x > (left ?? word.x - word.width * farthestEdge) && x < right && y > top && y < bottom).sort((a, b) => (Math.abs(a.y - b.y) < word.height / 2 ? a.x - b.x : a.y - b.y))
    const named = findLabel(own.map(({ text }) => text).join(""))
    if (!named) continue
    const edges = listEdges(counts, right, top, bottom)
    if (edges.length > 1) found.set(`${named.label} ${Math.round(top)} ${Math.round(right)}`, { label: named.label, rank: named.rank, top, bottom, edges })
  }
  return [...found.values()].sort((a, b) => a.top - b.top)
}

function findRow(counts: LineCounts, { x, y, width, height }: SizedWord): { top: number; bottom: number } | undefined {
  const isLine = (at: number) => measureAcross(counts, at, x - width / 2, x + width / 2 + runsOn * height, across.drift) >= across.seen
  const look = (from: number, step: number) => {
    for (let at = from; Math.abs(at - y) < highestRow * height && at > 0 && at < counts.height; at += step) if (isLine(at)) return at + step * across.drift
    return undefined
  }
  const [top, bottom] = [look(y - height / 2 - 1, -1), look(y + height / 2 + 1, 1)]
  return top !== undefined && bottom !== undefined && bottom - top < highestRow * height ? { top, bottom } : undefined
}

/** The nearest line down through a row, from a place on; undefined where none is within reach. */
function findEdge(counts: LineCounts, from: number, top: number, bottom: number, step: number, reach: number): number | undefined {
  const more = goesOn * (bottom - top)
  const spans = bottom - top < high ? [[top - more, bottom], [top, bottom + more]] as const : [[top, bottom]] as const
  for (let at = from + 2 * step; Math.abs(at - from) < reach && at > 0 && at < counts.width; at += step) if (spans.some(([from, to]) => measureDown(counts, at, from, to, down.drift) >= down.seen)) return at
  return undefined
}

function listEdges(counts: LineCounts, first: number, top: number, bottom: number): number[] {
  const edges = [first]
  while (edges.length <= mostCells) {
    const last = edges.at(-1)!
    const next = findEdge(counts, last + narrowest, top, bottom, 1, widest * (bottom - top))
    const isRuled = next !== undefined && [top, bottom].some((y) => measureAcross(counts, y, last, next, 2 * across.drift) >= across.seen)
    if (next === undefined || !isRuled) break
    edges.push(next)
  }
  return edges
}
