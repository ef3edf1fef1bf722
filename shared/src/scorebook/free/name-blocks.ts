import type { Box } from "../../base/geometry.ts"
import { findHeading, type Heading } from "./heading-words.ts"
import { findTableKind, listAlike, strokesShare, type FreeKind, type HeadedColumn } from "./name-columns.ts"
import { pitchOf, type RuledBlock } from "./settle-rows.ts"

/** A table found by its headings: its columns from left to right, `rows` from the heading's top over all boundaries down. Pixels of the flat page. */
export type FreeTable = { kind: FreeKind; columns: HeadedColumn[]; rows: number[] }

/** A printed word and its middle, pixels of the flat page. */
export type PrintedWord = { text: string; x: number; y: number }

/** Headings stand so many rows' heights above the first line, or in the first row but for its lower edge; those of one table within so much of one. */
const above = 1.7
const below = 0.95
/** Their letters end so many rows' heights below the first line. */
const lowestEdge = 1.3
/** Headings stand over the first line or below it, not some here and some there: so many rows' heights over it they are over it all, and at most so many below it then. */
const overLine = 0.1
const underLine = 0.15
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
    return { x: left, y: top - above * pitch, width: right - left, height: (above + lowestEdge) * pitch, bands: headingBands.map(({ from, to }) => ({ top: top + from * pitch, bottom: top + to * pitch })), lines: block.columns }
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

/** What is known and not read counts for half: among words of titles it is found by chance. */
const countTelling = (columns: readonly HeadedColumn[]): number => columns.reduce((sum, { heading }) => sum + (heading === undefined ? 0 : heading === "other" ? 0.5 : 1), 0)

const countHeadings = (columns: readonly HeadedColumn[]): number => columns.filter(({ heading }) => heading !== undefined).length

function readHeadings(block: RuledBlock, words: readonly PrintedWord[]): HeadedBlock {
  const { columns: places, rows } = block
  const pitch = pitchOf(block)
  const own = words.filter(({ x, y }) => x > places[0]! && x < places.at(-1)! && y > rows[0]! - above * pitch && y < rows[0]! + below * pitch)
  const isBeside = (y: number, other: number) => other >= y - 1 && other <= y + within * pitch && (y > rows[0]! - overLine * pitch || other < rows[0]! + underLine * pitch)
  const looks = [...new Set(own.map(({ y }) => y))].map((y) => {
    const line = keepTelling(own.filter((word) => isBeside(y, word.y)))
    const heading = middleOf(line.filter(({ text }) => findHeading(text) !== undefined).map((word) => word.y))
    return { heading, columns: nameColumnsAt(places, line, heading) }
  })
  const { heading, columns: headed } = looks.reduce((a, b) => (countTelling(b.columns) > countTelling(a.columns) ? b : a), { heading: -Infinity, columns: nameColumnsAt(places, [], 0) })
  // "Runs as scored" of which only the first word was read: a total stands in a narrow column.
  const columns = dropStray(headed).map((column): HeadedColumn => (column.heading === "runs" && column.right - column.left > strokesShare * (places.at(-1)! - places[0]!) ? { ...column, heading: "strokes" } : column))
  return { block: { columns: places, rows: addHiddenRows(rows, heading) }, columns, first: Math.max(0, rows.findIndex((y) => y > heading)) }
}

const middleOf = (places: readonly number[]): number => [...places].sort((a, b) => a - b)[places.length >> 1] ?? -Infinity

/** Columns of one width, so many side by side, are boxes: over them stand titles and rules ("all wides count"), of which words may look like headings. Where so many of them have one they are figures. */
const fewestBoxes = 8
const mostHeaded = 0.4

/** The columns without headings that stand among boxes: only those at the end of such a row of columns are its figures. */
function dropStray(columns: readonly HeadedColumn[]): HeadedColumn[] {
  return listAlike(columns).flatMap((row) => {
    if (row.length < fewestBoxes || countHeadings(row) >= mostHeaded * row.length) return row
    const figures = row.findLastIndex(({ heading }) => heading === undefined) + 1
    return row.map((column, i) => (i >= figures && row.length - figures > 1 ? column : { ...column, heading: undefined }))
  })
}

/** Headings that stand further above the first line than this share of a row's height have rows between: a bar's edge is no line. */
const overRow = 1.15

function addHiddenRows(rows: number[], heading: number): number[] {
  const pitch = pitchOf({ rows })
  const hidden = Number.isFinite(heading) && heading < rows[0]! - overRow * pitch ? Math.floor((rows[0]! - heading) / pitch) : 0
  return [...Array.from({ length: hidden }, (_, i) => rows[0]! - (hidden - i) * pitch), ...rows]
}

/** One letter alone may be anything, and with other marks is none; beside another ("O M R W") it is a heading. */
function keepTelling(words: readonly PrintedWord[]): PrintedWord[] {
  const told = words.filter(({ text }) => text.length === 1 || text.replace(/[^A-Za-z0-9]/g, "").length > 1)
  const isLetter = ({ text }: PrintedWord) => text.length === 1 && findHeading(text) !== undefined
  const letters = new Set(told.filter(isLetter).map(({ text }) => text))
  return told.filter((word) => letters.size > 1 || !isLetter(word))
}

/** Columns of two tables are the same where their edges differ by less than this share of a row's height; tables where so many of the one's with fewer columns are. */
const samePlace = 0.35
const sameTable = 0.7

/** Forms have a table for either innings: columns at the same places share what was read over one of them, and what parts them in one alone is written there. */
function shareHeadings(one: HeadedBlock, all: readonly HeadedBlock[]): HeadedBlock {
  const slack = samePlace * pitchOf(one.block)
  const findSame = (columns: readonly HeadedColumn[], { left, right }: HeadedColumn) => columns.find((other) => Math.abs(left - other.left) < slack && Math.abs(right - other.right) < slack)
  const twin = all.find((other) => other !== one && one.columns.filter((column) => findSame(other.columns, column)).length >= Math.max(fewestHeadings, sameTable * Math.min(one.columns.length, other.columns.length)))
  if (!twin) return one
  const places = twin.columns.length < one.columns.length ? twin.columns : one.columns
  const columns = places.map((column) => ({ ...column, heading: findSame(one.columns, column)?.heading ?? findSame(twin.columns, column)?.heading }))
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

/** The columns under headings that stand at the height `heading` in the mean, from left to right. */
function nameColumnsAt(places: readonly number[], words: readonly PrintedWord[], heading: number): HeadedColumn[] {
  return places.slice(1).map((right, i): HeadedColumn => {
    const left = places[i]!
    const own = words.filter(({ x }) => x > left && x < right).sort((a, b) => (Math.abs(a.y - b.y) < oneLine ? a.x - b.x : a.y - b.y))
    return { left, right, heading: findPhrase(own, heading) }
  })
}

const mostWords = 4

/** A heading of one word or several, from the top down; the longest where there are more, then the one nearest to the others' height: titles stand above, names below; one letter at another height is none. What is not read comes last. */
function findPhrase(words: readonly PrintedWord[], height: number): Heading | undefined {
  const found = words.flatMap((_, from) => Array.from({ length: Math.min(mostWords, words.length - from) }, (__, more) => words.slice(from, from + more + 1)).flatMap((phrase) => {
    const heading = findHeading(phrase.map(({ text }) => text).join(""))
    const off = Math.abs(phrase.at(-1)!.y - height)
    return heading === undefined || (phrase.length === 1 && phrase[0]!.text.length === 1 && off > oneLine) ? [] : [{ heading, count: phrase.length, off }]
  })).sort((a, b) => Number(a.heading === "other") - Number(b.heading === "other") || b.count - a.count || a.off - b.off)
  return found[0]?.heading
}

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
    const begins = isOver || (column.heading === "surname" && (!has("batter") || has("runs", "total"))) || column.heading === "batter" || (column.heading === "bowler" && (!has("dismissal", "batter") || has("runs", "total"))) || (column.heading === "number" && has("runs", "total"))
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
