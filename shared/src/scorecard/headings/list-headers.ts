import type { CardLine } from "../card-line.ts"
import type { Word } from "../../words/ocr-page.ts"
import { findColumnKind } from "../column-kinds.ts"
import { dismissalInside } from "../dismissal-inside.ts"
import { findHeader, isNoHeader, type Header } from "../find-header.ts"
import { isTitle } from "../table-title.ts"
import { takeRowsUnder } from "./figure-columns.ts"
import { guessHeader } from "./guess-header.ts"

/** For each line the headers in it: first those that their wording gives away, then, with these known, the misread ones, and columns whose heading was not understood. */
export function listHeaders(lines: readonly CardLine[]): Header[][] {
  const found = lines.map((line, at) => findHeader(line) ?? findShortest(lines, at))
  const known = found.filter((header) => header !== undefined)
  const isHeader = found.map((header) => header !== undefined)
  // The rows' words alone: only where figures stand in them is looked at.
  return lines.map((line, at) => improve(found[at], line, () => takeRowsUnder(lines, at, isHeader).map(({ words }) => [...words]), known))
}

/** So many lines under a heading tell that batters stand there. */
const seenBelow = 4

/**
 * The shortest heading there is, `Batsman  R`, where blur made another word of the first: between an innings' title and rows that say how somebody was out. One line of
 * its two cells is too little to be known by its words.
 */
function findShortest(lines: readonly CardLine[], at: number): Header | undefined {
  const [above, line] = [lines[at - 1], lines[at]]
  const [name, runs, ...others] = line?.words ?? []
  if (above === undefined || line === undefined || name === undefined || runs === undefined || others.length > 0 || line.cells.length !== 2 || name.confidence >= 1) return undefined
  const isRuns = [runs, ...(runs.alternatives ?? [])].some(({ text }) => findColumnKind(text, "batting") === "runs")
  if (!isRuns || !/^\p{L}{4,}$/u.test(name.text) || above.page !== line.page || !/\binnings\b/i.test(above.text) || !isTitle(above)) return undefined
  if (!lines.slice(at + 1, at + 1 + seenBelow).some((row) => row.page === line.page && dismissalInside.test(row.text))) return undefined
  return findHeader({ ...line, words: [{ ...name, text: "Batter" }, { ...runs, text: "R" }] })
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
