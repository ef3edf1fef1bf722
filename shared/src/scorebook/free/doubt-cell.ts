import type { Alternative } from "../../base/reading.ts"
import type { FormNames } from "../form-names.ts"
import type { ReadCell } from "../read-cell.ts"

/** So much of its probability a reading keeps whose column was named by its heading alone: below what stands without a look, unless a sum speaks for it. */
const trust = 0.75
/** Names and words have no sums: their scores are made so much humbler. */
const humbler = 3

/** A cell of a form that nobody has taught: what is read there is right only if the column is. */
export function doubtCell({ reading, letters, ...cell }: ReadCell): ReadCell {
  const lower = <T>(list: readonly Alternative<T>[]) => list.map((one) => ({ ...one, confidence: one.confidence * trust }))
  return {
    ...cell,
    ...(reading ? { reading: { ...reading, confidence: reading.confidence * trust, alternatives: lower(reading.alternatives), marks: reading.marks.map((mark) => ({ ...mark, tokens: lower(mark.tokens) })), whole: lower(reading.whole) } } : {}),
    ...(letters ? { letters: { ...letters, temperature: letters.temperature * humbler } } : {}),
  }
}

/** The same for names that were found against a squad, or guessed. */
export const doubtNames = (names: FormNames): FormNames => new Map([...names].map(([key, name]) => [key, name && { ...name, confidence: name.confidence * trust }]))
