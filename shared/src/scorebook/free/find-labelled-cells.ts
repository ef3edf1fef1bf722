import { findBoxLines } from "./box-lines.ts"
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
const highestRow = 7
const farthestEdge = 4
/** Cells are at least so wide, and at most so many times as wide as high. */
const narrowest = 14
const widest = 30
/** Ten wickets, what may stand behind them, and strokes of a hand that part some. */
const mostCells = 16

/** The labels that stand in cells of their own, and the cells beside each. Words that are no label, or not in a cell, are left out, but falls' title over a row of cells. `numbers`: words among which the wickets' printed numbers are. */
export function findLabelledCells(counts: LineCounts, words: readonly SizedWord[], numbers: readonly PrintedWord[] = words): LabelledCells[] {
  const found = new Map<string, LabelledCells>()
  for (const word of words) {
    const row = findRow(counts, word)
    if (!row) {
      const titled = findLabel(word.text)?.label === "falls" ? findBelow(counts, word) : undefined
      if (titled) found.set(`falls ${Math.round(titled.top)}`, { label: "falls", rank: 0, ...titled })
      continue
    }
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
  return [...found.values()].map((one) => (one.label === "falls" ? skipNumbers(counts, one, numbers) : one)).sort((a, b) => a.top - b.top)
}

/** So many of the wickets' numbers where they must be are printed over the row of scores. */
const fewestNumbers = 5

/** The row below that of the wickets' numbers, where that is what was found. */
function skipNumbers(counts: LineCounts, one: LabelledCells, words: readonly PrintedWord[]): LabelledCells {
  const edges = findBoxLines(one.edges)
  const counted = edges.slice(1).filter((right, i) => words.some(({ text, x, y }) => text === String(i + 1) && x > edges[i]! && x < right && y > one.top && y < one.bottom))
  const bottom = counted.length < fewestNumbers ? undefined : findLine(counts, one.bottom + lowestRow, highestBelow * (one.bottom - one.top), edges[0]!, edges.at(-1)!)
  const goesOnDown = bottom === undefined ? [] : edges.filter((x) => measureDown(counts, x, one.bottom, bottom, across.drift) >= across.seen)
  return bottom === undefined || goesOnDown.length < across.seen * edges.length ? one : { ...one, top: one.bottom, bottom }
}

/** Where the next line across is seen from a height on, within so many pixels. */
function findLine(counts: LineCounts, from: number, reach: number, left: number, right: number): number | undefined {
  for (let at = from; at < Math.min(from + reach, counts.height); at++) if (measureAcross(counts, at, left, right, across.drift) >= across.seen) return at + across.drift
  return undefined
}

/** Rows beginning so many pixels from each other are one. */
const sameRow = 8

/** What two readers named, the first one's where both name a row; edges that no more than half of the rows have whose cells begin at one place are strokes. */
export function joinLooks(first: readonly LabelledCells[], second: readonly LabelledCells[]): LabelledCells[] {
  const isEdge = (a: number, b: number) => Math.abs(a - b) < sameRow
  const isSame = (a: LabelledCells, b: LabelledCells) => isEdge(a.top, b.top) && isEdge(a.edges[0]!, b.edges[0]!)
  const all = [...first, ...second.filter((one) => !first.some((other) => isSame(one, other)))]
  return all.map((one) => {
    const stack = all.filter((other) => isEdge(other.edges[0]!, one.edges[0]!))
    const edges = one.edges.filter((x) => stack.length < fewestRows || 2 * stack.filter((other) => other.edges.some((edge) => isEdge(edge, x))).length > stack.length)
    return edges.length > 1 ? { ...one, edges } : one
  }).sort((a, b) => a.top - b.top)
}
const fewestRows = 3

/** A title stands at most so many of its heights over its row; that is so many high at most, and lower than `lowestRow` pixels it is none. */
const farthestTitle = 3
const highestBelow = 7
const lowestRow = 14

/** The row of cells that stands below a title: its edges to both sides. */
function findBelow(counts: LineCounts, { x, y, width, height }: SizedWord): Pick<LabelledCells, "top" | "bottom" | "edges"> | undefined {
  const [left, right] = [x - width / 2, x + width / 2 + runsOn * height]
  const top = findLine(counts, y + height / 2, farthestTitle * height, left, right)
  const bottom = top === undefined ? undefined : findLine(counts, top + lowestRow, highestBelow * height, left, right)
  if (top === undefined || bottom === undefined) return undefined
  let first = x
  for (let steps = 0; steps < mostCells; steps++) {
    const next = findEdge(counts, first - (steps > 0 ? narrowest : 0), top, bottom, -1, widest * (bottom - top))
    if (next === undefined || measureAcross(counts, top, next, first, 2 * across.drift) < across.seen) break
    first = next
  }
  const edges = first < x ? listEdges(counts, first, top, bottom) : []
  return edges.length > 1 ? { top, bottom, edges } : undefined
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
