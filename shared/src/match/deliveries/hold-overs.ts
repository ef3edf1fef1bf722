import { leaveOver, toShares } from "../../base/reading.ts"
import type { Overs } from "../../cricket/overs.ts"
import type { Field } from "../../scorecard/scorecard.ts"
import { listReadings } from "./list-records.ts"

/** A row has as many boxes with an over as its bowler bowled; one is lost or too many, or stands in another's row, this often. */
const otherwise = 0.1

/** A bowler's overs, weighed by his boxes, `boxes` of them with an over in each; the last may be unfinished. */
export function holdOvers(field: Field<Overs>, boxes: number): Field<Overs> {
  if (field === null || field.value === null || boxes === 0) return field
  const fit = ({ overs, balls }: Overs) => (overs + (balls > 0 ? 1 : 0) === boxes ? 1 : otherwise)
  const read = listReadings(field) ?? []
  const weighed = read.map(({ value, confidence }) => ({ value, confidence: confidence * fit(value) })).sort((a, b) => b.confidence - a.confidence)
  const [best, ...others] = toShares(weighed, leaveOver(read))
  return best === undefined ? field : { ...field, ...best, alternatives: others }
}
