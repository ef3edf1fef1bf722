import type { OverTotal } from "../../scorecard/scorecard.ts"
import { weighReading } from "./list-records.ts"
import type { FoundOver } from "./weigh-trellis.ts"

/** Where marks and other records fit each other badly, the innings that were found say no more than this of who bowled an over. */
const strained = 0.6

/** A number that the innings found outvote less surely than it was read stands, no surer than this. */
const outvoted = 0.85

/**
 * The over strip's bowlers (the numbers of their rows) by who bowls each over in all innings that the search found: these hold against each number who may follow whom, how many overs
 * each bowled and what the boxes brought. `overs`: the box of over `index + 1`; undefined where two bowlers shared it, or where none was found. Names in place of numbers are left.
 */
export function nameOvers(strip: readonly OverTotal[], overs: readonly (FoundOver | undefined)[], isStrained: (over: FoundOver) => boolean): OverTotal[] {
  return strip.map(({ bowler, ...row }) => {
    const found = overs[row.over - 1]
    if (bowler === null || found === undefined || !/^\d*$/.test(bowler.value ?? "")) return { ...row, bowler }
    const most = isStrained(found) ? strained : 1
    const heard = weighReading(bowler, found.bowlers.map(({ value, confidence }) => ({ value: String(value + 1), confidence: confidence * most })), String)
    if (heard.confidence >= bowler.confidence) return { ...row, bowler: heard }
    return { ...row, bowler: heard.value === bowler.value ? bowler : { ...bowler, confidence: Math.min(outvoted, bowler.confidence) } }
  })
}
