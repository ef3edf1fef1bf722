import { addLogs, sumLogs } from "../base/log-sum.ts"
import type { Alternative } from "../base/reading.ts"

/** Log-probabilities of texts by their digits; `text` is the most probable way to write these digits, `best` its own log-probability. */
export type Spellings = Map<string, { text: string; log: number; best: number }>

/** Adds one text to those with the same key. */
export function addSpelling(spellings: Spellings, key: string, text: string, log: number): void {
  const known = spellings.get(key)
  if (!known) spellings.set(key, { text, log, best: log })
  else spellings.set(key, { text: log > known.best ? text : known.text, log: addLogs(known.log, log), best: Math.max(known.best, log) })
}

/** Only the `most` most probable. */
export function keepBest(spellings: Spellings, most: number): Spellings {
  if (spellings.size <= most) return spellings
  return new Map([...spellings].sort((a, b) => b[1].log - a[1].log).slice(0, most))
}

/** A text that one reader does not give counts as if it had given it this log-probability. */
const floor = -9

/** The mean of the log-probabilities of two readers that err differently, over the texts of either; written as `b` writes them. */
export function averageSpellings(a: Spellings, b: Spellings): Spellings {
  const [wholeA, wholeB] = [a, b].map((reader) => sumLogs([...reader.values()].map(({ log }) => log))) as [number, number]
  const averaged: Spellings = new Map()
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [inA, inB] = [a.get(key), b.get(key)]
    const logA = Math.max(floor, (inA?.log ?? -Infinity) - wholeA)
    const logB = Math.max(floor, (inB?.log ?? -Infinity) - wholeB)
    const { text } = (inB ?? inA)!
    averaged.set(key, { text, log: (logA + logB) / 2, best: (logA + logB) / 2 })
  }
  return averaged
}

/** Best first, probabilities that add up to 1 before the list is cut; `temperature` above 1 makes them humbler. */
export function toAlternatives(spellings: Spellings, temperature: number, most: number): Alternative<string>[] {
  const entries = [...spellings.values()].map(({ text, log }) => ({ text, log: log / temperature }))
  const whole = sumLogs(entries.map(({ log }) => log))
  return entries.sort((a, b) => b.log - a.log).slice(0, most).map(({ text, log }) => ({ value: text, confidence: Math.exp(log - whole) }))
}
