import type { Box } from "../../base/geometry.ts"
import { findHeading, type Heading } from "./heading-words.ts"
import { findTableKind, strokesShare, type FreeKind, type HeadedColumn } from "./name-columns.ts"
import { pitchOf, type RuledBlock } from "./settle-rows.ts"

/** A table found by its headings: its columns from left to right, `rows` from the heading's top over all boundaries down. Pixels of the flat page. */
export type FreeTable = { kind: FreeKind; columns: HeadedColumn[]; rows: number[] }

/** A printed word and its middle, pixels of the flat page. */
export type PrintedWord = { text: string; x: number; y: number }

/** Headings stand so many rows' heights above the first line, or in the first row but for its lower edge; those of one table within so much of one. */
const above = 1.7
const below = 0.95
const within = 1.15
/** Tables with lower rows, in pixels, are tallies and over strips. */
const lowest = 24

/** Where the headings of a table may be printed: bands of the place from top to bottom, the likeliest first, and its lines down. Pixels of the flat page. */
export type HeadingPlace = Box & { bands: readonly { top: number; bottom: number }[]; lines: readonly number[] }

/** Bands of so many rows' heights from the first line on that may hold a table's headings, the likeliest first: over the rows, in the first row, higher up. */
const headingBands = [{ from: -1.1, to: 0.2 }, { from: -0.1, to: below }, { from: -above, to: -0.6 }]

/** Where the headings of those tables may be printed that may be of batters or bowlers. */
export function listHeadingPlaces(blocks: readonly RuledBlock[]): HeadingPlace[] {
  return blocks.filter((block) => pitchOf(block) >= lowest).map((block) => {
    const [left, right, top, pitch] = [block.columns[0]!, block.columns.at(-1)!, block.rows[0]!, pitchOf(block)]
    return { x: left, y: top - above * pitch, width: right - left, height: (above + below) * pitch, bands: headingBands.map(({ from, to }) => ({ top: top + from * pitch, bottom: top + to * pitch })), lines: block.columns }
  })
}

/** So many headings in a place are a table's. */
const fewestHeadings = 4

/** Do the words of a place name a table's columns? */
export const isHeading = (words: readonly PrintedWord[]): boolean => new Set(words.map(({ text }) => findHeading(text)).filter((heading) => heading !== undefined)).size >= fewestHeadings

/** A block with what is printed over its columns; `first`: its first row below the headings. */
type HeadedBlock = { block: RuledBlock; columns: HeadedColumn[]; first: number }

/** The tables of batters and bowlers among the blocks that the headings name, in reading order. */
export function nameBlocks(blocks: readonly RuledBlock[], words: readonly PrintedWord[]): FreeTable[] {
  const headed = blocks.filter((block) => pitchOf(block) >= lowest).map((block) => readHeadings(block, words))
  if (!isCricket(headed, words)) return []
  const named = headed.map((one) => shareHeadings(one, headed)).flatMap(toTables)
  const batters = named.filter(({ kind }) => kind === "batting").map(heightOf)
  const tables = named.filter((table) => table.kind === "batting" || countHeadings(table.columns) >= fewestTold || heightOf(table) >= lowestBowling * Math.min(...batters))
  return tables.sort((a, b) => (Math.abs(a.rows[1]! - b.rows[1]!) < a.rows[1]! - a.rows[0]! ? a.columns[0]!.left - b.columns[0]!.left : a.rows[1]! - b.rows[1]!))
}

/** A bowler has balls and figures in his row: it is not lower than so much of a batter's. Lower ones are falls and tallies, unless so many headings say what they are. */
const lowestBowling = 0.8
const fewestTold = 3

const heightOf = ({ rows }: FreeTable): number => pitchOf({ rows: rows.slice(1) })

/** Headings that no bill and no list of hours has; those of figures only where they are words, as single letters may be anything. So many on a page tell that it is cricket's. */
const ofCricket: readonly (Heading | undefined)[] = ["batter", "bowler", "dismissal", "strokes"]
const ofFigures: readonly (Heading | undefined)[] = ["overs", "maidens", "wickets"]
const fewestLetters = 3
const fewestTelling = 2

function isCricket(headed: readonly HeadedBlock[], words: readonly PrintedWord[]): boolean {
  const columns = headed.flatMap((one) => one.columns).filter(({ heading }) => ofCricket.includes(heading))
  return columns.length + words.filter(({ text }) => text.length >= fewestLetters && ofFigures.includes(findHeading(text))).length >= fewestTelling
}

const countHeadings = (columns: readonly HeadedColumn[]): number => columns.filter(({ heading }) => heading !== undefined).length

function readHeadings(block: RuledBlock, words: readonly PrintedWord[]): HeadedBlock {
  const { columns: places, rows } = block
  const pitch = pitchOf(block)
  const own = words.filter(({ x, y }) => x > places[0]! && x < places.at(-1)! && y > rows[0]! - above * pitch && y < rows[0]! + below * pitch)
  const looks = own.map(({ y }) => keepTelling(own.filter((word) => word.y >= y - 1 && word.y <= y + within * pitch))).map((line) => ({ line, columns: nameColumnsAt(places, line) }))
  const best = looks.reduce((a, b) => (countHeadings(b.columns) > countHeadings(a.columns) ? b : a), { line: [] as PrintedWord[], columns: nameColumnsAt(places, []) })
  const heights = best.line.filter(({ text }) => findHeading(text) !== undefined).map(({ y }) => y).sort((a, b) => a - b)
  const heading = heights[heights.length >> 1] ?? -Infinity
  // "Runs as scored" of which only the first word was read: a total stands in a narrow column.
  const columns = dropStray(best.columns).map((column): HeadedColumn => (column.heading === "runs" && column.right - column.left > strokesShare * (places.at(-1)! - places[0]!) ? { ...column, heading: "strokes" } : column))
  return { block: { columns: places, rows: addHiddenRows(rows, heading) }, columns, first: Math.max(0, rows.findIndex((y) => y > heading)) }
}

/** Columns of one width, so many side by side, are boxes: over them stand titles and rules ("all wides count"), of which words may look like headings. */
const fewestBoxes = 8
const alike = 0.3

/** The columns without headings that stand among boxes: only those at the end of such a row of columns are its figures. */
function dropStray(columns: readonly HeadedColumn[]): HeadedColumn[] {
  const widthOf = ({ left, right }: HeadedColumn) => right - left
  const isAlike = (a: HeadedColumn, b: HeadedColumn | undefined) => b !== undefined && Math.abs(widthOf(a) - widthOf(b)) < alike * widthOf(a)
  return columns.map((column, i) => {
    let [from, to] = [i, i]
    while (isAlike(column, columns[from - 1])) from--
    while (isAlike(column, columns[to + 1])) to++
    const isLast = columns.slice(i, to + 1).every(({ heading }) => heading !== undefined)
    return to - from + 1 < fewestBoxes || (isLast && i < to) || (isLast && columns[i - 1]?.heading !== undefined) ? column : { ...column, heading: undefined }
  })
}

/** Headings that stand further above the first line than this share of a row's height have rows between: a bar's edge is no line. */
const overRow = 1.15

function addHiddenRows(rows: number[], heading: number): number[] {
  const pitch = pitchOf({ rows })
  const hidden = Number.isFinite(heading) && heading < rows[0]! - overRow * pitch ? Math.floor((rows[0]! - heading) / pitch) : 0
  return [...Array.from({ length: hidden }, (_, i) => rows[0]! - (hidden - i) * pitch), ...rows]
}

/** One letter alone may be anything; beside another ("O M R W") it is a heading. */
function keepTelling(words: readonly PrintedWord[]): PrintedWord[] {
  const isLetter = ({ text }: PrintedWord) => text.length === 1 && findHeading(text) !== undefined
  const letters = new Set(words.filter(isLetter).map(({ text }) => text))
  return words.filter((word) => letters.size > 1 || !isLetter(word))
}

/** Columns of two tables are the same where their edges differ by less than this share of a row's height; tables where so many of the wider one's columns are. */
const samePlace = 0.35
const sameTable = 0.7

/** Forms have a table for either innings: columns at the same places share what was read over one of them. */
function shareHeadings(one: HeadedBlock, all: readonly HeadedBlock[]): HeadedBlock {
  const slack = samePlace * pitchOf(one.block)
  const findSame = (other: HeadedBlock, column: HeadedColumn) => other.columns.find(({ left, right }) => Math.abs(left - column.left) < slack && Math.abs(right - column.right) < slack)
  const twin = all.find((other) => other !== one && one.columns.filter((column) => findSame(other, column)).length >= sameTable * Math.max(one.columns.length, other.columns.length))
  if (!twin) return one
  const columns = one.columns.map((column) => ({ ...column, heading: column.heading ?? findSame(twin, column)?.heading }))
  return { ...one, columns, first: countHeadings(twin.columns) > countHeadings(one.columns) && one.block.rows.length === twin.block.rows.length ? twin.first : one.first }
}

function toTables({ block, columns, first }: HeadedBlock): FreeTable[] {
  const rows = block.rows.slice(first)
  return splitTables(columns).flatMap((own): FreeTable[] => {
    const kind = findTableKind(own, rows.length - 1)
    return kind && rows.length > 4 && own.length > 2 ? [{ kind, columns: kind === "batting" ? endAtRuns(own) : endAtFigures(own), rows: [rows[0]! - pitchOf(block), ...rows.slice(0, kind === "batting" ? mostBatters + 1 : undefined)] }] : []
  })
}
/** More rows below a table of batters are sums. */
const mostBatters = 11

/** Words whose middles differ by less, in pixels down, stand in one line. */
const oneLine = 8

/** The columns under a line of headings, from left to right. */
function nameColumnsAt(places: readonly number[], words: readonly PrintedWord[]): HeadedColumn[] {
  return places.slice(1).map((right, i): HeadedColumn => {
    const left = places[i]!
    const own = words.filter(({ x }) => x > left && x < right).sort((a, b) => (Math.abs(a.y - b.y) < oneLine ? a.x - b.x : a.y - b.y))
    return { left, right, heading: findPhrase(own.map(({ text }) => text)) }
  })
}

/** A heading of one word or several; the longest where there are more. A title over the page may stand before it. */
function findPhrase(texts: readonly string[]): Heading | undefined {
  for (let count = Math.min(mostWords, texts.length); count > 0; count--)
    for (let from = 0; from + count <= texts.length; from++) {
      const heading = findHeading(texts.slice(from, from + count).join(""))
      if (heading !== undefined) return heading
    }
  return undefined
}
const mostWords = 4

const nameHeadings: readonly (Heading | undefined)[] = ["surname", "firstName", "batter", "bowler", "number", "other"]

/** What may stand beside a batter's runs; after it his row is over. */
const besideRuns: readonly Heading[] = ["runs", "total", "balls", "fours", "sixes", "other"]

/** Columns cut where a table ends, or another's names begin. */
function splitTables(columns: readonly HeadedColumn[]): HeadedColumn[][] {
  const tables: HeadedColumn[][] = []
  for (const column of columns) {
    const table = tables.at(-1)
    const has = (...headings: Heading[]) => table?.some(({ heading }) => heading !== undefined && headings.includes(heading)) ?? false
    const told = table?.some(({ heading }) => heading !== undefined && !nameHeadings.includes(heading)) ?? false
    const isOver = has("batter", "dismissal", "strokes") && has("runs", "total") && !(column.heading !== undefined && besideRuns.includes(column.heading))
    const begins = isOver || column.heading === "surname" || column.heading === "batter" || (column.heading === "bowler" && (!has("dismissal", "batter") || has("runs", "total"))) || (column.heading === "number" && has("runs", "total"))
    if (table && !(begins && told)) table.push(column)
    else tables.push([column])
  }
  return tables
}

/** Lines across may run on to what stands beside a bowler's figures: a column so many times as wide as the one before. */
const beside = 3

function endAtFigures(columns: readonly HeadedColumn[]): HeadedColumn[] {
  const [before, last] = columns.slice(-2)
  return before && last && columns.length >= fewestBoxes && last.right - last.left > beside * (before.right - before.left) ? columns.slice(0, -1) : [...columns]
}

function endAtRuns(columns: readonly HeadedColumn[]): HeadedColumn[] {
  const end = columns.findLastIndex(({ heading }) => heading !== undefined && heading !== "other" && besideRuns.includes(heading)) + 1
  return end > 2 ? columns.slice(0, end) : [...columns]
}
