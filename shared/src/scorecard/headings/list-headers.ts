import type { CardLine } from "../card-line.ts"
import { findHeaders, isNoHeader, type Header } from "../find-header.ts"
import { takeRowsUnder } from "./figure-columns.ts"
import { guessHeader } from "./guess-header.ts"

/** For each line the headers in it: first those that their wording gives away, then, with these known, the misread ones, and columns whose heading was not understood. */
export function listHeaders(lines: readonly CardLine[]): Header[][] {
  const headers = lines.map(findHeaders)
  const known = headers.flat()
  return lines.map((line, at) => {
    const own = headers[at] ?? []
    if (own.length > 1 || isNoHeader(line) || line.words.every(({ confidence }) => confidence === 1)) return own
    const guess = guessHeader(line, takeRowsUnder(lines, at), known)
    return guess && own.every((header) => isMore(guess, header)) ? [guess] : own
  })
}

/** Does the guess name all that the header does, and more? */
function isMore(guess: Header, { table, columns }: Header): boolean {
  const kinds = guess.columns.map(({ kind }) => kind)
  return guess.table === table && kinds.filter((kind) => kind !== "other").length > columns.filter(({ kind }) => kind !== "other").length
    && columns.every(({ kind }) => kind === "other" || kinds.includes(kind))
}
