/** Far above any scorecard; more is no card. */
const most = { rows: 2000, cells: 60, characters: 500 }

/**
 * CSV (RFC 4180) as trimmed cells without double spaces, row by row; quoted cells may hold commas and line ends, an unclosed quote ends with the text. Undefined
 * where a file is larger than any card. One pass.
 */
export function parseCsv(text: string): string[][] | undefined {
  const rows: string[][] = [[]]
  let cell = ""
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') { cell += '"'; at += 1 }
      else quoted = false
    } else if (letter === '"' && cell.trim() === "") quoted = true
    else if (letter === "," || letter === "\n") {
      const row = rows.at(-1)!
      row.push(tidy(cell))
      cell = ""
      if (letter === "\n") rows.push([])
      if (row.length > most.cells || rows.length > most.rows) return undefined
    } else cell += letter
    if (cell.length > most.characters) return undefined
  }
  rows.at(-1)!.push(tidy(cell))
  return rows
}

const tidy = (cell: string): string => cell.trim().replace(/\s+/g, " ")
