import { joinWords } from "../../words/ocr-page.ts"
import type { CardLine } from "../card-line.ts"
import type { Field } from "../scorecard.ts"
import { isTitle, toTeamName } from "../table-title.ts"
import { readText } from "../read-cell.ts"
import { findOverHeader, type OverHeader } from "./over-header.ts"
import { readOverRow, type OverRow } from "./over-row.ts"
import { readBoard, unknownBoard } from "./score-readings.ts"

/** The rows of one over-by-over sheet in order, with the title that stood over them. */
export type OverSheet = { team: Field<string>; rows: OverRow[] }

/**
 * Picks the rows of over-by-over sheets (over, bowler, balls, runs, score) out of a document. A sheet that goes on over a page keeps its headings until the numbers
 * begin again at 1. `rest` is what is left.
 */
export function collectOvers(lines: readonly CardLine[]): { sheets: OverSheet[]; rest: CardLine[] } {
  const sheets: OverSheet[] = []
  const rest: CardLine[] = []
  let header: OverHeader | undefined
  let title: CardLine | undefined
  for (const line of lines) {
    const found = findOverHeader(line)
    const row = header === undefined ? undefined : readOverRow(line, header)
    if (found !== undefined) {
      const goesOn = header !== undefined && found.page !== header.page && title === undefined
      header = found
      if (!goesOn) sheets.push({ team: readTitle(title), rows: [] })
      title = undefined
    } else if (row !== undefined) {
      const last = sheets.at(-1)?.rows.at(-1)
      if (last !== undefined && row.over === 1 && beginsAnew(last, row)) sheets.push({ team: null, rows: [] })
      sheets.at(-1)?.rows.push(row)
    } else {
      if (isTitle(line) && /\binnings\b|\bbatting\b/i.test(line.text)) title = line
      rest.push(line)
    }
  }
  return { sheets: sheets.filter((sheet) => sheet.rows.length > 0), rest }
}

/** Another innings: its first over stands lower on the board than the last one of the innings before. An 11 that lost a digit does not. */
function beginsAnew(last: OverRow, row: OverRow): boolean {
  const [before, now] = [readScore(last).runs?.value ?? null, readScore(row).runs?.value ?? null]
  return last.over !== null && last.over > 2 && (before === null || now === null ? row.line.words.every((word) => word.confidence >= 1) : now < before)
}

/** A row's number that breaks the count while its neighbours keep it was misread: 9, 70, 11 are overs 9, 10, 11. No over comes before the first. */
export function numberRows(rows: readonly OverRow[]): number[] {
  const offsets = rows.map((row, at) => (row.over === null ? null : row.over - at))
  return rows.map((row, at) => {
    const near = offsets.slice(Math.max(0, at - 3), at + 4).filter((offset) => offset !== null)
    const counts = near.map((offset) => ({ offset, count: near.filter((other) => other === offset).length })).sort((a, b) => b.count - a.count)
    const [best] = counts
    const isSure = row.over !== null && row.line.words.every((word) => word.confidence >= 1)
    return isSure || best === undefined || (best.count < 3 && row.over !== null) ? row.over ?? at + 1 : Math.max(1, at + best.offset)
  })
}

function readTitle(title: CardLine | undefined): Field<string> {
  const team = title === undefined ? "" : toTeamName(title.text)
  return title === undefined || team === "" ? null : readText(title.page, title.words.filter((word) => /\p{L}/u.test(word.text)), team)
}

/** The board as a row's score has it, by itself. */
const readScore = (row: OverRow) => readBoard(row.line.page, row.score, unknownBoard)

export const readBowlerName = (row: OverRow): string => joinWords(row.bowler).replace(/^[^\p{L}]+|[^\p{L}.')]+$/gu, "")
