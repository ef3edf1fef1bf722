import { getRight, type CardLine } from "../card-line.ts"
import type { Span } from "../assign-columns.ts"
import type { Box } from "../../base/geometry.ts"
import type { Word } from "../../words/ocr-page.ts"
import { findFigure } from "../split-row.ts"

/** Figures that stand one above the other, from top to bottom; pixels. */
export type FigureColumn = Span & { figures: string[] }

type Figure = { text: string; box: Box }

/** Rows that are looked at under a heading, at most. */
const mostRows = 12
/** White space of so many text heights ends a table's rows. */
const rowGap = 3
/** A column has a figure in this share of the rows that have any. */
const filledShare = 0.4

/** The rows on one page that follow line `at`, as far as they stand near together and are no headers: those of the next table say nothing of this one. */
export function takeRowsUnder(lines: readonly CardLine[], at: number, isHeader: readonly boolean[]): CardLine[] {
  const rows: CardLine[] = []
  let before = lines[at]
  for (const [i, line] of lines.slice(at + 1, at + 1 + mostRows).entries()) {
    if (isHeader[at + 1 + i] === true || before === undefined || line.page !== before.page || line.box.y - before.box.y - before.box.height > rowGap * line.height) break
    rows.push(line)
    before = line
  }
  return rows
}

/**
 * The columns of figures in the words of some rows, left to right: those behind the names, not the rows' numbers before them. The widest figure of a column may
 * be two that were glued: without it the column may be two.
 */
export function findFigureColumns(rows: readonly (readonly Word[])[]): FigureColumn[] {
  const figures = rows.map(takeFigures).filter((row) => row.length > 0)
  const fewest = Math.max(2, filledShare * figures.length)
  const columns = groupColumns(figures.flat().sort((a, b) => a.box.x - b.box.x), fewest).flatMap((column) => {
    const widest = column.reduce((most, { box }) => Math.max(most, box.width), 0)
    const parts = groupColumns(column.filter(({ box }) => box.width < widest), fewest)
    return parts.length > 1 ? parts : [column]
  })
  return columns.map((column) => ({ left: column[0]?.box.x ?? 0, right: column.reduce((right, { box }) => Math.max(right, getRight(box)), 0), figures: column.map(({ text }) => text) }))
}

/** Figures, from left to right, that overlap in x; groups of fewer than `fewest` are none. */
function groupColumns(figures: readonly Figure[], fewest: number): Figure[][] {
  const columns: Figure[][] = []
  let right = -Infinity
  for (const figure of figures) {
    if (figure.box.x >= right) columns.push([figure])
    else columns.at(-1)?.push(figure)
    right = Math.max(right, getRight(figure.box))
  }
  return columns.filter((column) => column.length >= fewest)
}

/** The figures behind the names. */
function takeFigures(words: readonly Word[]): Figure[] {
  const behind = words.slice(words.findLastIndex(({ text }) => /\p{L}{3}/u.test(text)) + 1)
  return behind.map((word) => ({ text: findFigure(word) ?? "", box: word.box })).filter(({ text }) => text !== "")
}
