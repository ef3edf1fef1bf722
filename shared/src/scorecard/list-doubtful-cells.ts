import type { Box } from "../base/geometry.ts"
import type { Word } from "../words/ocr-page.ts"
import type { CardLine } from "./card-line.ts"
import type { Block } from "./find-blocks.ts"
import { findNameEdge } from "./find-name-edge.ts"
import type { Header, HeaderColumn } from "./find-header.ts"
import { refitHeader } from "./refit-header.ts"
import { getNumberColumns, splitRow } from "./split-row.ts"

/** A number's cell that deserves a second look; `word` is what the first look saw in it, undefined where it saw nothing. */
export type DoubtfulCell = { page: number; box: Box; word: Word | undefined }

/** A word this sure and made of digits, or a dash, is not looked at again. */
const sureEnough = 0.93

/** What stands for a number in its cell. A dash is told by its shape; the engine, asked again, makes nothing of it. */
const numeral = /^(?:[\d.]+|-)$/

/** More cells than this on one document are no doubt but a bad photo; the rest stays as it is. */
const mostCells = 160

/**
 * Cells of batting and bowling tables whose number is missing, holds letters or is unsure. A row counts from two numbers on, or from as many as are usual in its
 * table; what stands among them and is no number may be one.
 */
export function listDoubtfulCells(found: readonly Block[]): DoubtfulCell[] {
  const cells: DoubtfulCell[] = []
  for (const block of found) {
    let header: Header = { ...block.header, left: findNameEdge(block.lines, block.header) }
    const used = new Set<HeaderColumn>()
    const lines = block.lines.map((line) => {
      if (line.page !== header.page) header = refitHeader(header, [line])
      return { line, split: splitRow(line, header), header }
    }).filter(({ split, line }) => split.before.length > 0 && !/^\W*(?:extras?|sundries|total|fall)\b/i.test(line.text))
    const counts = lines.map(({ split }) => split.filled).filter((count) => count > 0).sort((first, second) => first - second)
    const usual = Math.min(2, counts[counts.length >> 1] ?? 2)
    const rows = lines.filter(({ split }) => split.filled + Math.min(1, split.note.length) >= usual)
    for (const { split, header: own } of rows) for (const column of getNumberColumns(own)) if (column.kind !== "other" && split.values[column.kind]) used.add(column)
    for (const { line, split, header: own } of rows) {
      for (const column of getNumberColumns(own)) {
        const word = column.kind === "other" ? undefined : split.values[column.kind]?.[0]
        if (column.kind === "other" || column.kind === "minutes" || !used.has(column)) continue
        if (word === undefined || word.confidence < sureEnough || !numeral.test(word.text)) cells.push({ page: line.page, word, box: word === undefined ? getCellBox(line, column, own) : word.box })
      }
    }
  }
  return cells.slice(0, mostCells)
}

/** Where a missing number would stand: under its heading, half the way to the neighbours, as high as the row. */
function getCellBox(line: CardLine, column: HeaderColumn, header: Header): Box {
  const columns = getNumberColumns(header)
  const at = columns.indexOf(column)
  const [before, after] = [columns[at - 1], columns[at + 1]]
  const left = Math.max(column.left - line.height * 2.5, before === undefined ? 0 : (before.right + column.left) / 2)
  const right = Math.min(column.right + line.height * 2.5, after === undefined ? Infinity : (after.left + column.right) / 2)
  return { x: left, y: line.box.y, width: Math.max(1, right - left), height: line.box.height }
}
