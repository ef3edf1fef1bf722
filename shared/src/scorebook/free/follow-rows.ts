import { measureAcross, type LineCounts } from "./line-counts.ts"
import { drift, followDown, goesOn, linesDown, listSpans, mostRowsOfAll, pitchOf, pixelOff, slack, there, throughRow, type RuledBlock } from "./settle-rows.ts"

/** A part of a line across, `y` pixels down. */
type Piece = { left: number; right: number; y: number }

/** Pieces are no longer than so many pixels: over that much the lines of a page that is not quite flat fall by less than they may be off. */
const longest = 100

/**
 * The block with the rows above and below that go on where the page bends: each line across is followed piece by piece from the one before,
 * which the straight lines of `settleRows` lose. A row's height is that of half of its pieces.
 */
export function followRows(counts: LineCounts, { columns, rows }: RuledBlock): RuledBlock {
  const pitch = pitchOf({ rows })
  const grown = [...rows]
  for (const way of [-1, 1]) {
    let line = followAcross(counts, listPieces(columns, way < 0 ? rows[0]! : rows.at(-1)!), 0)
    let places = columns
    while (grown.length <= mostRowsOfAll) {
      const step = findStep(counts, line, way * pitch, slack * pitch)
      if (step === undefined) break
      const next = followAcross(counts, line, step)
      const [before, after] = [middleOf(line), middleOf(next)]
      if (after < 0 || after >= counts.height) break
      const down = places.map((x) => followDown(counts, x, Math.min(before, after), Math.max(before, after)))
      if (down.filter(({ seen }) => seen >= throughRow.further).length < linesDown * columns.length) break
      places = down.map(({ x }) => x)
      line = next
      if (way < 0) grown.unshift(after)
      else grown.push(after)
    }
  }
  return { columns, rows: grown }
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

/** How far below a line the next is, about `expected` pixels; undefined where none is seen over enough of its width. */
function findStep(counts: LineCounts, line: readonly Piece[], expected: number, reach: number): number | undefined {
  const width = line.reduce((sum, { left, right }) => sum + right - left, 0)
  let [best, most] = [undefined as number | undefined, goesOn]
  for (let d = -Math.ceil(reach); d <= reach; d += 2) {
    const through = line.reduce((sum, { left, right, y }) => sum + (measureAcross(counts, y + expected + d, left, right, drift) >= there ? right - left : 0), 0)
    const seen = through / width - pixelOff.across * Math.abs(d)
    if (seen > most) [best, most] = [expected + d, seen]
  }
  return best
}
