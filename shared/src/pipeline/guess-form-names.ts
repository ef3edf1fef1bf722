import { commonFirstNames, commonSurnames } from "../cricket/common-names.ts"
import type { FormNames } from "../scorebook/form-names.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import { toReading, type Candidate } from "../scorebook/to-reading.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { CellScores } from "../words/cell-scores.ts"
import { scoreLexicon } from "../words/score-lexicon.ts"
import { listNameRows, type NameLooks, type NameRow } from "./find-form-names.ts"

/** Every other name is none of the common ones. */
const strangers = 0.5
/** What a letter of any name costs (log). */
const letterCost = 2.4
/** Without a list of players a name is asked for, however well it reads and however often: nobody checks a name by a sum, and two rows that were read together are one witness. */
const mostConfidence = 0.7
const mostInitials = 3
const mostWords = 6

/** The names of the rows where no squad is known: common names where the writing looks like one, the letters as they look where it does not. */
export function guessFormNames(cells: readonly ReadCell[], looks: NameLooks): FormNames {
  const rows = listNameRows(cells, looks).map((row) => ({ ...row, parts: row.reads.map((read, i) => (read.cell.column === "surname" ? guessWord(looks, read, row.looks[i]!, commonSurnames)
    : read.cell.column === "firstName" ? guessWord(looks, read, row.looks[i]!, [...commonFirstNames, ...initials]) : guessName(looks, read, row.looks[i]!))) }))
  const linked = linkMentions(looks, rows)
  return new Map(rows.map(({ key, reads }, at): [string, Field<string>] => {
    const parts = linked[at]!
    const joined = parts.reduce<Candidate<string>[]>((names, words) => names.flatMap((name) => words.map((word) => ({ value: `${name.value} ${word.value}`.trim(), weight: name.weight * word.weight }))), [{ value: "", weight: 1 }])
    const raw = reads.map(({ letters }) => letters?.free[0]?.text.trim() ?? "").join(" ")
    const name = toReading(reads[0]!.place, joined, 0.02, String, raw)
    return [key, { ...name, confidence: Math.min(mostConfidence, name.confidence) }]
  }))
}

type GuessedRow = NameRow & { parts: Candidate<string>[][] }

/** The weight of a bowler who is none of the batters, beside all of them together. */
const nobody = 0.5
/** Two rows are of one person from this probability on; one in eleven batters is the bowler, some bowlers are none. */
const alikeEnough = 0.5

/** Who bowls in one innings bats in the other: where two rows may well be of one person, each part of the name is what suits both. */
function linkMentions(looks: NameLooks, rows: readonly GuessedRow[]): Candidate<string>[][][] {
  const parts = rows.map((row) => row.parts)
  rows.forEach((bowler, at) => {
    if (bowler.table !== "bowling" || bowler.reads[0]!.cell.column !== "surname") return
    const pairs = rows.flatMap((batter, other) => (batter.table === "batting" && batter.innings !== bowler.innings ? [{ other, ...weighPair(looks, bowler, batter) }] : []))
    const all = pairs.reduce((sum, { likelihood }) => sum + likelihood / pairs.length, nobody)
    for (const { other, likelihood, joint } of pairs) {
      if (likelihood / pairs.length < alikeEnough * all) continue
      parts[at] = joint
      parts[other] = joint.length < rows[other]!.parts.length ? [...joint, ...rows[other]!.parts.slice(joint.length)] : joint
    }
  })
  return parts
}

/** How much likelier the writing of two rows is if they name one person, and what the parts of his name then are. */
function weighPair(looks: NameLooks, a: GuessedRow, b: GuessedRow): { likelihood: number; joint: Candidate<string>[][] } {
  let likelihood = 1
  const joint = Array.from({ length: Math.min(a.parts.length, b.parts.length) }, (_, part): Candidate<string>[] => {
    const words = [...new Set([...a.parts[part]!, ...b.parts[part]!].map(({ value }) => value))]
    const temperature = a.reads[part]!.letters!.temperature
    const [ofA, ofB] = [a, b].map((row) => scoreLexicon(looks.model, row.looks[part]!, words)) as [number[], number[]]
    const prior = words.map((word) => -letterCost * Math.min(word.length, wordCost))
    const toWeights = (log: (i: number) => number) => words.map((_word, i) => Math.exp((log(i) + prior[i]!) / temperature))
    const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0)
    const both = toWeights((i) => ofA[i]! + ofB[i]!)
    const evidence = sum(both) / Math.max(1e-300, sum(toWeights((i) => ofA[i]!)) * sum(toWeights((i) => ofB[i]!)))
    likelihood *= part === 0 ? evidence : Math.max(evidence, otherFirst)
    return words.map((value, i) => ({ value, weight: both[i]! / Math.max(1e-300, sum(both)) })).sort((x, y) => y.weight - x.weight).slice(0, mostWords)
  })
  return { likelihood, joint }
}

/** No word costs more than a common one: as many letters. */
const wordCost = 3
/** The same person by his initial here, in full there. */
const otherFirst = 0.3

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
