import type { Alternative, Reading } from "../../base/reading.ts"

/** A reading with one of its alternatives in place of its value, which becomes the first alternative. What was read stays in `raw`. */
export function takeAlternative<T>(field: Reading<T>, taken: Alternative<T>, confidence: number): Reading<T> {
  const rest = field.alternatives.filter((other) => other !== taken)
  return { ...field, value: taken.value, confidence, alternatives: field.value === null ? rest : [{ value: field.value, confidence: 1 - confidence }, ...rest] }
}
