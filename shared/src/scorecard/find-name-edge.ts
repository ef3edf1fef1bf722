import { getRight, toCardLine, type CardLine } from "./card-line.ts"
import type { Header } from "./find-header.ts"

/** Names share an edge when this share of the rows has a word of letters there. */
const sharedBy = 0.4

/** Fewer rows say nothing of what stands under a heading. */
const fewestRows = 4

/**
 * Where the names of a table begin, in pixels: the leftmost x at which many rows have a word. Marks, menus and frames of an app's screen
 * stand left of it. The header's own edge where the rows do not agree (centred names) or are too few.
 */
export function findNameEdge(lines: readonly CardLine[], header: Header): number {
  const own = lines.filter((line) => line.page === header.page && line.words.some((word) => /\d/.test(word.text)))
  const height = own[own.length >> 1]?.height ?? 1
  const lefts = own.map((line) => line.cells.map((cell) => cell.box).filter((box) => box.width > height).map((box) => box.x))
  if (own.length < 2) return header.left
  const candidates = lefts.flat().sort((a, b) => a - b)
  const edge = candidates.find((left) => lefts.filter((row) => row.some((x) => Math.abs(x - left) < height * 0.6)).length >= Math.max(Math.min(3, own.length), own.length * sharedBy))
  const firstNumber = header.columns[0]?.left ?? Infinity
  if (edge === undefined || edge > firstNumber - height * 3) return header.left
  if (edge < header.left && isOverMiddle(own, header, height)) return edge
  return own.length < fewestRows ? header.left : Math.max(header.left, edge)
}

/** A heading that stands in the middle over the names: they share an edge left of it, and few rows begin anything under it. Beside a side bar the names do. */
function isOverMiddle(own: readonly CardLine[], header: Header, height: number): boolean {
  const begun = own.filter((line) => line.cells.some(({ box, text }) => /\p{L}{2}/u.test(text) && Math.abs(box.x - header.left) < height))
  return header.nameColumn !== null && begun.length < own.length * sharedBy
}

/** A line without the marks that end left of the table's edge. A number stays, it may be the row's; a piece of a side bar with a digit in it does not. */
export function cutLeft(line: CardLine, edge: number): CardLine {
  const cells = line.cells.filter((cell) => getRight(cell.box) > edge || /^[\d.:)(/–-]+$/.test(cell.text))
  if (cells.length === 0 || cells.length === line.cells.length) return line
  return toCardLine(line.page, { ...line.row, cells, words: cells.flatMap((cell) => cell.words) })
}
