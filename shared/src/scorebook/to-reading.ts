import type { Place, Reading } from "../base/reading.ts"

/** One value a cell may hold and how much speaks for it. */
export type Candidate<T> = { value: T; weight: number }

const mostAlternatives = 7

/** What no sum checks (a name that no squad has, a date, a ground) is asked for, however well it reads. */
const uncheckable = 0.7
export const leaveUnchecked = <T>(reading: Reading<T>): Reading<T> => ({ ...reading, confidence: Math.min(uncheckable, reading.confidence) })

/**
 * Candidates weighed against each other, and against `rest`: that the cell holds none of them. Equal values (by their text) add up. A
 * reading without value where nothing speaks for any.
 */
export function toReading<T>(place: Place, candidates: readonly Candidate<T>[], rest: number, toText: (value: T) => string, raw: string): Reading<T> {
  const merged = new Map<string, Candidate<T>>()
  for (const { value, weight } of candidates) {
    if (weight <= 0) continue
    const text = toText(value)
    merged.set(text, { value, weight: weight + (merged.get(text)?.weight ?? 0) })
  }
  const sum = [...merged.values()].reduce((all, { weight }) => all + weight, rest)
  const [best, ...others] = [...merged.values()].sort((a, b) => b.weight - a.weight)
  if (!best || sum <= 0) return { value: null, confidence: 0, raw, alternatives: [], place }
  const alternatives = others.slice(0, mostAlternatives).map(({ value, weight }) => ({ value, confidence: weight / sum }))
  return { value: best.value, confidence: best.weight / sum, raw, alternatives, place }
}
