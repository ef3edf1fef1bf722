import type { Box } from "./geometry.ts"

/** Another value that the page may show, with the probability that it does. */
export type Alternative<T> = { value: T; confidence: number }

/** The probability that none of the values is what the page shows. */
export const leaveOver = (values: readonly Alternative<unknown>[]): number => Math.max(0, values.reduce((rest, { confidence }) => rest - confidence, 1))

/** Weights as probabilities beside `rest`, what speaks for none of them; in their order. Not both nothing. */
export function toShares<T>(weighed: readonly Alternative<T>[], rest: number): Alternative<T>[] {
  const all = weighed.reduce((sum, { confidence }) => sum + confidence, rest)
  return weighed.map(({ value, confidence }) => ({ value, confidence: confidence / all }))
}

/** Where on the paper a value stands: page index from 0, box in pixels of the upright page. */
export type Place = { page: number; box: Box }

/** Whether two values come from one and the same place: then they are one witness. */
export const isSamePlace = (a: Place, b: Place): boolean =>
  a.page === b.page && a.box.x === b.box.x && a.box.y === b.box.y && a.box.width === b.box.width && a.box.height === b.box.height

/**
 * A value with its origin. `value` is null where the page shows something that nobody could read.
 * `confidence` is 0 to 1 and means: of all values given 0.9, nine in ten are right. `alternatives` leave `value` itself out.
 */
export type Reading<T> = {
  value: T | null
  confidence: number
  raw: string
  alternatives: Alternative<T>[]
  place: Place
}
