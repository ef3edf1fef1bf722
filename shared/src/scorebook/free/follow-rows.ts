import { measureAcross, type LineCounts } from "./line-counts.ts"
import { drift, findOff, growRows, listSpans, pixelOff, slack, there, type RuledBlock } from "./settle-rows.ts"

/** A part of a line across, `y` pixels down. */
type Piece = { left: number; right: number; y: number }

/** Pieces are no longer than so many pixels: over that much the lines of a page that is not quite flat fall by less than they may be off. */
const longest = 100

/**
 * The block with the rows above and below that go on where the page bends: each line across is followed piece by piece from the one before,
 * which the straight lines of `settleRows` lose. A row's height is that of half of its pieces.
 */
export function followRows(counts: LineCounts, { columns, rows }: RuledBlock): RuledBlock {
  return { columns, rows: growRows(counts, columns, rows, function* (edge, pitch) {
    let line = followAcross(counts, listPieces(columns, edge), 0)
    for (let step = findStep(counts, line, pitch); step !== undefined; step = findStep(counts, line, pitch)) {
      const next = followAcross(counts, line, step)
      yield [middleOf(line), middleOf(next)]
      line = next
    }
  }) }
}

const listPieces = (columns: readonly number[], y: number): Piece[] => listSpans(columns).flatMap(({ left, right }) => {
  const count = Math.ceil((right - left) / longest)
  return Array.from({ length: count }, (_, i) => ({ left: left + (i * (right - left)) / count, right: left + ((i + 1) * (right - left)) / count, y }))
})

const middleOf = (line: readonly Piece[]): number => line.map(({ y }) => y).sort((a, b) => a - b)[line.length >> 1]!

/** A line so many pixels further down, each piece where it is seen; one that is not goes with the others. */
function followAcross(counts: LineCounts, line: readonly Piece[], step: number): Piece[] {
  const looks = line.map(({ left, right, y }) => Array.from({ length: 2 * drift + 1 }, (_, i) => i - drift)
    .map((off) => ({ off, seen: measureAcross(counts, y + step + off, left, right, 1) - pixelOff.across * Math.abs(off) })).reduce((a, b) => (b.seen > a.seen ? b : a)))
  const seen = looks.filter((look) => look.seen >= there).map(({ off }) => off).sort((a, b) => a - b)
  const usual = seen[seen.length >> 1] ?? 0
  return line.map((piece, i) => ({ ...piece, y: piece.y + step + (looks[i]!.seen >= there ? looks[i]!.off : usual) }))
}

/** How far below a line the next is, about `pitch` pixels; undefined where none is seen over enough of its width. */
function findStep(counts: LineCounts, line: readonly Piece[], pitch: number): number | undefined {
  const width = line.reduce((sum, { left, right }) => sum + right - left, 0)
  const off = findOff(slack * Math.abs(pitch), (by) => line.reduce((sum, { left, right, y }) => sum + (measureAcross(counts, y + pitch + by, left, right, drift) >= there ? right - left : 0), 0) / width)
  return off === undefined ? undefined : pitch + off
}
