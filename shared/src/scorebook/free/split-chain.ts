import { measureAcross, measureDown, type LineCounts } from "./line-counts.ts"
import type { RowChain } from "./row-chains.ts"
import type { RuledBlock } from "./settle-rows.ts"

/** `score`: the length of the lines across that a block's columns have, less that of those that they lack, pixels. */
type ScoredBlock = RuledBlock & { score: number }

/** Lines may lie so many pixels off their place, as paper bends; lines down stand so far apart at least. */
const drift = 3
const nearest = 9
/** Lines at a table's sides stand up to so many pixels beyond its lines across. */
const beside = 60
/** A line down that is seen in so much of a row's height goes through the row; in so many rows at least. */
const through = 0.85
const leastSeen = 2.4
/** A line goes through so many of a block's rows. */
const mostRows = 0.65
/** What a new block costs: so many lines down, each in one row, must change. */
const blockCost = 7
/** Lines across are seen over so much of a column's width, in the mean of the rows; a gap between two tables has none. */
const ruled = 0.5
const fewestRows = 4
const fewestColumns = 4

/** The tables within a chain of rows, beside and below each other. */
export function splitChain(counts: LineCounts, chain: RowChain): ScoredBlock[] {
  const lines = findLinesDown(counts, chain)
  if (lines.length < 2) return []
  const across = chain.rows.map((y) => lines.slice(1).map(({ x }, i) => measureAcross(counts, y, lines[i]!.x, x, drift + 1)))
  return splitAcross(across).flatMap(([from, to]) => segment(lines.slice(from, to + 1).map(({ passes }) => passes)).flatMap(([first, last]): ScoredBlock[] => {
    const rows = chain.rows.slice(first, last + 2)
    const columns = lines.slice(from, to + 1).flatMap(({ x, passes }) => (passes.slice(first, last + 1).filter(Boolean).length >= mostRows * (last + 1 - first) ? [x] : []))
    if (rows.length <= fewestRows || columns.length <= fewestColumns) return []
    const width = columns.at(-1)! - columns[0]!
    const seen = rows.map((_, i) => across[first + i]!.slice(from, to).reduce((sum, share, c) => sum + share * (lines[from + c + 1]!.x - lines[from + c]!.x), 0))
    return [{ columns, rows, score: seen.reduce((sum, length) => sum + 2 * length - width, 0) }]
  }))
}

/** Places where lines go down through most of some rows of a chain, the longest first. */
function findLinesDown(counts: LineCounts, { left, right, rows }: RowChain): { x: number; passes: boolean[] }[] {
  const found: { x: number; passes: boolean[]; seen: number }[] = []
  for (let x = Math.max(1, Math.round(left) - beside); x < Math.min(counts.width - 1, right + beside); x += 1) {
    const shares = rows.slice(1).map((bottom, row) => measureDown(counts, x, rows[row]!, bottom, drift))
    const seen = shares.reduce((sum, share) => sum + (share >= through ? share : 0), 0)
    // Of places that see the same line, the one right on it comes first.
    if (seen >= leastSeen) found.push({ x, passes: shares.map((share) => share >= through), seen: seen + measureDown(counts, x, rows[0]!, rows.at(-1)!, 0) })
  }
  const places: typeof found = []
  for (const line of found.sort((a, b) => b.seen - a.seen)) if (places.every(({ x }) => Math.abs(x - line.x) >= nearest)) places.push(line)
  return places.sort((a, b) => a.x - b.x)
}

/** Spans of columns (first and last line down) that the lines across run through. */
function splitAcross(across: readonly number[][]): [number, number][] {
  const spans: [number, number][] = []
  across[0]!.forEach((_, i) => {
    const last = spans.at(-1)
    if (across.reduce((sum, row) => sum + row[i]!, 0) < ruled * across.length) return
    if (last && last[1] === i) last[1] = i + 1
    else spans.push([i, i + 1])
  })
  return spans
}

/** Rows cut where the lines down change, by least cost: a line that goes through some rows of a block and not through others costs the fewer of both. First and last row of each. */
function segment(passes: readonly boolean[][]): [number, number][] {
  const count = passes[0]!.length
  const best: number[] = [0]
  const from: number[] = [0]
  for (let end = 1; end <= count; end++) {
    best[end] = Infinity
    const seen = passes.map(() => 0)
    for (let start = end - 1; start >= 0; start--) {
      let cost = best[start]! + blockCost
      passes.forEach((rows, i) => {
        seen[i]! += rows[start] ? 1 : 0
        cost += Math.min(seen[i]!, end - start - seen[i]!)
      })
      if (cost < best[end]!) [best[end], from[end]] = [cost, start]
    }
  }
  const blocks: [number, number][] = []
  for (let end = count; end > 0; end = from[end]!) blocks.unshift([from[end]!, end - 1])
  return blocks
}
