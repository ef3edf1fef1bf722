import { joinWords } from "../words/ocr-page.ts"
import { parseExtras } from "../cricket/parse-extras.ts"
import type { CardLine } from "./card-line.ts"
import type { Header } from "./find-header.ts"
import { doubtColumns } from "./headings/doubt-columns.ts"
import { readName } from "./read-batter.ts"
import { getConfidence, getPlace, readCount, readDecimal, readOvers } from "./read-cell.ts"
import type { BowlerRow, Field } from "./scorecard.ts"
import { splitRow } from "./split-row.ts"

/** A row of a bowling table; undefined where it has no name, fewer than two figures, or letters alone in their places (a total row, a remark, the next heading, a page's last line). */
export function readBowler(line: CardLine, header: Header): BowlerRow | undefined {
  const split = splitRow(line, header)
  const { page } = line
  const words = split.before.flat()
  const numbered = words.length > 1 && /^\d{1,2}[.)]?$/.test(words[0]?.text ?? "") ? words.slice(1) : words
  const { name } = readName(page, numbered)
  const isFigured = Object.values(split.values).flat().some(({ text }) => /\d/.test(text))
  if (name === null || split.filled < 2 || !isFigured || /^(?:totals?|extras?)\b/i.test(name.value ?? "") || (name.value ?? "").length > 60) return undefined
  const note = split.note.length === 0 ? undefined : parseExtras(joinWords(split.note))
  const fromNote = (value: number | null | undefined): Field<number> => value === null || value === undefined ? null
    : { value, confidence: getConfidence(split.note), raw: joinWords(split.note), alternatives: [], place: getPlace(page, split.note) }
  return doubtColumns({
    name,
    overs: readOvers(page, split.values.overs ?? []),
    maidens: readCount(page, split.values.maidens ?? [], true),
    runs: readCount(page, split.values.runs ?? []),
    wickets: readCount(page, split.values.wickets ?? [], true),
    wides: readCount(page, split.values.wides ?? [], true) ?? fromNote(note?.wides),
    noBalls: readCount(page, split.values.noBalls ?? [], true) ?? fromNote(note?.noBalls),
    economy: readDecimal(page, split.values.economy ?? []), oversBowled: null, runningFigures: null,
  }, header)
}
