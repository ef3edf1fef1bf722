import type { Word } from "../words/ocr-page.ts"
import { assignColumns } from "./assign-columns.ts"
import { getCentre, getRight, type CardLine } from "./card-line.ts"
import { textKinds, type ColumnKind } from "./column-kinds.ts"
import { joinedOnes, lookAlikes } from "./confusions.ts"
import type { Header, HeaderColumn } from "./find-header.ts"

/** One row of a table by the columns of its header. `before`: cells left of the first number column. `note`: words among or after the numbers. */
export type SplitRow = { before: Word[][]; values: Partial<Record<ColumnKind, Word[]>>; note: Word[]; filled: number }

export const getNumberColumns = (header: Header): HeaderColumn[] => header.columns.filter((column) => !textKinds.includes(column.kind) && column.kind !== "extrasNote")

/** A number, a dash, or letters that an engine gives for digits; at most 8 symbols. */
export function isNumberLike(text: string): boolean {
  const core = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}|!\])]+$/gu, "").replace(/[.,·]/g, "")
  if (core === "") return /^[-–—.]+$/.test(text)
  if (core === joinedOnes) return true
  return core.length <= 8 && [...core].every((symbol) => /\d/.test(symbol) || symbol in lookAlikes)
}

/** What a word says as a figure: its text, or what else its reader holds possible where that saw letters (O, Y for 7); undefined where it can be none. */
export const findFigure = ({ text, alternatives = [] }: Word): string | undefined => [text, ...alternatives.map((other) => other.text)].find((read) => /\d/.test(read) && isNumberLike(read))

/** Splits a row by the header's columns. Where every number column has its number the order decides, else the place. */
export function splitRow(line: CardLine, header: Header): SplitRow {
  const columns = getNumberColumns(header)
  const first = columns[0]
  const words = line.cells.filter((cell) => getRight(cell.box) > header.left).flatMap((cell) => cell.words).filter((word) => getCentre(word.box) < header.right + line.height * 6)
  const zone = first === undefined ? Infinity : first.left - line.height * 1.5
  const inZone = words.filter((word) => getCentre(word.box) > zone)
  const numbers = inZone.filter((word) => isNumberLike(word.text) || findFigure(word) !== undefined)
  const fits = (word: Word, column: number) => !/\d\.\d/.test(word.text) || takesDecimals(columns[column]?.kind)
  const inOrder = numbers.length === columns.length && numbers.every(fits)
  const chosen = inOrder ? columns.map((_, index) => index) : assignColumns(numbers, columns, getReach(columns, line.height), fits)
  const values: Partial<Record<ColumnKind, Word[]>> = {}
  for (const [index, column] of columns.entries()) {
    const word = numbers[chosen[index] ?? -1]
    if (word !== undefined && column.kind !== "other") values[column.kind] = [word]
  }
  const used = new Set(chosen.filter((index) => index >= 0).map((index) => numbers[index]))
  const firstUsed = numbers.find((word) => used.has(word))
  const limit = firstUsed === undefined ? zone : Math.min(zone, firstUsed.box.x)
  const isBefore = (word: Word) => !used.has(word) && (getCentre(word.box) <= limit || (!isNumberLike(word.text) && firstUsed !== undefined && getRight(word.box) <= firstUsed.box.x + line.height))
  const before = line.cells.map((cell) => cell.words.filter((word) => words.includes(word) && isBefore(word))).filter((cell) => cell.length > 0)
  const kept = new Set(before.flat())
  return { before, values, note: words.filter((word) => !used.has(word) && !kept.has(word)), filled: [...used].filter((word) => /[\p{L}\p{N}]/u.test(word?.text ?? "")).length }
}

const decimalColumns: readonly (ColumnKind | undefined)[] = ["overs", "strikeRate", "economy", "other"]
const takesDecimals = (kind: ColumnKind | undefined): boolean => decimalColumns.includes(kind)

/** How far a number may stand from its heading: a little over half the usual distance of two columns. */
function getReach(columns: readonly HeaderColumn[], height: number): number {
  const gaps = columns.slice(1).map((column, index) => getCentre(toBox(column)) - getCentre(toBox(columns[index] ?? column))).sort((a, b) => a - b)
  return Math.max(height * 2, (gaps[gaps.length >> 1] ?? 0) * 0.6)
}

const toBox = (column: HeaderColumn) => ({ x: column.left, y: 0, width: column.right - column.left, height: 0 })
