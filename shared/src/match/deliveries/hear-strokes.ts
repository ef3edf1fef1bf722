import { formatTokens } from "../../cricket/parse-tokens.ts"
import type { BatterRow } from "../../scorecard/scorecard.ts"
import { listReadings, weighReading } from "./list-records.ts"
import type { FoundOver } from "./weigh-trellis.ts"

/** A line of strokes is heard where its own marks say it this likely: long ones have many readings. */
const leastOwn = 0.01
/** Below this another reading may be the likelier. */
const leastHeard = 0.5
/** What the search says of a line, which it has looked at itself, is no surer than this. */
const mostTrusted = 0.97

/**
 * Batters' lines of strokes as the balls that each faced in the likeliest innings have them: two records of the same runs, marks in the line and in the boxes. A line is heard where it
 * stands among its own readings, adds up to what the card says of the batter, and none of his overs is one whose marks and other records fit each other badly. O(balls · batters).
 */
export function hearStrokes(batting: readonly BatterRow[], overs: readonly FoundOver[], isStrained: (over: FoundOver) => boolean): BatterRow[] {
  const strokes = overs.flatMap((over) => (over.balls ?? []).filter(({ runsBatter }) => runsBatter > 0).map((ball) => ({ ...ball, strained: isStrained(over) })))
  return batting.map((row, at) => {
    const own = strokes.filter(({ striker }) => striker === at)
    if (row.scoring === null || own.length === 0 || own.some(({ strained }) => strained) || row.runs?.value !== own.reduce((sum, { runsBatter }) => sum + runsBatter, 0)) return row
    const readings = listReadings(row.scoring) ?? []
    const line = formatTokens(own.map(({ runsBatter }) => `${runsBatter}`))
    const read = readings.find(({ value, confidence }) => confidence >= leastOwn && formatTokens(value) === line)
    if (read === undefined) return row
    const confidence = Math.max(read.confidence, Math.min(mostTrusted, own.reduce((share, ball) => share * ball.confidence, 1)))
    if (confidence < leastHeard) return row
    const others = readings.filter((other) => other !== read)
    const rest = others.reduce((sum, other) => sum + other.confidence, 0)
    return { ...row, scoring: weighReading(row.scoring, [{ value: read.value, confidence }, ...others.map((other) => ({ ...other, confidence: (other.confidence / Math.max(1, rest)) * (1 - confidence) }))], formatTokens) }
  })
}
