import { getCentre, type CardLine } from "../card-line.ts"
import type { Word } from "../../words/ocr-page.ts"
import { findHeader, isNoHeader, partHeadings, type Header } from "../find-header.ts"
import { takeRowsUnder } from "./figure-columns.ts"
import { guessHeader } from "./guess-header.ts"

/** For each line the headers in it: first those that their wording gives away, then, with these known, the misread ones, and columns whose heading was not understood. */
export function listHeaders(lines: readonly CardLine[]): Header[][] {
  const found = lines.map((line) => partHeadings(line).map((part) => ({ part, header: findHeader(part) })))
  const known = found.flat().flatMap(({ header }) => header ?? [])
  const isHeader = found.map((parts) => parts.some(({ header }) => header !== undefined))
  return found.map((parts, at) => {
    const [first, second] = parts
    // The rows' words alone: only where figures stand in them is looked at.
    const takeRows = (left: number, right: number) => () => takeRowsUnder(lines, at, isHeader).map(({ words }) => words.filter((word) => getCentre(word.box) > left && getCentre(word.box) < right))
    if (first === undefined || second === undefined) return first === undefined ? [] : improve(first.header, first.part, takeRows(-Infinity, Infinity), known)
    const edge = second.part.box.x - second.part.height
    return [
      ...improve(first.header, first.part, takeRows(-Infinity, edge), known).map((header) => ({ ...header, right: edge, between: [-Infinity, edge] as const })),
      ...improve(second.header, second.part, takeRows(edge, Infinity), known).map((header) => ({ ...header, left: edge, between: [edge, Infinity] as const })),
    ]
  })
}

/** The header of a line, or what its words, the rows under it and the other headers make likelier. */
function improve(header: Header | undefined, line: CardLine, takeRows: () => Word[][], known: readonly Header[]): Header[] {
  const own = header === undefined ? [] : [header]
  if (isNoHeader(line) || line.words.every(({ confidence }) => confidence === 1)) return own
  const guess = guessHeader(line, takeRows(), known)
  return guess && own.every((other) => isMore(guess, other)) ? [guess] : own
}

/** Does the guess name all that the header does, and more? */
function isMore(guess: Header, { table, columns }: Header): boolean {
  const kinds = guess.columns.map(({ kind }) => kind)
  return guess.table === table && kinds.filter((kind) => kind !== "other").length > columns.filter(({ kind }) => kind !== "other").length
    && columns.every(({ kind }) => kind === "other" || kinds.includes(kind))
}
