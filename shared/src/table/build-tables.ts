import type { Ruling } from "../page/page-image.ts"
import { joinWords, type OcrPage } from "../words/ocr-page.ts"
import { findColumns, getColumnIndex } from "./find-columns.ts"
import { findLines, getTextHeight, type TextLine } from "./find-lines.ts"
import { boxOf, splitCells } from "./split-cells.ts"
import type { Row, Table } from "./table.ts"

/** White space between two rows above this many text heights ends a table. Apps space their rows up to 2.5 heights. */
const tableGap = 3

/**
 * Words and printed lines of one page to tables, rows and cells, in reading order. Geometry only. A page without words gives none.
 * Linear in the number of words but for sorting.
 */
export function buildTables(page: OcrPage, rulings: readonly Ruling[] = []): Table[] {
  const lines = findLines(page.words)
  const textHeight = getTextHeight(page.words)
  return groupLines(lines, textHeight).map((group) => buildTable(page.page, group, textHeight, rulings))
}

function groupLines(lines: readonly TextLine[], textHeight: number): TextLine[][] {
  const groups: TextLine[][] = []
  let bottom = -Infinity
  for (const line of lines) {
    const last = groups.at(-1)
    if (last === undefined || line.top - bottom > textHeight * tableGap) groups.push([line])
    else last.push(line)
    bottom = Math.max(bottom, line.bottom)
  }
  return groups
}

function buildTable(page: number, lines: readonly TextLine[], textHeight: number, rulings: readonly Ruling[]): Table {
  const split = lines.map((line) => splitCells(line, textHeight, rulings))
  const columns = findColumns(split.flatMap((cells) => cells.map(boxOf)))
  const rows = split.map((cells, row): Row => ({
    cells: cells.map((words) => ({ row, column: getColumnIndex(columns, boxOf(words)), text: joinWords(words), words, box: boxOf(words) })),
    box: boxOf(cells.flat()),
    words: cells.flat(),
  }))
  const box = boxOf(rows.flatMap((row) => row.words))
  const ruled = rulings.some((ruling) => ruling.axis === "vertical" && ruling.at > box.x && ruling.at < box.x + box.width
    && ruling.from < box.y + box.height && ruling.to > box.y)
  return { page, columns, rows, box, ruled }
}
