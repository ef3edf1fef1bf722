import type { Overs } from "../../cricket/overs.ts"
import type { Field } from "../../scorecard/scorecard.ts"
import { takeAlternative } from "./take-alternative.ts"

/** The summary says another number of overs than there are boxes: one of its readings that fits is likelier, but to be looked at. */
const amended = 0.85
const contradicted = 0.5

/** A bowler's overs against his boxes, `boxes` of them with an over in each; the last may be unfinished. What fits stays as it was read. */
export function holdOvers(field: Field<Overs>, boxes: number): Field<Overs> {
  const fits = ({ overs, balls }: Overs) => overs + (balls > 0 ? 1 : 0) === boxes
  if (field === null || field.value === null || boxes === 0 || fits(field.value)) return field
  const other = field.alternatives.find(({ value }) => fits(value))
  return other === undefined ? { ...field, confidence: Math.min(field.confidence, contradicted) } : takeAlternative(field, other, amended)
}
