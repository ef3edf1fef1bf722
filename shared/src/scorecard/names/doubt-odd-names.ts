import type { Field } from "../scorecard.ts"

/** Fewer rows tell no custom, nor rows of which a smaller share keeps it. */
const custom = { rows: 5, share: 0.75 }
/** Below what a name is asked for. */
const odd = 0.59

const countWords = (name: string): number => name.split(/[\s.]+/).filter((word) => /\p{L}/u.test(word)).length

/**
 * Names of one table are written one way: where nearly all have an initial or a first name, one of a single word has lost its own or swallowed it (`Allyas` for
 * A Ilyas). It is doubted; nobody can tell which. A text layer's names are left as they are.
 */
export function doubtOddNames(names: readonly Field<string>[]): Field<string>[] {
  const counts = names.flatMap((field) => (field?.value == null ? [] : [countWords(field.value)]))
  const several = counts.filter((count) => count > 1).length
  if (counts.length < custom.rows || several < counts.length * custom.share) return [...names]
  return names.map((field) => (field?.value == null || field.confidence >= 1 || countWords(field.value) > 1 ? field : { ...field, confidence: Math.min(field.confidence, odd) }))
}
