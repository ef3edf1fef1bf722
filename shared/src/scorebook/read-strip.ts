import type { Field } from "../scorecard/scorecard.ts"
import type { ReadCell } from "./read-cell.ts"
import { leastRest, toRaw } from "./read-count.ts"
import { toReading } from "./to-reading.ts"

/** A batter's scoring strokes as tokens: dots between them are separators in most books. None at all where he made no run. */
export function readStrip(seen: ReadCell | undefined): Field<string[]> {
  const { reading, place } = seen ?? {}
  if (!seen?.written || !reading || !place || reading.state === "empty") return null
  const candidates = reading.alternatives.map(({ value, confidence }) => ({ value: [...value.replace(/[^1-7]/g, "")], weight: confidence }))
  return toReading(place, candidates, Math.max(leastRest, 1 - candidates.reduce((sum, { weight }) => sum + weight, 0)), (tokens) => tokens.join(" "), toRaw(seen))
}
