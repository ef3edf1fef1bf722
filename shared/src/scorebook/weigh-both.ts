import type { Plausibility } from "./plausible-values.ts"
import type { Candidate } from "./to-reading.ts"

/** Two records of one number may differ on paper, or either be misread altogether. */
export const unlike = 0.03

/** What two cells say that should hold one number: each speaks for the other. A value that only one names has `missed` of the other, in their order. */
export function weighBoth(one: readonly Candidate<number>[], other: readonly Candidate<number>[], plausibility: Plausibility, missed: readonly [number, number] = [unlike, unlike]): Candidate<number>[] {
  const weightOf = (list: readonly Candidate<number>[], value: number) => list.reduce((all, candidate) => all + (candidate.value === value ? candidate.weight : 0), 0)
  return [...new Set([...one, ...other].map(({ value }) => value))].map((value) => ({ value, weight: plausibility(value) * (weightOf(one, value) + missed[0]) * (weightOf(other, value) + missed[1]) }))
}
