import { isNearlyEqual } from "../../base/is-nearly-equal.ts"
import { nameKey, type FormNames } from "../form-names.ts"
import type { ReadCell } from "../read-cell.ts"

/** What stands in the name's place of the rows below the batters, where a table goes on to its sums. */
const sums = ["EXTRAS", "SUNDRIES", "TOTAL"]

const isSum = (text: string | null | undefined): boolean => sums.some((word) => isNearlyEqual(word, (text ?? "").toUpperCase().replace(/[^A-Z]/g, "")))

/** The cells without a batting table's rows from the first on that is named as a sum is ("EXTRAS", one letter may be wrong): nobody is called that. */
export function leaveOutSums(cells: readonly ReadCell[], names: FormNames): ReadCell[] {
  const ends = new Map<string, number>()
  for (const seen of cells) {
    const { cell: { table, row, holds }, letters } = seen
    if (holds === "batting" && (isSum(names.get(nameKey(seen))?.value) || isSum(letters?.free[0]?.text))) ends.set(table, Math.min(row, ends.get(table) ?? row))
  }
  return cells.filter(({ cell: { table, row } }) => row < (ends.get(table) ?? Infinity))
}
