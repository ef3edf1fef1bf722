import { joinWords } from "../../words/ocr-page.ts"
import type { CardLine } from "../card-line.ts"
import { readCount } from "../read-cell.ts"
import type { Field } from "../scorecard.ts"
import { isTitle, toTeamName } from "../table-title.ts"
import { readText } from "../read-cell.ts"
import { findOverHeader, type OverHeader } from "./over-header.ts"
import { readOverRow, type OverRow } from "./over-row.ts"

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
      if (last !== undefined && row.over === 1 && last.over > 2) sheets.push({ team: null, rows: [] })
      sheets.at(-1)?.rows.push(row)
    } else {
      if (isTitle(line) && /\binnings\b|\bbatting\b/i.test(line.text)) title = line
      rest.push(line)
    }
  }
  return { sheets: sheets.filter((sheet) => sheet.rows.length > 0), rest }
}

function readTitle(title: CardLine | undefined): Field<string> {
  const team = title === undefined ? "" : toTeamName(title.text)
  return title === undefined || team === "" ? null : readText(title.page, title.words.filter((word) => /\p{L}/u.test(word.text)), team)
}

/** The board as a row's score has it, `45/2`; wickets first where that order ascends is not written on such sheets. */
export function readScore(row: OverRow): { runs: ReturnType<typeof readCount>; wickets: ReturnType<typeof readCount> } {
  const { score, line } = row
  if (score === undefined) return { runs: null, wickets: null }
  const [runs = "", wickets = ""] = score.text.split(/\s?[/–-]\s?/)
  return { runs: readCount(line.page, [{ ...score, text: runs }]), wickets: readCount(line.page, [{ ...score, text: wickets }]) }
}

export const readBowlerName = (row: OverRow): string => joinWords(row.bowler).replace(/^[^\p{L}]+|[^\p{L}.')]+$/gu, "")
