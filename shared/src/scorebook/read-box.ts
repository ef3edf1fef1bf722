import type { Field } from "../scorecard/scorecard.ts"
import type { ReadCell } from "./read-cell.ts"
import { leastRest, toRaw } from "./read-count.ts"
import { toReading } from "./to-reading.ts"

/** Six balls joined into one drawing: maiden (M) and wicket maiden (JW), where the wicket's place is not told. */
const maiden = [".", ".", ".", ".", ".", "."]

/** One over's tokens. Null for a box that holds no over: empty, or crossed through at the end of a spell. */
export function readBox(seen: ReadCell): Field<string[]> {
  const { reading, place } = seen
  if (!seen.written || !reading || reading.state === "empty") return null
  const [drawn] = reading.whole
  if (drawn && reading.alternatives.length === 0) {
    if (drawn.value === "X") return null
    if (drawn.value === "M") return { value: maiden, confidence: drawn.confidence, raw: "M", alternatives: [], place }
    return { value: null, confidence: 0, raw: "W", alternatives: [], place }
  }
  const candidates = reading.alternatives.map(({ value, confidence }) => ({ value: value.split(" "), weight: confidence }))
  return toReading(place, candidates, Math.max(leastRest, 1 - candidates.reduce((sum, { weight }) => sum + weight, 0)), (tokens) => tokens.join(" "), toRaw(seen))
}

/** The bowler's figures so far as written, "1-23" or the runs alone. */
export function readFigure(seen: ReadCell): Field<string> {
  const { reading, place } = seen
  if (!seen.written || !reading || reading.state === "empty") return null
  const candidates = reading.alternatives.map(({ value, confidence }) => ({ value: value.replace(/^[^\d]+|[^\d]+$/g, "").replace(/[^\d]+/g, "-"), weight: confidence }))
  return toReading(place, candidates, Math.max(leastRest, 1 - candidates.reduce((sum, { weight }) => sum + weight, 0)), String, toRaw(seen))
}
