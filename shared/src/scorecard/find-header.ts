import { findUnion, type Box } from "../base/geometry.ts"
import { isFallTable } from "./read-fall-table.ts"
import type { Word } from "../words/ocr-page.ts"
import { getRight, type CardLine } from "./card-line.ts"
import { dismissalInside } from "./dismissal-inside.ts"
import { findColumnKind, textKinds, type ColumnKind, type TableKind } from "./column-kinds.ts"

/** A heading over a column; left and right in pixels are those of the heading's own words. `sure`: that the column is of this kind, 0 to 1. */
export type HeaderColumn = { kind: ColumnKind; left: number; right: number; sure: number }

/**
 * The headings of a batting or bowling table. `columns` left to right, without the name column; `title` is what stands where the name
 * column's heading would be and is no heading: the team's name in many apps. `left` and `right` bound the table on its page;
 * `left` is 0 where no heading stands over the names.
 */
export type Header = { table: TableKind; page: number; columns: HeaderColumn[]; nameColumn: HeaderColumn | null; title: Word[]; left: number; right: number; box: Box }

/** Lines that use the same words and are no table of batters or bowlers. */
const phraseStart = /^\W*(?:fall\s*of|fow\b|total|extras|sundries|did\s*not\s*bat|partnerships?|w(?:icket|kt)\b)/i

type Found = { kind: ColumnKind | undefined; words: Word[] }

/**
 * The header in a line, or in the part of one that is a table's. A line is a header by its wording alone: a batting table has runs and one more
 * known column or a name heading, a bowling table overs and two more.
 */
export const findHeader = (line: CardLine): Header | undefined => (isNoHeader(line) || holdsNumbers(line) ? undefined : toHeader(line, "bowling") ?? toHeader(line, "batting"))

/** Does a line's length or wording rule out that it is a header? */
export const isNoHeader = (line: CardLine): boolean => line.words.length < 2 || line.words.length > 40 || phraseStart.test(line.text) || isFallTable(line) || dismissalInside.test(line.text)

/** A row of figures is no header. But engines read `4s` as 45, O as 0 and B as 8: a few such may stand in one. */
function holdsNumbers(line: CardLine): boolean {
  const numbers = line.words.filter((word) => /^\d+(?:\.\d+)?$/.test(word.text))
  return numbers.some((word) => word.text.length > 1 && !/^[46][5s]$/.test(word.text)) || numbers.length > 3
}

const figureKinds: readonly ColumnKind[] = ["runs", "balls", "fours", "sixes", "strikeRate", "overs", "maidens", "wickets", "wides", "noBalls", "economy"]

/** The line's headings by table where two stand side by side: the second begins with a heading over names that stands behind headings of figures. */
export function partHeadings(line: CardLine): CardLine[] {
  if (isNoHeader(line)) return [line]
  const begins = line.words.flatMap((word, at) => (at > 1 && overNames.test(word.text) ? [rowNumber.test(line.words[at - 1]?.text ?? "") ? at - 1 : at] : []))
  const cut = begins.length > mostTables ? undefined : begins.find((at) => isTable(cutWords(line, at), true) && isTable(cutWords(line, 0, at)))
  return cut === undefined ? [line] : [cutWords(line, 0, cut), cutWords(line, cut)]
}

/** No sheet shows more tables side by side. */
const mostTables = 6
/** How headings over names begin. */
const overNames = /^\P{L}*(?:bat|bowl|player|name|surname|1st|first)/iu
const rowNumber = /^(?:no\.?|nr\.?|#|pos\.?)$/i

function cutWords(line: CardLine, from: number, to?: number): CardLine {
  const words = line.words.slice(from, to)
  const cells = line.cells.filter((cell) => cell.words.some((word) => words.includes(word)))
  return { ...line, cells, words, box: findUnion(words.map((word) => word.box)) ?? line.box }
}

/** Two headings of figures, or a header; `named`: and the first heading, or the one after that of the rows' numbers, is one over names. */
const isTable = (part: CardLine, named = false): boolean => !holdsNumbers(part) && (["bowling", "batting"] as const).some((table) => {
  const kinds = findHeadings(part.words, table).map(({ kind }) => kind)
  return (!named || kinds[0] === "name" || (kinds[1] === "name" && rowNumber.test(part.words[0]?.text ?? ""))) && (kinds.filter((kind) => kind !== undefined && figureKinds.includes(kind)).length > 1 || toHeader(part, table) !== undefined)
})

function toHeader(line: CardLine, table: TableKind): Header | undefined {
  const found = fillGaps(findHeadings(line.words, table), table)
  const known = found.filter((part) => part.kind !== undefined)
  const kinds = new Set(known.map((part) => part.kind))
  const short = known.length === found.length && kinds.has("name") && kinds.has("runs")
  if (!isHeader(kinds, table) && !(short && table === "batting")) return undefined
  const all = known.map((part) => toColumn(part.kind ?? "other", part.words))
  const nameColumn = all.find((column) => column.kind === "name") ?? null
  // What stands left of the names is the rows' number or the players' age.
  const columns = all.filter((column) => nameColumn === null || column.left >= nameColumn.left)
  const firstNumber = columns.find((column) => !textKinds.includes(column.kind))
  const title = found.filter((part) => part.kind === undefined).flatMap((part) => part.words)
  // Running text that happens to hold R, B and 4s: most of its words are no headings and stand among them.
  const inside = title.filter((word) => firstNumber !== undefined && word.box.x > firstNumber.left)
  if (inside.length > 2 || (line.cells.length === 1 && title.length > all.length)) return undefined
  return {
    table, page: line.page, nameColumn, columns: columns.filter((column) => column.kind !== "name"),
    title: title.filter((word) => !inside.includes(word)), left: nameColumn?.left ?? 0, right: getRight(line.box), box: line.box,
  }
}

/** The orders that nearly all cards share. */
const usualOrder: Record<TableKind, ColumnKind[]> = {
  batting: ["runs", "balls", "fours", "sixes", "strikeRate"],
  bowling: ["overs", "maidens", "runs", "wickets"],
}

/** A short heading that cannot be read is what usually stands between its neighbours, where at least two others of that order are known. */
function fillGaps(found: readonly Found[], table: TableKind): Found[] {
  const order = usualOrder[table]
  const placeOf = (part: Found | undefined) => (part?.kind === undefined ? -1 : order.indexOf(part.kind))
  if (found.filter((part) => placeOf(part) >= 0).length < 2 || found.filter((part) => part.kind !== undefined && part.kind !== "name" && part.kind !== "other").length < 3) return [...found]
  const filled = [...found]
  for (const [at, part] of filled.entries()) {
    const text = part.words.length === 1 ? part.words[0]?.text ?? "" : ""
    // O seen as `(6)` looks like a known heading of no use, as dots and sixes are; a heading has a letter.
    const isOpen = part.kind === undefined || (part.kind === "other" && !/\p{L}/u.test(text))
    if (!isOpen || text === "" || text.length > 3) continue
    const before = placeOf(filled[at - 1])
    const after = placeOf(filled[at + 1])
    const kind = before >= 0 ? order[before + 1] : after > 0 ? order[after - 1] : undefined
    const fits = before < 0 || after < 0 || after === before + 2
    if (kind !== undefined && fits && filled.every((other) => other.kind !== kind)) filled[at] = { ...part, kind }
  }
  return filled
}

function isHeader(kinds: ReadonlySet<ColumnKind | undefined>, table: TableKind): boolean {
  const has = (kind: ColumnKind) => kinds.has(kind)
  const count = (...wanted: ColumnKind[]) => wanted.filter(has).length
  if (table === "bowling") return has("overs") && has("runs") && count("maidens", "wickets", "economy", "wides", "noBalls") >= 1
  if (has("runs")) return count("balls", "fours", "sixes", "strikeRate", "minutes") >= 1 || count("howOut", "name", "bowler") >= 2
  return has("balls") && count("fours", "sixes", "strikeRate") >= 2
}

const toColumn = (kind: ColumnKind, words: readonly Word[]): HeaderColumn => {
  const box = findUnion(words.map((word) => word.box)) ?? { x: 0, y: 0, width: 0, height: 0 }
  return { kind, left: box.x, right: getRight(box), sure: 1 }
}

/** Two words first (`How out`, `No balls`), then one; what is neither has no kind. A kind of figures counts once, but for `other`. */
function findHeadings(words: readonly Word[], table: TableKind): Found[] {
  const found: Found[] = []
  const taken = new Set<ColumnKind>()
  for (let index = 0; index < words.length; index += 1) {
    const size = [3, 2, 1].find((length) => kindOf(words.slice(index, index + length), length, table) !== undefined) ?? 1
    const part = words.slice(index, index + size)
    const kind = kindOf(part, size, table)
    const again = kind !== undefined && !textKinds.includes(kind) && taken.has(kind)
    if (kind !== undefined) taken.add(kind)
    found.push({ kind: again ? "other" : kind, words: part })
    index += size - 1
  }
  return found
}

function kindOf(words: readonly Word[], length: number, table: TableKind): ColumnKind | undefined {
  if (words.length < length) return undefined
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (length > 1 && getRight(last.box) - first.box.x > first.box.height * 12) return undefined
  return findColumnKind(words.map((word) => word.text).join(" "), table)
}
