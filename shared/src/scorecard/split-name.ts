import { parseDismissal } from "../cricket/parse-dismissal.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import { textKinds, type ColumnKind } from "./column-kinds.ts"
import type { Header } from "./find-header.ts"

/** The words of a batting row left of its numbers, by what they say. */
export type NameParts = {
  name: Word[]
  howOut: Word[]
  bowler: Word[]
  /** False where the dismissal begins in the middle of a cell: what stands before it may belong to it, misread. */
  sure: boolean
}

/** Words that a dismissal begins with. Small letters, or capitals where the whole word is unmistakable. */
const opening = /^(?:c|Cc|c?[¢€]c?|ct|ctw|b|st|lbw|\[?[1Il|[f]bw[a-z]?|bw(?=$)|run|r\.?o\.?|not|hit|retired|retd?|rtd|did|dnb|DNB|absent|caught|bowled|stumped|c&b|\(?Not|Run|Caught|Bowled|LBW|Lbw|Stumped|Retired|Hit|Did|Absent|timed|Timed|handled|Handled|obstructing|Obstructing|n\.o\.)(?=$|[.&†]|[A-Z])/

/**
 * Parts name and dismissal: by the headings where they name the columns, else by the cells, else (all in one cell) at the first word
 * from which on the rest is a dismissal.
 */
export function splitName(before: readonly Word[][], header: Header, height: number): NameParts {
  const cells = dropRowNumber(before)
  const words = cells.flat()
  const inOrder = takeInOrder(cells, header)
  if (inOrder !== undefined) return inOrder
  const howOutColumn = header.columns.find((column) => column.kind === "howOut")
  const bowlerColumn = header.columns.find((column) => column.kind === "bowler")
  const bowler = bowlerColumn === undefined ? [] : words.filter((word) => word.box.x >= bowlerColumn.left - height * 1.2)
  const rest = cells.map((cell) => cell.filter((word) => !bowler.includes(word))).filter((cell) => cell.length > 0)
  if (howOutColumn !== undefined) {
    const from = howOutColumn.left - height * 1.2
    const byHeading = { name: rest.flat().filter((word) => word.box.x < from), howOut: rest.flat().filter((word) => word.box.x >= from), bowler }
    const straddles = rest.slice(1).some((cell) => cell.some((word) => word.box.x < from) && cell.some((word) => word.box.x >= from))
    if (!straddles && byHeading.name.length > 0 && (byHeading.howOut.length === 0 ? rest.length < 2 : reads(byHeading.howOut))) return { ...byHeading, sure: true }
  }
  const [name = [], ...others] = rest
  if (others.length > 0 && reads(others.flat())) return { name, howOut: others.flat(), bowler, sure: true }
  const split = splitByGrammar(rest, name)
  const inside = rest.length > 1 && rest.every((cell) => cell[0]?.box !== split.howOut[0]?.box)
  // The white space between cells says more than words that a dismissal could begin with.
  return inside ? { name, howOut: others.flat(), bowler, sure: false } : { ...split, bowler, sure: true }
}

/** Where every column of words has its cell the order decides: headings may stand in the middle over words that begin left of them. */
function takeInOrder(cells: readonly Word[][], header: Header): NameParts | undefined {
  const columns = header.columns.filter(({ kind }) => kind !== "name" && textKinds.includes(kind))
  const [name, ...others] = cells
  if (name === undefined || columns.length === 0 || others.length !== columns.length) return undefined
  const take = (kind: ColumnKind) => others.filter((_, at) => columns[at]?.kind === kind).flat()
  const [howOut, bowler] = [take("howOut"), take("bowler")]
  return parseDismissal(joinWords(howOut), joinWords(bowler)) === undefined ? undefined : { name, howOut, bowler, sure: true }
}

const reads = (words: readonly Word[]): boolean => parseDismissal(joinWords(words)) !== undefined

/** `1 Smith` or `1. Smith` in a cell of its own: the row's number. */
function dropRowNumber(cells: readonly Word[][]): Word[][] {
  const [first, ...rest] = cells
  const alone = first?.length === 1 && /^\d{1,2}[.)]?$/.test(first[0]?.text ?? "")
  return alone && rest.length > 0 ? rest : [...cells]
}

/** `c S Mehta` and `b I Iyer` seen as `cs Mehta` and `bi Iyer`. */
const gluedInitial = /^([cb])([a-z])$/
/** How sure the initial, or the c, is then. */
const sureOfInitial = 0.5

/** Two small letters behind a name are what parts it from a dismissal, and an initial. */
const partInitial = (word: Word): Word => {
  const [, opens, initial = ""] = gluedInitial.exec(word.text) ?? []
  return opens === undefined ? word : { ...word, text: `${opens} ${initial === "l" ? "I" : initial.toUpperCase()}`, confidence: Math.min(word.confidence, sureOfInitial) }
}

/** `JH Oduya C. Marsh b Fenn`: in small print a c is told from a C by its height alone. Behind a whole name, with a name and a bowler after it, it is how the batter was out, and doubtful. */
function smallCaught(words: readonly Word[]): Word[] {
  const bowled = words.findLastIndex(({ text }) => text === "b")
  return words.map((word, at) => {
    const isCaught = /^C\.?$/.test(word.text) && at < bowled - 1 && /\p{L}{3}/u.test(words[at - 1]?.text ?? "")
    return isCaught && word.confidence < 1 ? { ...word, text: word.text.toLowerCase(), confidence: Math.min(word.confidence, sureOfInitial) } : word
  })
}

/** Parts the words at the first place from which on the rest is a dismissal; `firstCell` is the name where there is none. */
export function splitByGrammar(cells: readonly Word[][], firstCell: Word[]): { name: Word[]; howOut: Word[] } {
  const words = smallCaught(cells.flat()).map((word, at) => (at === 0 || word.confidence >= 1 ? word : partInitial(word)))
  for (let at = 1; at < words.length; at += 1) {
    if (!opening.test(words[at]?.text.split(" ")[0] ?? "")) continue
    const howOut = words.slice(at)
    if (reads(howOut)) return { name: words.slice(0, at), howOut }
  }
  return { name: firstCell, howOut: cells.flat().slice(firstCell.length) }
}
