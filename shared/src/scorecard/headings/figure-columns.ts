import { getRight, type CardLine } from "../card-line.ts"
import type { Span } from "../assign-columns.ts"
import type { Box } from "../../base/geometry.ts"
import { findFigure } from "../split-row.ts"

/** Figures that stand one above the other, from top to bottom; pixels. */
export type FigureColumn = Span & { figures: string[] }

/** Rows that are looked at under a heading, at most. */
const mostRows = 12
/** White space of so many text heights ends a table's rows. */
const rowGap = 3
/** A column has a figure in this share of the rows that have any. */
const filledShare = 0.4

/** The rows on one page that follow line `at`, as far as they stand near together. */
export function takeRowsUnder(lines: readonly CardLine[], at: number): CardLine[] {
  const rows: CardLine[] = []
  let before = lines[at]
  for (const line of lines.slice(at + 1, at + 1 + mostRows)) {
    if (before === undefined || line.page !== before.page || line.box.y - before.box.y - before.box.height > rowGap * line.height) break
    rows.push(line)
    before = line
  }
  return rows
}

/** The columns of figures in some rows, left to right: those behind the names, not the rows' numbers before them. */
export function findFigureColumns(rows: readonly CardLine[]): FigureColumn[] {
  const figures = rows.map(takeFigures).filter((row) => row.length > 0)
  const columns: FigureColumn[] = []
  for (const { text, box } of figures.flat().sort((a, b) => a.box.x - b.box.x)) {
    const last = columns.at(-1)
    const right = getRight(box)
    if (last === undefined || box.x >= last.right) columns.push({ left: box.x, right, figures: [text] })
    else {
      last.right = Math.max(last.right, right)
      last.figures.push(text)
    }
  }
  return columns.filter((column) => column.figures.length >= Math.max(2, filledShare * figures.length))
}

/** The figures behind the names. */
function takeFigures({ words }: CardLine): { text: string; box: Box }[] {
  const behind = words.slice(words.findLastIndex(({ text }) => /\p{L}{3}/u.test(text)) + 1)
  return behind.map((word) => ({ text: findFigure(word) ?? "", box: word.box })).filter(({ text }) => text !== "")
}
