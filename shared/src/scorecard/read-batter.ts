import type { Dismissal } from "../cricket/dismissal-kinds.ts"
import { mendHowOut, parseDismissal } from "../cricket/parse-dismissal.ts"
import { parsePlayerName } from "../cricket/player-name.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import type { CardLine } from "./card-line.ts"
import type { Header } from "./find-header.ts"
import { doubtColumns } from "./headings/doubt-columns.ts"
import { readCount, readDecimal, readText } from "./read-cell.ts"
import type { BatterRow, Field } from "./scorecard.ts"
import { splitName } from "./split-name.ts"
import { splitRow, type SplitRow } from "./split-row.ts"

/** A name's reading and its marks. Engines read a dagger as a lone t, f or +. */
export function readName(page: number, words: readonly Word[]): { name: Field<string>; captain: boolean; keeper: boolean; notOut: boolean } {
  const text = joinWords(words)
  const dagger = words.some((word) => word.confidence < 1) && /\S\s+[tf+]$/.test(text)
  const { name, captain, keeper, notOut } = parsePlayerName(dagger ? text.replace(/\s+[tf+]$/, "") : text)
  return { name: readText(page, words, name), captain, keeper: keeper || dagger, notOut }
}

/** A row of a batting table; undefined where the line has no name, or neither a number nor a dismissal nor a lone name. */
export function readBatter(line: CardLine, header: Header): BatterRow | undefined {
  const split = splitRow(line, header)
  const { page } = line
  const nameless = lacksName(split, header, line.height)
  const parts = nameless ? { name: [], howOut: split.before.flat(), bowler: [], sure: true } : splitName(split.before, header, line.height)
  const { name, captain, keeper, notOut } = nameless ? { ...readName(page, []), name: unreadName(line, header) } : readName(page, parts.name)
  if (name === null || (name.value ?? "").length > 60) return undefined
  const words = [...parts.howOut, ...parts.bowler]
  const read = readText(page, words, mendHowOut(joinWords(words)))
  const howOut = read === null || parts.sure ? read : { ...read, confidence: read.confidence * 0.5 }
  const runsWords = split.values.runs ?? []
  const starred = notOut || runsWords.some((word) => /\d\s*\*$/.test(word.text)) || split.note.some((word) => word.text === "*")
  const dismissal = parseDismissal(joinWords(parts.howOut), joinWords(parts.bowler)) ?? (starred && howOut === null ? notOutDismissal : unknownDismissal(howOut))
  return doubtColumns({
    name, captain, keeper, howOut, dismissal,
    runs: readCount(page, runsWords),
    balls: readCount(page, split.values.balls ?? []),
    minutes: readCount(page, split.values.minutes ?? []),
    fours: readCount(page, split.values.fours ?? [], true),
    sixes: readCount(page, split.values.sixes ?? [], true),
    strikeRate: readDecimal(page, split.values.strikeRate ?? []), scoring: null,
  }, header)
}

/** White space where the name should be, this many text heights wide, and then a dismissal and figures: nobody is called "ct Marsh". */
const nameGap = 4
/** So many figures under their headings are a batter's, though the engine saw no word beside them. */
const figuresAlone = 3

function lacksName(split: SplitRow, header: Header, height: number): boolean {
  const words = split.before.flat()
  const [first] = words
  if (first === undefined) return split.filled >= figuresAlone
  return split.filled > 0 && (header.nameColumn !== null || header.left > 0) && first.box.x > header.left + height * nameGap && parseDismissal(joinWords(words)) !== undefined
}

/** A name that stands on the page, whatever it is: it is asked for. */
const unreadName = (line: CardLine, header: Header): Field<string> => ({
  value: null, confidence: 0, raw: "", alternatives: [], place: { page: line.page, box: { ...line.box, x: header.left, width: line.box.x - header.left } },
})

const notOutDismissal: Dismissal = { kind: "not out", bowler: null, fielders: [] }

const unknownDismissal = (howOut: Field<string>): Dismissal | null => (howOut === null ? null : { kind: "unknown", bowler: null, fielders: [] })

/** Does the row hold any figure? A lone name among the batters is one who did not bat, or whose figures are cut off. */
export const hasFigures = (row: BatterRow): boolean => [row.runs, row.balls, row.fours, row.sixes].some((field) => field !== null && field.value !== null)
