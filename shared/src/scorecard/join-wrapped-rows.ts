import { findUnion } from "../base/geometry.ts"
import { groupBy } from "../base/group-by.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import { getCentre, toCardLine, type CardLine } from "./card-line.ts"
import type { Header } from "./find-header.ts"
import { extrasLine, isPhrase } from "./read-tail.ts"
import { getNumberColumns, isNumberLike } from "./split-row.ts"

/** The edges of a table's columns of words: its rows with figures have words there. A second one has this share of them. */
const sharedBy = 0.4
/** White space that ends a row is so many times that between the lines of one; where all lines stand alike what was wrapped goes on below. */
const endsRow = 1.15
/** Lines of one row stand nearer than this share of the distance of two rows of one line each. */
const withinRow = 0.85

/**
 * Names and dismissals that narrow columns wrap, above, below or around the line of the figures, go to the row that they stand nearest to. Only in tables where names and
 * dismissals are columns of their own: a line under a name alone is how he is out, and read as that.
 */
export function joinWrappedRows(lines: readonly CardLine[], header: Header): CardLine[] {
  const figuresFrom = (getNumberColumns(header)[0]?.left ?? Infinity) - (lines[0]?.height ?? 1) * 1.5
  const isRow = lines.map((line) => line.page === header.page && (!isPhrase(line) || extrasLine.test(line.text)) && line.words.some((word) => getCentre(word.box) > figuresFrom && isNumberLike(word.text) && /\d/.test(word.text)))
  const edges = findEdges(lines.filter((_, at) => isRow[at]), figuresFrom)
  if (edges.length < (header.table === "batting" ? 2 : 1)) return [...lines]
  const isPart = lines.map((line, at) => isRow[at] === false && line.page === header.page && isPartOfRow(line, edges, figuresFrom))
  const pitch = middleOf(lines.flatMap((line, at) => (at > 0 && isRow[at] === true && isRow[at - 1] === true ? [line.box.y - (lines[at - 1]?.box.y ?? 0)] : [])))
  const owners = lines.map((_, at) => (isRow[at] === true ? at : -1))
  for (let from = 0; from < lines.length; from += 1) {
    if (isPart[from] !== true) continue
    let to = from
    while (isPart[to + 1] === true) to += 1
    // Behind the last row stands what follows the table, as the next one's title.
    if (isRow[to + 1] === true) shareOut(lines, from, to, { before: isRow[from - 1] === true, pitch }, owners)
    from = to
  }
  const parts = groupBy([...lines.entries()], ([at]) => owners[at])
  return lines.flatMap((line, at) => {
    if (owners[at] === -1) return [line]
    if (owners[at] !== at) return []
    const own = (parts.get(at) ?? []).map(([, part]) => part)
    return [own.length === 1 ? line : joinRow(own, line, edges, figuresFrom)]
  })
}

/** Where cells of words begin in many rows, left to right. */
function findEdges(rows: readonly CardLine[], figuresFrom: number): number[] {
  const height = rows[rows.length >> 1]?.height ?? 1
  const lefts = rows.flatMap((line) => line.cells.filter(({ box, text }) => /\p{L}{2}/u.test(text) && box.x < figuresFrom).map(getStart)).sort((a, b) => a - b)
  const edges: number[] = []
  // Those that stand near `left`: the next is further right, and so are these.
  let [from, to] = [0, 0]
  for (const left of lefts) {
    while (left - (lefts[from] ?? left) >= height * 0.6) from += 1
    while ((lefts[to] ?? Infinity) - left < height * 0.6) to += 1
    const count = to - from
    if (count >= Math.max(2, rows.length * sharedBy) && left > (edges.at(-1) ?? -Infinity) + height * 2) edges.push(left)
  }
  return edges
}

/** Where a cell's words begin, behind a row's number. */
const getStart = ({ words, box }: CardLine["cells"][number]): number => words.find(({ text }) => /\p{L}/u.test(text))?.box.x ?? box.x

/** No figures, no phrase of a card, and each of its cells begins where a column of words does. */
const isPartOfRow = (line: CardLine, edges: readonly number[], figuresFrom: number): boolean =>
  !isPhrase(line) && /\p{L}/u.test(line.text) && line.cells.every((cell) => cell.box.x < figuresFrom && edges.some((edge) => Math.abs(getStart(cell) - edge) < line.height * 0.8))

/** Gives the lines `from` to `to`, over a row and maybe under another, to the one above or below: they part where the white space is widest. */
function shareOut(lines: readonly CardLine[], from: number, to: number, { before, pitch }: { before: boolean; pitch: number }, owners: number[]): void {
  const middle = (at: number) => (lines[at]?.box.y ?? 0) + (lines[at]?.box.height ?? 0) / 2
  const gaps = Array.from({ length: to - from + 2 }, (_, n) => middle(from + n) - middle(from + n - 1))
  const inside = gaps.slice(before ? 0 : 1)
  const widest = Math.max(...inside)
  const cut = !before ? from : widest > Math.min(...inside) * endsRow ? from + gaps.indexOf(widest) : to + 1
  const isNear = (at: number) => pitch === 0 || middle(at) - middle(at - 1) < pitch * withinRow
  for (let at = from; at < cut && before && isNear(at); at += 1) owners[at] = owners[at - 1] ?? -1
  for (let at = to; at >= cut && isNear(at + 1); at -= 1) owners[at] = owners[at + 1] ?? -1
}

/** One line of several: the words of each column from top to bottom, then the figures. */
function joinRow(own: readonly CardLine[], row: CardLine, edges: readonly number[], figuresFrom: number): CardLine {
  const isFigure = (word: Word) => getCentre(word.box) > figuresFrom
  const columnOf = (x: number) => edges.findLastIndex((edge) => x > edge - row.height)
  const byColumn = groupBy(own.flatMap((line) => line.cells), (cell) => columnOf(getStart(cell)))
  const columns = [-1, ...edges.keys()].map((column) => (byColumn.get(column) ?? []).flatMap(({ words }) => words.filter((word) => !isFigure(word))))
  const figures = row.cells.map((cell) => cell.words.filter(isFigure))
  const cells = [...columns, ...figures].filter((words) => words.length > 0).map((words, column) => ({ row: 0, column, text: joinWords(words), words, box: findUnion(words.map(({ box }) => box)) ?? row.box }))
  const words = cells.flatMap((cell) => cell.words)
  return toCardLine(row.page, { cells, words, box: { ...row.box, x: Math.min(...words.map(({ box }) => box.x)) } })
}

const middleOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
