import { leaveOver, type Alternative } from "../../base/reading.ts"
import { usualBallsPerOver } from "../../cricket/overs.ts"
import { findOverWorth } from "../../cricket/token-worth.ts"
import type { Field } from "../../scorecard/scorecard.ts"
import { listReadings, weighCounts } from "./list-records.ts"
import { slipOver, weighSaid } from "./spell-steps.ts"

/** An over of which nothing is known is a maiden this often. */
const usual = 0.12
const mostMaidens = 20

/** Six balls off which the bowler is charged nothing (byes and leg byes are not his). */
const isMaiden = (tokens: readonly string[]): boolean => {
  const worth = findOverWorth(tokens)
  return worth !== undefined && worth.charged === 0 && worth.legal >= usualBallsPerOver
}

/** A bowler's maidens as written, weighed by his boxes: how many of them are maidens, as far as they can be read. */
export function holdMaidens(field: Field<number>, boxes: readonly (readonly Alternative<string[]>[])[]): Field<number> {
  const said = weighSaid(listReadings(field), mostMaidens + 1)
  if (field === null || said === undefined || boxes.length === 0) return field
  let counts = new Float64Array(mostMaidens + 1)
  counts[0] = 1
  for (const readings of boxes) {
    const left = leaveOver(readings)
    const maiden = readings.reduce((sum, { value, confidence }) => sum + (isMaiden(value) ? confidence : 0), left * usual)
    counts = counts.map((chance, count) => chance * (1 - maiden) + (count > 0 ? counts[count - 1]! * maiden : 0))
  }
  return weighCounts(field, slipOver(counts).map((chance, count) => chance * said[count]!))
}
