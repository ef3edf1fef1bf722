import { findBoxLines } from "./box-lines.ts"
import { measureAcross, measureDown, type LineCounts } from "./line-counts.ts"

/** A table as its lines make it: places of the lines across and down, pixels of the flat page. */
export type RuledBlock = { columns: number[]; rows: number[] }

/** How high its rows are in the mean, pixels. */
export const pitchOf = ({ rows }: { rows: readonly number[] }): number => (rows.at(-1)! - rows[0]!) / (rows.length - 1)

/** Lines may lie so many pixels off their place. */
export const drift = 4
/** A line is there from this share of a column's width on, and missing below the other. */
export const there = 0.6
const missing = 0.35
/** Columns that lack every other line: so many, of so much of the width together. They tell that it only halves the rows of the others. */
const fewestLacking = 2
const lackingWidth = 0.12
/** Fewer rows than so many are no table. */
const fewestRows = 3
/** Lines between the rows that run through so much of the table, in so many rows, are rows too. */
const throughTable = 0.88
const mostRows = 0.7
/** A further row has so many of the table's lines down, and its line across as much of the width. */
const goesOn = 0.6
const linesDown = 0.75
/** A line down goes through a row where it is seen in so much of the row's height; of one that is only asked whether it is there, more. */
const throughRow = { further: 0.75, column: 0.8 }
/** Of places that see a line as well the nearest is its: a pixel off costs so much of what is seen. */
export const pixelOff = { down: 0.005, across: 0.01 }
/** A further row's line may lie so much of a row's height off. */
export const slack = 0.12
/** Eleven batters, their heading and the sums below them are no more. */
const mostRowsOfAll = 16

/** The block with the rows that its columns have: half rows joined, rows of double height parted, rows above and below that go on. */
export function settleRows(counts: LineCounts, { columns, rows }: RuledBlock): RuledBlock {
  const own = partRows(counts, columns, joinHalves(counts, columns, rows))
  const all = extendRows(counts, columns, own)
  return { columns: settleColumns(counts, columns, own), rows: all }
}

/** The spans between lines down. */
export const listSpans = (columns: readonly number[]) => columns.slice(1).map((right, i) => ({ left: columns[i]!, right }))

/** The share of the table's width in which a line across is seen. */
function measureThrough(counts: LineCounts, columns: readonly number[], y: number): number {
  const seen = listSpans(columns).reduce((sum, { left, right }) => sum + (measureAcross(counts, y, left, right, drift) >= there ? right - left : 0), 0)
  return seen / (columns.at(-1)! - columns[0]!)
}

/** A line that is lacking weighs twice as much as one that is there: lines that only part some columns' rows in two must not count as rows. */
const lackingWeight = 2

/** The area that a block's lines across rule, less what those weigh that it lacks, square pixels. */
export function measureRuled(counts: LineCounts, { columns, rows }: RuledBlock): number {
  const seen = rows.reduce((sum, y) => sum + measureThrough(counts, columns, y), 0) / rows.length
  return (seen - lackingWeight * (1 - seen)) * (columns.at(-1)! - columns[0]!) * (rows.at(-1)! - rows[0]!)
}

function joinHalves(counts: LineCounts, columns: readonly number[], rows: number[]): number[] {
  const spans = listSpans(columns)
  const meanOf = (lines: readonly number[], { left, right }: { left: number; right: number }) => lines.reduce((sum, y) => sum + measureAcross(counts, y, left, right, drift), 0) / lines.length
  for (const parity of [0, 1]) {
    const [kept, dropped] = [rows.filter((_, i) => i % 2 === parity), rows.filter((_, i) => i % 2 !== parity)]
    const lacking = spans.filter((span) => meanOf(dropped, span) < missing && meanOf(kept, span) > there)
    if (kept.length > fewestRows && lacking.length >= fewestLacking && lacking.reduce((sum, { left, right }) => sum + right - left, 0) > lackingWidth * (columns.at(-1)! - columns[0]!)) return kept
  }
  return rows
}

function partRows(counts: LineCounts, columns: readonly number[], rows: number[]): number[] {
  const middles = rows.slice(1).map((y, i) => (y + rows[i]!) / 2)
  const seen = middles.filter((y) => measureThrough(counts, columns, y) >= throughTable)
  return seen.length >= mostRows * middles.length ? [...rows, ...middles].sort((a, b) => a - b) : rows
}

function extendRows(counts: LineCounts, columns: readonly number[], rows: readonly number[]): number[] {
  return growRows(counts, columns, rows, function* (edge, pitch) {
    let line = edge
    const look = () => findOff(slack * Math.abs(pitch), (off) => measureThrough(counts, columns, line + pitch + off))
    for (let off = look(); off !== undefined; off = look()) {
      const next = line + pitch + off
      yield [line, next]
      line = next
    }
  })
}

/** The lines across that go on from the one at `edge`, one after the other about `pitch` pixels apart (upwards where it is less than 0), each with the place of the one before. */
type Onward = (edge: number, pitch: number) => Iterable<readonly [before: number, after: number]>

/** The rows with those above and below them, as far as lines across go on and enough of the lines down go through between them. */
export function growRows(counts: LineCounts, columns: readonly number[], rows: readonly number[], goOn: Onward): number[] {
  const pitch = pitchOf({ rows })
  const grown = [...rows]
  for (const way of [-1, 1]) {
    // Lines down may lean: each is followed from row to row.
    let places = columns
    if (grown.length > mostRowsOfAll) break
    for (const [before, after] of goOn(way < 0 ? rows[0]! : rows.at(-1)!, way * pitch)) {
      if (after < 0 || after >= counts.height) break
      const followed = places.map((x) => followDown(counts, x, Math.min(before, after), Math.max(before, after)))
      if (followed.filter(({ seen }) => seen >= throughRow.further).length < linesDown * columns.length) break
      places = followed.map(({ x }) => x)
      if (way < 0) grown.unshift(after)
      else grown.push(after)
      if (grown.length > mostRowsOfAll) break
    }
  }
  return grown
}

/** Where the line down near `x` goes on between two heights, and in what share of it it is seen, less for each pixel that it lies off. */
function followDown(counts: LineCounts, x: number, top: number, bottom: number): { x: number; seen: number } {
  const looks = Array.from({ length: 2 * drift + 1 }, (_, i) => x + i - drift).map((at) => ({ x: at, seen: measureDown(counts, at, top, bottom, 0) - pixelOff.down * Math.abs(at - x) }))
  return looks.reduce((a, b) => (b.seen > a.seen ? b : a))
}

/** How many pixels off its place, `reach` at most, the next line across is seen in most of the width; undefined where in too little of it. */
export function findOff(reach: number, measure: (off: number) => number): number | undefined {
  let [best, most] = [undefined as number | undefined, goesOn]
  for (let off = -Math.ceil(reach); off <= reach; off += 2) {
    const seen = measure(off) - pixelOff.across * Math.abs(off)
    if (seen > most) [best, most] = [off, seen]
  }
  return best
}

/** Lines down nearer to each other than this share of a row's height are one. */
const together = 0.35
/** Columns of one width, so many side by side, are boxes: a line of theirs that writing hides is known by its distance, where so many rows show it. */
const fewestBoxes = 4
const hiddenIn = 0.25
/** A line within so much of a box's width is that box's own line, not another. */
const ownLine = 0.3
/** Lines across run on where so many of them are seen over the next `look` pixels; looked at every `step` pixels. */
const runsOn = { share: 0.5, step: 12, look: 48 }

/** The columns with those beside them that only the lines across show, and boxes whose lines are hidden by what is written in them. */
function settleColumns(counts: LineCounts, found: readonly number[], rows: readonly number[]): number[] {
  const pitch = pitchOf({ rows })
  const seenAt = (x: number) => rows.slice(1).filter((bottom, i) => measureDown(counts, x, rows[i]!, bottom, drift) >= throughRow.column).length / (rows.length - 1)
  const parted = found.filter((x, i) => i === 0 || x - found[i - 1]! >= together * pitch)
  const ends = findLinesEnds(counts, parted, rows)
  const boxed = addHiddenBoxes(parted, ends, seenAt)
  const [first, last] = [boxed[0]!, boxed.at(-1)!]
  return [...(first - ends.left > pitch ? [ends.left] : []), ...boxed, ...(ends.right - last > pitch ? [ends.right] : [])]
}

/** How far the lines across run on to either side, all of them in the mean. */
function findLinesEnds(counts: LineCounts, columns: readonly number[], rows: readonly number[]): { left: number; right: number } {
  const { share, step, look } = runsOn
  const goes = (from: number, to: number) => from >= 0 && to < counts.width && rows.filter((y) => measureAcross(counts, y, from, to, 2 * drift) >= there).length >= share * rows.length
  let [left, right] = [columns[0]!, columns.at(-1)!]
  while (goes(left - look, left)) left -= step
  while (goes(right, right + look)) right += step
  return { left, right }
}

function addHiddenBoxes(columns: readonly number[], ends: { left: number; right: number }, seenAt: (x: number) => number): number[] {
  const boxes = findBoxLines(columns)
  if (boxes.length <= fewestBoxes) return [...columns]
  const [first, last] = [boxes[0]!, boxes.at(-1)!]
  const width = (last - first) / (boxes.length - 1)
  const all = [...columns.filter((x) => x < first || x > last), ...boxes]
  const isInside = (x: number) => x > ends.left + 0.5 * width && x < ends.right - 0.5 * width
  for (const [end, step] of [[first, -width], [last, width]] as const)
    for (let x = end + step; isInside(x); x += step) {
      const line = all.find((other) => Math.abs(other - x) < ownLine * width)
      if (line === undefined && seenAt(x) < hiddenIn) break
      if (line === undefined) all.push(x)
      else x = line
    }
  return all.sort((a, b) => a - b)
}
