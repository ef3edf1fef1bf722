import { commonFirstNames, commonSurnames } from "../cricket/common-names.ts"
import type { FormNames } from "../scorebook/form-names.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import { toReading, type Candidate } from "../scorebook/to-reading.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { CellScores } from "../words/cell-scores.ts"
import { scoreLexicon } from "../words/score-lexicon.ts"
import { listNameRows, type NameLooks } from "./find-form-names.ts"

/** Every other name is none of the common ones. */
const strangers = 0.5
/** What a letter of any name costs (log). */
const letterCost = 2.4
/** Without a list of players a name is asked for, however well it reads: nobody checks a name by a sum. */
const mostConfidence = 0.85
const mostInitials = 3
const mostWords = 6

/** The names of the rows where no squad is known: common names where the writing looks like one, the letters as they look where it does not. */
export function guessFormNames(cells: readonly ReadCell[], looks: NameLooks): FormNames {
  return new Map(listNameRows(cells, looks).map(({ key, reads, looks: scores }): [string, Field<string>] => {
    const parts = reads.map((read, i) => (read.cell.column === "surname" ? guessWord(looks, read, scores[i]!, commonSurnames)
      : read.cell.column === "firstName" ? guessWord(looks, read, scores[i]!, [...commonFirstNames, ...initials]) : guessName(looks, read, scores[i]!)))
    const joined = parts.reduce<Candidate<string>[]>((names, words) => names.flatMap((name) => words.map((word) => ({ value: `${name.value} ${word.value}`.trim(), weight: name.weight * word.weight }))), [{ value: "", weight: 1 }])
    const raw = reads.map(({ letters }) => letters?.free[0]?.text.trim() ?? "").join(" ")
    const name = toReading(reads[0]!.place, joined, 0.02, String, raw)
    return [key, { ...name, confidence: Math.min(mostConfidence, name.confidence) }]
  }))
}

const initials = [..."ABCDEFGHIJKLMNOPRSTUVWYZ"]

/** "J. Foster", "J Foster", "Foster": the initial by what the net sees first. */
function guessName(looks: NameLooks, read: ReadCell, scores: CellScores): Candidate<string>[] {
  const firsts = [...new Set(read.letters!.free.map(({ text }) => text.trim().slice(0, 1)).filter((letter) => /[A-Z]/.test(letter)))].slice(0, mostInitials)
  return guessWord(looks, read, scores, [...commonSurnames, ...firsts.flatMap((first) => commonSurnames.flatMap((surname) => [`${first}.${surname}`, `${first}. ${surname}`, `${first} ${surname}`]))])
}

/** The likeliest words of a list, and the letters as they look. */
function guessWord({ model }: NameLooks, { letters }: ReadCell, scores: CellScores, words: readonly string[]): Candidate<string>[] {
  const { free, temperature } = letters!
  const logs = scoreLexicon(model, scores, words)
  const known = words.map((value, i) => ({ value, log: logs[i]! + Math.log((1 - strangers) / words.length) }))
  const strange = free.slice(0, 2).map(({ text, log }) => ({ value: text.trim(), log: log + Math.log(strangers) - letterCost * text.trim().length })).filter(({ value }) => value !== "")
  const best = [...known, ...strange].filter(({ log }) => log > -Infinity).sort((a, b) => b.log - a.log).slice(0, mostWords)
  const highest = best[0]?.log ?? 0
  const sum = best.reduce((all, { log }) => all + Math.exp((log - highest) / temperature), 0)
  return best.map(({ value, log }) => ({ value, weight: Math.exp((log - highest) / temperature) / sum }))
}
