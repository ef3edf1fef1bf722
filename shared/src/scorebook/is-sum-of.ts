import { countBalls, type Overs } from "../cricket/overs.ts"
import type { BowlerRow, Field } from "../scorecard/scorecard.ts"

/** So many columns that add up are no chance: a bowler without a name has figures that stand for themselves. */
const fewestSums = 2

/**
 * Is a row without a name and without boxes the sum of the bowlers above it, in two columns at least? Each with any of its readings; a sum that one row alone brings is none
 * (its other rows are noughts).
 */
export function isSumOf(row: BowlerRow, bowlers: readonly BowlerRow[]): boolean {
  if (row.name !== null || (row.oversBowled ?? []).some((box) => box !== null)) return false
  const counts = (["maidens", "runs", "wickets", "wides", "noBalls"] as const).map((column) => addsUp(row[column], bowlers.map((bowler) => bowler[column]), (count) => count))
  return [addsUp(row.overs, bowlers.map(({ overs }) => overs), (overs: Overs) => countBalls(overs)), ...counts].filter(Boolean).length >= fewestSums
}

function addsUp<T>(sum: Field<T>, addends: readonly Field<T>[], toNumber: (value: T) => number): boolean {
  const numbers = addends.map((addend) => (addend?.value == null ? 0 : toNumber(addend.value)))
  const all = numbers.reduce((total, number) => total + number, 0)
  const read = sum === null ? [] : [...(sum.value === null ? [] : [sum.value]), ...sum.alternatives.map(({ value }) => value)]
  return all > Math.max(0, ...numbers) && read.some((value) => toNumber(value) === all)
}
