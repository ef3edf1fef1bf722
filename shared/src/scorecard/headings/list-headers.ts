import type { CardLine } from "../card-line.ts"
import type { Word } from "../../words/ocr-page.ts"
import { findHeader, isNoHeader, type Header } from "../find-header.ts"
import { takeRowsUnder } from "./figure-columns.ts"
import { guessHeader } from "./guess-header.ts"

/** For each line the headers in it: first those that their wording gives away, then, with these known, the misread ones, and columns whose heading was not understood. */
export function listHeaders(lines: readonly CardLine[]): Header[][] {
  const found = lines.map(findHeader)
  const known = found.filter((header) => header !== undefined)
  const isHeader = found.map((header) => header !== undefined)
  // The rows' words alone: only where figures stand in them is looked at.
  return lines.map((line, at) => improve(found[at], line, () => takeRowsUnder(lines, at, isHeader).map(({ words }) => [...words]), known))
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
