import { sumLogs } from "../base/log-sum.ts"
import type { Alternative } from "../base/reading.ts"
import { dittoMark, scribble, type CellKind, type CellReading, type CellState } from "./cell-reading.ts"
import { searchPrefixes } from "./prefix-beam.ts"
import type { Looked } from "./read-line-cell.ts"
import { letterBonus, scoreLexicon, worthOfLetters } from "./score-lexicon.ts"

const beam = 8
const mostAlternatives = 24
/** A word that the lexicon lacks costs so much a letter (log). */
const letterCost = 3.5
/**
 * Neighbouring positions of the net say the same: likelihoods count less than they claim. Chosen on all real documents
 * together (1 to 2 did best); with a document left out it was not tried.
 */
const temperatures = { howOut: 1.5, name: 2 }

/** `weights`: how common each entry of the lexicon is, any scale, all the same where left out; `strangers`: the share of cells whose word it lacks. */
export type WordPriors = { weights?: readonly number[]; strangers?: number }
const usualStrangers = 0.02
/** Letters read without a lexicon are the whole word about once in ten times. */
const freeTrust = 0.1

/**
 * A cell of words, scored against a `lexicon` (phrases, a squad): probabilities of its entries, which leave room for a word that is not
 * in it. Without a lexicon the letters as they look: rarely the word, a hint at most.
 */
export function readWordCell({ model, scores }: Looked, kind: Extract<CellKind, "howOut" | "name">, lexicon: readonly string[], { weights = [], strangers = usualStrangers }: WordPriors = {}): CellReading {
  const free = searchPrefixes(model, scores, model.classes.map(() => true), beam, { worth: worthOfLetters })
  if (lexicon.length === 0) return { kind, ...readFree(free), marks: [], whole: [] }
  const temperature = temperatures[kind]
  const strange = free.map(({ text, log }) => ({ value: text.trim(), log: Math.log(strangers) + (log - letterCost * text.length) / temperature }))
  const logs = scoreLexicon(model, scores, lexicon)
  const weightOf = (i: number): number => Math.max(0, weights[i] ?? 1)
  const allWeights = lexicon.reduce((sum, _, i) => sum + weightOf(i), 0)
  const known = lexicon.map((value, i) => ({ value, log: Math.log((1 - strangers) * weightOf(i) / allWeights) + logs[i]! / temperature }))
  const all = [...known, ...strange].filter(({ log }) => log > -Infinity)
  const whole = sumLogs(all.map(({ log }) => log))
  const alternatives = known
    .filter(({ value, log }) => log > -Infinity && isReadable(value))
    .sort((a, b) => b.log - a.log).slice(0, mostAlternatives)
    .map(({ value, log }): Alternative<string> => ({ value, confidence: Math.exp(log - whole) }))
  return { kind, ...decideState(free[0], alternatives), alternatives, marks: [], whole: [] }
}

function readFree(free: readonly { text: string; log: number }[]): Pick<CellReading, "state" | "confidence" | "alternatives"> {
  const whole = sumLogs(free.map(({ log }) => log))
  const alternatives = free.map(({ text, log }) => ({ value: text.trim(), confidence: freeTrust * Math.exp(log - whole) })).filter(({ value }) => isReadable(value))
  return { ...decideState(free[0], alternatives), alternatives }
}

const isReadable = (text: string): boolean => text !== "" && !text.includes(scribble) && !text.includes(dittoMark)

function decideState(free: { text: string; log: number } | undefined, alternatives: readonly Alternative<string>[]): { state: CellState; confidence: number } {
  const text = free?.text.trim() ?? ""
  const confidence = Math.exp(free ? free.log - letterBonus * free.text.length : 0)
  if (text === "") return { state: "empty", confidence }
  if (text === dittoMark) return { state: "ditto", confidence }
  if (text.includes(scribble)) return { state: "struckOut", confidence }
  return alternatives[0] ? { state: "read", confidence: alternatives[0].confidence } : { state: "unreadable", confidence: 1 }
}
