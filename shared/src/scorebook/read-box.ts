import type { Field } from "../scorecard/scorecard.ts"
import { plausible } from "./plausible-values.ts"
import type { ReadCell } from "./read-cell.ts"
import { leastRest, toRaw } from "./read-count.ts"
import { spellOver } from "./spell-over.ts"
import { toReading } from "./to-reading.ts"

/** One over's tokens with all they may be; an empty list of tokens among them: the box is crossed through. Null for an empty box. */
export function readBox(seen: ReadCell): Field<string[]> {
  const { reading, place } = seen
  if (!seen.written || !reading || reading.state === "empty") return null
  const [best, ...alternatives] = spellOver(reading)
  return { value: best?.value ?? null, confidence: best?.confidence ?? 0, raw: toRaw(seen), alternatives, place }
}

/** The bowler's figures so far as written, "1-23" or the runs alone. */
export function readFigure(seen: ReadCell): Field<string> {
  const { reading, place } = seen
  if (!seen.written || !reading || reading.state === "empty") return null
  const candidates = reading.alternatives.map(({ value, confidence }) => ({ value: value.replace(/^[^\d]+|[^\d]+$/g, "").replace(/[^\d]+/g, "-"), weight: confidence }))
  return toReading(place, candidates, Math.max(leastRest, 1 - candidates.reduce((sum, { weight }) => sum + weight, 0)), String, toRaw(seen))
}

/** What a bowler's last figure says of his runs and wickets, where the columns for them are empty: "3-26" or, until the first wicket, the runs alone. */
export function readLastFigure(figure: Field<string>): { runs: Field<number>; wickets: Field<number> } {
  if (!figure || figure.value === null) return { runs: null, wickets: null }
  const texts = [{ value: figure.value, confidence: figure.confidence }, ...figure.alternatives].flatMap(({ value, confidence }) => splitFigure(value).map((split) => ({ ...split, weight: split.weight * confidence })))
  const rest = Math.max(leastRest, 1 - texts.reduce((sum, { weight }) => sum + weight, 0))
  return {
    runs: toReading(figure.place, texts.map(({ runs, weight }) => ({ value: runs, weight: weight * plausible.bowlerRuns(runs) })), rest, String, figure.raw),
    wickets: toReading(figure.place, texts.map(({ wickets, weight }) => ({ value: wickets, weight: weight * plausible.wickets(wickets) })), rest, String, figure.raw),
  }
}

/** Where no dash is seen, one may be lost: 126 is 1-26, 15 may be 1-5. */
const lostDash = 0.3

function splitFigure(text: string): { runs: number; wickets: number; weight: number }[] {
  const parts = /^(\d{1,2})-(\d{1,3})$/.exec(text)
  if (parts) return [{ wickets: Number(parts[1]), runs: Number(parts[2]), weight: 1 }]
  if (!/^\d{1,4}$/.test(text)) return []
  const split = text.length > 1 ? [{ wickets: Number(text.slice(0, 1)), runs: Number(text.slice(1)), weight: text.length > 2 ? 1 - lostDash : lostDash }] : []
  return [{ wickets: 0, runs: Number(text), weight: text.length > 2 ? lostDash : 1 - lostDash }, ...split]
}
