import type { Field } from "../scorecard.ts"

/** Fewer rows tell no custom. */
const fewestRows = 5
/** Below what a name is asked for. */
const odd = 0.59

const countWords = (name: string): number => name.split(/[\s.]+/).filter((word) => /\p{L}/u.test(word)).length

const isWritten = (field: Field<string>): field is NonNullable<Field<string>> & { value: string } => field?.value != null

/** Small words that belong to names ("de Vere", "van der Dussen", "bin Said"). */
const particle = /^(?:d[aeiou]s?|del|den|der|van|von|vom|zu|ter|te|ten|la|le|el|al|bin|ibn|y|e|st|mc|mac)$/

/** What stands behind a name in print too small to tell it from ("Alder retirsd hurt") begins with a small letter. */
export const holdsSmallWord = (name: string): boolean => name.split(/[\s.]+/).some((word) => /^\p{Ll}/u.test(word) && !particle.test(word))

const isSingle = (name: string): boolean => countWords(name) <= 1

/** What is odd where at least this share of the rows is not so. */
const customs = [{ isOdd: isSingle, share: 0.75 }, { isOdd: holdsSmallWord, share: 0.5 }]

/**
 * Names of one table are written one way: where nearly all have an initial or a first name, one of a single word has lost its own or swallowed it (`Allyas` for
 * A Ilyas); where nearly all are of capitalised words, one with a small word holds something else. It is doubted; nobody can tell which. A text layer's names are left as they are.
 */
export function doubtOddNames(names: readonly Field<string>[]): Field<string>[] {
  const written = names.filter(isWritten)
  if (written.length < fewestRows) return [...names]
  const kept = customs.filter(({ isOdd, share }) => written.filter(({ value }) => !isOdd(value)).length >= written.length * share)
  return names.map((field) => (isWritten(field) && field.confidence < 1 && kept.some(({ isOdd }) => isOdd(field.value)) ? { ...field, confidence: Math.min(field.confidence, odd) } : field))
}
