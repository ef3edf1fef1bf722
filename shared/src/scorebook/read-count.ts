import type { Field } from "../scorecard/scorecard.ts"
import type { Plausibility } from "./plausible-values.ts"
import type { ReadCell } from "./read-cell.ts"
import { type Candidate, toReading } from "./to-reading.ts"

/** A cell's texts with their digits as a number; a dash or a stroke alone is 0 ("-", "/"). */
export function listCounts({ reading }: ReadCell): Candidate<number>[] {
  if (!reading) return []
  const counts = reading.alternatives.flatMap(({ value, confidence }): Candidate<number>[] => {
    const digits = value.replace(/\D/g, "")
    if (digits === "" || digits.length > mostDigits) return []
    // Nobody writes a nought before a figure.
    return [{ value: Number(digits), weight: confidence * (digits.length > 1 && digits.startsWith("0") ? unusualWriting : 1) }]
  })
  const dashed = reading.state === "unreadable" || reading.state === "empty"
  return dashed ? [{ value: 0, weight: reading.confidence }, ...counts] : counts
}

const mostDigits = 3
const unusualWriting = 0.1
/** What is left for a value that the net does not name, at least. */
export const leastRest = 0.003

/** A number. Null where nothing is written; without a value where the writing cannot be this number. */
export function readCount(seen: ReadCell | undefined, plausibility: Plausibility): Field<number> {
  if (!seen?.written) return null
  const counts = listCounts(seen)
  const rest = Math.max(leastRest, 1 - counts.reduce((sum, { weight }) => sum + weight, 0))
  return toReading(seen.place, counts.map(({ value, weight }) => ({ value, weight: weight * plausibility(value) })), rest, String, toRaw(seen))
}

/** What the net reads first, as it looks. */
export const toRaw = ({ reading }: ReadCell): string => reading?.alternatives[0]?.value ?? ""
