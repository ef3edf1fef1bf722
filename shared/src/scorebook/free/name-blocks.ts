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

/** Where the headings of tables may be printed, and their lines down. */
export function listHeadingPlaces(blocks: readonly RuledBlock[]): (Box & { lines: readonly number[] })[] {
  return blocks.filter((block) => pitchOf(block) >= lowest).map((block) => {
    const [left, right, top] = [block.columns[0]!, block.columns.at(-1)!, block.rows[0]!]
    return { x: left, y: top - above * pitchOf(block), width: right - left, height: (above + below) * pitchOf(block), lines: block.columns }
  })
}

/** A block with what is printed over its columns; `first`: its first row below the headings. */
type HeadedBlock = { block: RuledBlock; columns: HeadedColumn[]; first: number }

/** The tables of batters and bowlers among the blocks that the headings name, in reading order. */
export function nameBlocks(blocks: readonly RuledBlock[], words: readonly PrintedWord[]): FreeTable[] {
  const headed = blocks.filter((block) => pitchOf(block) >= lowest).map((block) => readHeadings(block, words))
  if (!isCricket(headed, words)) return []
  const tables = headed.map((one) => shareHeadings(one, headed)).flatMap(toTables)
  return tables.sort((a, b) => (Math.abs(a.rows[1]! - b.rows[1]!) < a.rows[1]! - a.rows[0]! ? a.columns[0]!.left - b.columns[0]!.left : a.rows[1]! - b.rows[1]!))
}

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
  const looks = own.map(({ y }) => own.filter((word) => word.y >= y - 1 && word.y <= y + within * pitch)).map((line) => ({ line, columns: nameColumnsAt(places, line) }))
  const best = looks.reduce((a, b) => (countHeadings(b.columns) > countHeadings(a.columns) ? b : a), { line: [] as PrintedWord[], columns: nameColumnsAt(places, []) })
  const heading = Math.max(rows[0]! - 1, ...best.line.filter(({ text }) => findHeading(text) !== undefined).map(({ y }) => y))
  // "Runs as scored" of which only the first word was read: a total stands in a narrow column.
  const columns = best.columns.map((column): HeadedColumn => (column.heading === "runs" && column.right - column.left > strokesShare * (places.at(-1)! - places[0]!) ? { ...column, heading: "strokes" } : column))
  return { block, columns, first: Math.max(0, rows.findIndex((y) => y > heading)) }
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
    return kind && rows.length > 4 && own.length > 2 ? [{ kind, columns: kind === "batting" ? endAtRuns(own) : own, rows: [rows[0]! - pitchOf(block), ...rows.slice(0, kind === "batting" ? mostBatters + 1 : undefined)] }] : []
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
    const heading = findHeading(own.map(({ text }) => text).join("")) ?? own.map(({ text }) => findHeading(text)).find((found) => found !== undefined)
    return { left, right, heading }
  })
}

const nameHeadings: readonly (Heading | undefined)[] = ["surname", "firstName", "batter", "bowler", "number", "other"]

/** Columns cut where another table's names begin. */
function splitTables(columns: readonly HeadedColumn[]): HeadedColumn[][] {
  const tables: HeadedColumn[][] = []
  for (const column of columns) {
    const table = tables.at(-1)
    const has = (...headings: Heading[]) => table?.some(({ heading }) => heading !== undefined && headings.includes(heading)) ?? false
    const told = table?.some(({ heading }) => heading !== undefined && !nameHeadings.includes(heading)) ?? false
    const begins = column.heading === "surname" || column.heading === "batter" || (column.heading === "bowler" && (!has("dismissal", "batter") || has("runs", "total"))) || (column.heading === "number" && has("runs", "total"))
    if (table && !(begins && told)) table.push(column)
    else tables.push([column])
  }
  return tables
}

function endAtRuns(columns: readonly HeadedColumn[]): HeadedColumn[] {
  const end = columns.findLastIndex(({ heading }) => heading === "total" || heading === "runs") + 1
  return end > 2 ? columns.slice(0, end) : [...columns]
}
