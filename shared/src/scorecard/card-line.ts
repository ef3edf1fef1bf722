import { findUnion, type Box } from "../base/geometry.ts"
import type { Cell, Row, Table } from "../table/table.ts"
import { mendOpening } from "./mend-opening.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"

/** A row of a page with what a card reader asks of it. `text`: of its cells, an opening that was misread mended; `height` is the middle word height in pixels. */
export type CardLine = { page: number; row: Row; cells: Cell[]; words: Word[]; text: string; box: Box; height: number }

/** Longest text of a line that any grammar looks at. */
const longestText = 600

/** All rows of all tables as lines, in the order of the tables. */
export const toCardLines = (tables: readonly Table[]): CardLine[] => tables.flatMap((table) => table.rows.map((row) => toCardLine(table.page, row)))

export function toCardLine(page: number, row: Row): CardLine {
  const heights = row.words.map((word) => word.box.height).sort((a, b) => a - b)
  const seen = row.cells.map((cell) => cell.text).join("  ").slice(0, longestText)
  // A text layer says what it says.
  const text = (row.words[0]?.confidence ?? 1) < 1 ? mendOpening(seen) : seen
  return { page, row, cells: row.cells, words: row.words, text, box: row.box, height: heights[heights.length >> 1] ?? 1 }
}

export const getRight = (box: Box): number => box.x + box.width
export const getCentre = (box: Box): number => box.x + box.width / 2

/** The words of a line whose middle lies between two places, as a line of its own; undefined where there are none. */
export function cutLine(line: CardLine, left: number, right: number): CardLine | undefined {
  const cells = line.cells.map((cell) => {
    const words = cell.words.filter((word) => getCentre(word.box) > left && getCentre(word.box) < right)
    return { ...cell, words, text: joinWords(words), box: findUnion(words.map((word) => word.box)) ?? cell.box }
  }).filter((cell) => cell.words.length > 0)
  const words = cells.flatMap((cell) => cell.words)
  const box = findUnion(words.map((word) => word.box))
  return box === undefined ? undefined : toCardLine(line.page, { cells, words, box })
}
