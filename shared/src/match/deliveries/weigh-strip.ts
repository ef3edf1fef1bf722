import type { CardInnings, Field } from "../../scorecard/scorecard.ts"
import type { FoundOver } from "./search-innings.ts"
import { takeAlternative } from "./take-alternative.ts"

/**
 * The board says what the innings comes to: surer than the reading alone, where that was likely to begin with (the search has seen the strip,
 * it cannot vouch for it). It says something else: one of its readings, or none.
 */
const agreed = 0.97
const likely = 0.75
const amended = 0.88
const contradicted = 0.6
/** From this strain on the over itself is in doubt and proves nothing. */
const strained = 3

/** The over strip with the found innings as its witness. What was read stays in `raw`; rows beyond the found overs stay as they are. */
export function weighStrip(strip: CardInnings["overTotals"], overs: readonly FoundOver[]): CardInnings["overTotals"] {
  return strip?.map((row) => {
    const over = overs[row.over - 1]
    return over === undefined || over.strain >= strained ? row : { ...row, runs: hold(row.runs, over.score), wickets: doubt(row.wickets, over.wickets) }
  }) ?? null
}

function hold(field: Field<number>, found: number): Field<number> {
  if (field === null || field.value === null) return field
  if (field.value === found) return field.confidence < likely ? field : { ...field, confidence: Math.max(field.confidence, agreed) }
  const other = field.alternatives.find(({ value }) => value === found)
  return other === undefined ? doubt(field, found) : takeAlternative(field, other, amended)
}

/** Run outs are no marks of the bowler's boxes: the wickets found can only make doubtful. */
const doubt = (field: Field<number>, found: number): Field<number> =>
  field === null || field.value === found ? field : { ...field, confidence: Math.min(field.confidence, contradicted) }
