import { leaveOver, toShares, type Alternative } from "../../base/reading.ts"
import { usualBallsPerOver, type Overs } from "../../cricket/overs.ts"
import { findOverWorth } from "../../cricket/token-worth.ts"
import type { Field } from "../../scorecard/scorecard.ts"
import { listReadings } from "./list-records.ts"

/** A row has as many boxes with an over as its bowler bowled; one is lost or too many, or stands in another's row, this often. */
const otherwise = 0.1
/** A figure that nobody read is one of so many. */
const ofMany = 15

/** How likely a box has each number of legal balls, 0 to 6; a seventh makes it no longer. What none of its readings says is spread evenly. */
export function weighLegal(box: readonly Alternative<string[]>[]): number[] {
  const chances = Array.from({ length: usualBallsPerOver + 1 }, () => leaveOver(box) / (usualBallsPerOver + 1))
  for (const { value, confidence } of box) {
    const legal = findOverWorth(value)?.legal
    if (legal === undefined) chances.forEach((_, count) => { chances[count]! += confidence / chances.length })
    else chances[Math.min(legal, usualBallsPerOver)]! += confidence
  }
  return chances
}

/**
 * A bowler's overs, weighed by his boxes, `boxes` of them with an over in each; the last may be unfinished (`legal`: how likely it has each number of legal balls). What the boxes make is
 * named though nobody read it, as seldom as it was not seen: the innings' overs may tell.
 */
export function holdOvers(field: Field<Overs>, boxes: number, legal: readonly number[] = []): Field<Overs> {
  if (field === null || field.value === null || boxes === 0) return field
  const fit = ({ overs, balls }: Overs) => (overs + (balls > 0 ? 1 : 0) === boxes ? 1 : otherwise)
  const read = listReadings(field) ?? []
  const made = [...legal.keys()].slice(1).map((balls): Alternative<Overs> => ({ value: balls < usualBallsPerOver ? { overs: boxes - 1, balls } : { overs: boxes, balls: 0 }, confidence: (legal[balls]! * leaveOver(read)) / ofMany }))
  const unread = made.filter(({ value, confidence }) => confidence > 0 && !read.some((other) => other.value.overs === value.overs && other.value.balls === value.balls))
  const weighed = [...read.map(({ value, confidence }) => ({ value, confidence: confidence * fit(value) })), ...unread].sort((a, b) => b.confidence - a.confidence)
  const [best, ...others] = toShares(weighed, unread.reduce((rest, { confidence }) => rest - confidence, leaveOver(read)))
  return best === undefined ? field : { ...field, ...best, alternatives: others }
}
