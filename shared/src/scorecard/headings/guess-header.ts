import { findUnion } from "../../base/geometry.ts"
import { joinWords, type Word } from "../../words/ocr-page.ts"
import { getRight, type CardLine } from "../card-line.ts"
import { findHeadingLikeness, type ColumnKind, type TableKind } from "../column-kinds.ts"
import type { Header, HeaderColumn } from "../find-header.ts"
import { findFigureColumns, type FigureColumn } from "./figure-columns.ts"
import { weighFigures } from "./figure-habits.ts"
import { clearName, guessTexts } from "./guess-texts.ts"
import { orderColumns } from "./order-columns.ts"
import { shareWords } from "./share-words.ts"

/** A heading that is not there, and words over a column that is of no use to us. */
const [lostHeading, otherHeading] = [-1, -3]
/** A column stands where the same one of another table of the page does. */
const samePlace = 2
/** The words of a line alone must speak this much for a heading, and its columns, figures and all. */
const leastWords = 7
/** Without a heading over the names the others must speak this much more: a row of bowlers has figures of all kinds. */
const nameless = 3
/** A figure may be a misread heading, as 48 for `4s`, but says little for one. */
const mostOfFigure = 0.5
/** So many of the columns have a heading that looks like theirs; where it is only one, the word over the names must be there. */
const headedShare = 0.5
const leastWhole = 8
/** No table of batters or bowlers has more columns of figures. */
const mostColumns = 12

/**
 * The header that a misread line may be, by all that it has together: its words' likeness to headings, the figures in columns of the `rows` under it, their usual
 * order, and the columns of the headers that are `known` on its page. Undefined where it is more likely none.
 */
export function guessHeader(line: CardLine, rows: readonly (readonly Word[])[], known: readonly Header[]): Header | undefined {
  const columns = findFigureColumns(rows)
  if (columns.length === 0 || columns.length > mostColumns || line.cells.length < columns.length) return undefined
  const guesses = (["batting", "bowling"] as const).map((table) => guessTable(line, columns, table, known)).filter((guess) => guess !== undefined)
  return guesses.sort((a, b) => b.score - a.score)[0]?.header
}

/** A row of figures is none of headings; but `4s` is read as 48, B as 8 and O as 0, and beside a word over the names one heading may be any figure of two digits. */
function isRow(words: readonly Word[], columns: number, isNamed: boolean): boolean {
  const figures = words.filter((word) => /^\d+(?:\.\d+)?$/.test(word.text))
  const odd = figures.filter(({ text }) => text.length > 1 && !/^[46]\d$/.test(text))
  return odd.length > (isNamed ? 1 : 0) || odd.some(({ text }) => text.length > 2) || 2 * figures.length > columns + 1
}

type Guess = { header: Header; score: number }

function guessTable(line: CardLine, columns: readonly FigureColumn[], table: TableKind, known: readonly Header[]): Guess | undefined {
  const { over, left } = shareWords(line, columns)
  const texts = guessTexts(left, table)
  const isNamed = texts.name >= clearName
  // Most lines are rows: nothing else is weighed of these.
  if (isRow(line.words.slice(1), columns.length, isNamed)) return undefined
  const likeness = over.map((words) => weighHeading(words, table))
  const same = known.filter((header) => header.table === table && header.page === line.page).flatMap((header) => header.columns)
  const isPlaced = (kind: ColumnKind, at: FigureColumn) => same.some((other) => other.kind === kind && other.left < at.right && other.right > at.left)
  const weights = columns.map((column, at) => (kind: ColumnKind) => (likeness[at]?.(kind) ?? 0) + weighFigures(column.figures, kind, table) + (isPlaced(kind, column) ? samePlace : 0))
  const { kinds, sure, score } = orderColumns(weights, table)
  const spoken = kinds.map((kind, at) => likeness[at]?.(kind) ?? 0)
  const headed = spoken.filter((weight) => weight > mostOfFigure).length
  if (headed < headedShare * kinds.length || (headed < 2 && !isNamed)) return undefined
  const words = texts.score + spoken.reduce((sum, weight) => sum + weight, 0)
  if (words < leastWords + (texts.columns.length > 0 ? 0 : nameless) || score + texts.score < leastWhole || !kinds.includes("runs") || (table === "bowling" && !kinds.includes("overs"))) return undefined
  const numbers = columns.map((column, at): HeaderColumn => {
    const box = findUnion((over[at] ?? []).map((word) => word.box))
    return { kind: kinds[at] ?? "other", sure: sure[at] ?? 0, ...(box ? { left: box.x, right: getRight(box) } : { left: column.left, right: column.right }) }
  })
  const nameColumn = texts.columns.find(({ kind }) => kind === "name") ?? null
  const header: Header = {
    table, page: line.page, nameColumn, columns: [...texts.columns.filter(({ kind }) => kind !== "name"), ...numbers], title: texts.rest,
    left: nameColumn?.left ?? 0, right: Math.max(getRight(line.box), columns.at(-1)?.right ?? 0), box: line.box,
  }
  return { header, score: score + texts.score }
}

/** How much the words over a column speak for each kind; of a lone word also what else its reader holds possible: blur makes 8 of `B` and 49 of `4s`. */
function weighHeading(words: readonly Word[], table: TableKind): (kind: ColumnKind) => number {
  const [first] = words
  if (first === undefined) return () => lostHeading
  const texts = [{ text: joinWords(words), confidence: 1 }, ...(words.length > 1 ? [] : first.alternatives ?? []).map(({ text, confidence }) => ({ text, confidence: confidence / Math.max(confidence, first.confidence) }))]
  return (kind) => (kind === "other" ? otherHeading : Math.max(...texts.map(({ text, confidence }) => Math.min(findHeadingLikeness(text, kind, table), /[^\d.]/.test(text) ? Infinity : mostOfFigure) + Math.log(confidence))))
}
