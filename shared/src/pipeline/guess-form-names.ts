import { sumLogs } from "../base/log-sum.ts"
import { createNameChances, type NameChances, type NamePart, type PageWords } from "../cricket/name-chances.ts"
import type { FormNames } from "../scorebook/form-names.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import { leaveUnchecked, toReading, type Candidate } from "../scorebook/to-reading.ts"
import type { Field } from "../scorecard/scorecard.ts"
import { listCredits, listNameRows, scoreNames, type CellLooks, type NameLooks } from "./name-rows.ts"
import { nameWeight, searchNames } from "./search-names.ts"

const mostWords = 6
/** Names of a row, of all its cells together. */
const mostNames = 200

/**
 * Who bowls in one innings bats in the other: how many bowlers are among the rows of its batters, and how many batters among those of its bowlers.
 * How many bowlers are those whom the batters' own table credits with a wicket, where their names are read right (0.1 to 0.6 read real books alike).
 */
const among = { bowling: 0.7, batting: 0.35, credits: 0.3 }
/** From this probability on a word counts for other rows. */
const leastShared = 0.02

/** What may stand in a cell: texts with how well the looks bear each out (log). */
type Cell = { part: NamePart; looks: CellLooks; temperature: number; texts: Map<string, number> }
type Row = { key: string; table: string; innings: string; reads: readonly ReadCell[]; cells: Cell[] }

/** The names of the rows where no squad is known: by what the net sees, by which letters follow which in names, and by what the page's other rows say. */
export function guessFormNames(cells: readonly ReadCell[], looks: NameLooks): FormNames {
  const chances = createNameChances()
  const named = listNameRows(cells, looks)
  const rows = [...named, ...listCredits(cells, looks)].map((row): Row => ({ ...row, cells: row.reads.map((read, i) => findTexts(looks, chances, read, row.looks[i]!)) }))
  const alone = rows.map((row) => row.cells.map((cell) => weighTexts(chances, cell)))
  return new Map(rows.slice(0, named.length).map((row): [string, Field<string>] => {
    const links = rows.map((other, i) => ({ words: alone[i]!, share: linkRows(rows, row, other) })).filter(({ share }) => share > 0)
    const parts: Candidate<string>[][] = []
    row.cells.forEach((cell, i) => {
      const page = listPageWords(links.map(({ words, share }) => ({ words: words[i] ?? [], share: i === 0 ? share : share * alikeSurname(parts[0]!, words[0]!) })), cell.part)
      parts.push(weighTexts(chances, addTexts(looks, cell, page), page))
    })
    const raw = row.reads.map(({ letters }) => letters?.free[0]?.text.trim() ?? "").join(" ")
    // However often: rows that were read together are one witness.
    return [row.key, leaveUnchecked(toReading(row.reads[0]!.place, combineWords(parts).filter(({ value }) => value !== ""), 0.02, String, raw))]
  }))
}

/** The names that the words of a row's cells make. A taught form may have more than two cells for one: without a limit each would multiply them. */
const combineWords = (parts: readonly (readonly Candidate<string>[])[]): Candidate<string>[] => parts.reduce<Candidate<string>[]>((names, words) =>
  names.flatMap((name) => orNothing(words).map((word) => ({ value: `${name.value} ${word.value}`.trim(), weight: name.weight * word.weight }))).sort((a, b) => b.weight - a.weight).slice(0, mostNames), [{ value: "", weight: 1 }])

/** A cell without any letter, a dash or a neighbour's stroke, says nothing: the name in the other stands. */
const orNothing = (words: readonly Candidate<string>[]): readonly Candidate<string>[] => (words.length > 0 ? words : [{ value: "", weight: 1 }])

const toPart = (column: string): NamePart => (column === "surname" || column === "firstName" ? column : "name")

function findTexts({ model }: NameLooks, chances: NameChances, { cell: { column }, letters }: ReadCell, looks: CellLooks): Cell {
  const part = toPart(column)
  const texts = searchNames(model, looks, chances, part)
  const logs = scoreNames(model, looks, texts)
  return { part, looks, temperature: letters!.temperature, texts: new Map(texts.map((text, i) => [text, logs[i]!])) }
}

/** The likeliest texts of a cell. */
function weighTexts(chances: NameChances, { part, temperature, texts }: Cell, page?: PageWords): Candidate<string>[] {
  const logs = [...texts].map(([value, log]) => ({ value, log: (log + nameWeight * chances.whole(part, value, page)) / temperature })).sort((a, b) => b.log - a.log)
  const whole = sumLogs(logs.map(({ log }) => log))
  return logs.slice(0, mostWords).map(({ value, log }) => ({ value, weight: Math.exp(log - whole) }))
}

/** Initials behind which a word of the page is tried. */
const mostInitials = 3

/** With the page's words beside those that were found in the cell itself, alone and behind the likeliest initials. */
function addTexts({ model }: NameLooks, cell: Cell, page: PageWords): Cell {
  const likeliest = cell.part === "name" ? [...cell.texts.keys()].slice(0, mostInitials) : []
  const before = new Set(["", ...likeliest.map((text) => text.slice(0, text.length - lastWord(text).length))])
  const more = [...page.keys()].flatMap((word) => [...before].map((initials) => initials + word)).filter((text) => !cell.texts.has(text))
  const logs = scoreNames(model, cell.looks, more)
  return { ...cell, texts: new Map([...cell.texts, ...more.map((word, i): [string, number] => [word, logs[i]!])]) }
}

const lastWord = (text: string): string => text.split(/[ .]+/).at(-1)!

/** How probable it is that the first row names whom the second names, before anything is read; over all rows that may, on a page of any number of innings, no more than `among`. */
function linkRows(rows: readonly Row[], row: Row, other: Row): number {
  const isCredit = other.table === "credits"
  const mayName = ({ table, innings }: Row) => table === other.table && (innings === row.innings) === isCredit
  if (row.table === other.table || !mayName(other) || (isCredit && row.table !== "bowling")) return 0
  return among[isCredit ? "credits" : row.table === "bowling" ? "bowling" : "batting"] / rows.filter(mayName).length
}

/** How probable it is that two rows have one surname. */
function alikeSurname(one: readonly Candidate<string>[], other: readonly Candidate<string>[]): number {
  const shares = new Map(other.map(({ value, weight }) => [value, weight]))
  return one.reduce((sum, { value, weight }) => sum + weight * (shares.get(value) ?? 0), 0)
}

function listPageWords(links: readonly { words: readonly Candidate<string>[]; share: number }[], part: NamePart): PageWords {
  const page = new Map<string, number>()
  for (const { words, share } of links) for (const { value, weight } of words) {
    const word = part === "name" ? lastWord(value) : value
    if (weight >= leastShared && word.length > 1) page.set(word, (page.get(word) ?? 0) + share * weight)
  }
  return page
}
