import { sumLogs } from "../base/log-sum.ts"
import type { Alternative } from "../base/reading.ts"
import { dittoMark, scribble } from "./cell-alphabets.ts"
import type { CellKind, CellReading, CellState } from "./cell-reading.ts"
import { searchPrefixes } from "./prefix-beam.ts"
import type { Looked } from "./read-line-cell.ts"
import { scoreLexicon } from "./score-lexicon.ts"

const beam = 8
const mostAlternatives = 24
/** One cell in so many holds a word that the lexicon lacks. */
const strangers = 0.05
/** What a letter of a word never seen costs (log): names have about eleven probable letters at each place. */
const letterCost = 2.4

/**
 * A cell of words, scored against a `lexicon` (phrases, a squad): probabilities of its entries, which leave room for a word that is not
 * in it. `weights`: how common each entry is (any scale); all the same where left out. Without a lexicon the letters as they look: rarely the word, a hint at most.
 */
export function readWordCell({ model, scores }: Looked, kind: Extract<CellKind, "howOut" | "name">, lexicon: readonly string[], weights: readonly number[] = []): CellReading {
  const temperature = model.calibration[kind]?.[0] ?? 1
  const free = searchPrefixes(model, scores, model.classes.map(() => true), beam)
  const strange = free.map(({ text, log }) => ({ value: text.trim(), log: Math.log(strangers) + log - letterCost * text.length }))
  const logs = scoreLexicon(model, scores, lexicon)
  const weightOf = (i: number): number => Math.max(0, weights[i] ?? 1)
  const allWeights = lexicon.reduce((sum, _, i) => sum + weightOf(i), 0)
  const known = lexicon.map((value, i) => ({ value, log: Math.log((1 - strangers) * weightOf(i) / allWeights) + logs[i]! }))
  const all = [...known, ...strange].filter(({ log }) => log > -Infinity)
  const whole = sumLogs(all.map(({ log }) => log / temperature))
  const alternatives = (lexicon.length > 0 ? known : strange)
    .filter(({ value, log }) => log > -Infinity && isReadable(value))
    .sort((a, b) => b.log - a.log).slice(0, mostAlternatives)
    .map(({ value, log }): Alternative<string> => ({ value, confidence: Math.exp(log / temperature - whole) }))
  return { kind, ...decideState(free[0], alternatives), alternatives, marks: [], whole: [] }
}

const isReadable = (text: string): boolean => text !== "" && !text.includes(scribble) && !text.includes(dittoMark)

function decideState(free: { text: string; log: number } | undefined, alternatives: readonly Alternative<string>[]): { state: CellState; confidence: number } {
  const text = free?.text.trim() ?? ""
  const confidence = Math.exp(free?.log ?? 0)
  if (text === "") return { state: "empty", confidence }
  if (text === dittoMark) return { state: "ditto", confidence }
  if (text.includes(scribble)) return { state: "struckOut", confidence }
  return alternatives[0] ? { state: "read", confidence: alternatives[0].confidence } : { state: "unreadable", confidence: 1 }
}
