import { countBalls, formatOvers, toOvers } from "../cricket/overs.ts"
import type { Check, MatchInnings } from "./match.ts"
import { toBowlingPointer, toTotalPointer } from "./pointers.ts"

/** OVR-1: the bowlers' overs sum to the innings'. */
export function checkOvers(innings: MatchInnings, index: number): Check[] {
  const { overs } = innings.total
  if (overs === null || innings.bowling.length === 0) return []
  const fields = [...innings.bowling.map((_, at) => toBowlingPointer(index, at, "overs")), toTotalPointer(index, "overs")]
  if (innings.bowling.some((row) => row.overs === null)) return [{ id: "OVR-1", innings: index, status: "unknown", message: "Not all of the bowlers' overs can be read.", fields }]
  const bowled = innings.bowling.reduce((sum, row) => sum + (row.overs === null ? 0 : countBalls(row.overs)), 0)
  const stated = countBalls(overs)
  const message = `Bowlers' overs ${formatOvers(toOvers(bowled))}, the sheet says ${formatOvers(overs)}.`
  return [{ id: "OVR-1", innings: index, status: bowled === stated ? "pass" : "fail", message, fields }]
}

/** OVR-2: no over has more than five balls left over. An app writes 1.6 for a seventh ball: legal balls only are counted. */
export function checkPartOvers(innings: MatchInnings, index: number): Check[] {
  return innings.bowling.flatMap((row, at): Check[] => row.overs === null || row.overs.balls < 6 ? [] : [{
    id: "OVR-2", innings: index, status: "fail", message: `${row.name ?? "A bowler"} has ${formatOvers(row.overs)} overs: an over has six balls.`,
    fields: [toBowlingPointer(index, at, "overs")],
  }])
}

/** BOW-5: a bowler has no more maidens than whole overs, and no runs where every over was a maiden (wides and no-balls spoil a maiden). */
export function checkMaidens(innings: MatchInnings, index: number): Check[] {
  return innings.bowling.flatMap((row, at): Check[] => {
    if (row.overs === null || row.maidens === null) return []
    const fields = (["overs", "maidens", "runs"] as const).map((field) => toBowlingPointer(index, at, field))
    const tooMany = row.maidens > row.overs.overs
    const allMaidens = row.runs !== null && row.runs > 0 && row.overs.balls === 0 && row.maidens === row.overs.overs && row.maidens > 0
    const message = `${row.name ?? "A bowler"}: ${row.maidens} maidens in ${formatOvers(row.overs)} overs for ${row.runs ?? "?"} runs.`
    return [{ id: "BOW-5", innings: index, status: tooMany || allMaidens ? "fail" : "pass", message, fields }]
  })
}

/** BOW-6: runs per over as printed = runs / overs. Printed rates are rounded or cut after one to four places. */
export function checkEconomy(innings: MatchInnings, index: number): Check[] {
  return innings.bowling.flatMap((row, at): Check[] => {
    if (row.overs === null || row.runs === null || row.economy === null || countBalls(row.overs) === 0) return []
    const rate = (row.runs * 6) / countBalls(row.overs)
    const fields = (["overs", "runs"] as const).map((field) => toBowlingPointer(index, at, field))
    const message = `${row.name ?? "A bowler"}: ${row.runs} runs in ${formatOvers(row.overs)} overs are ${rate.toFixed(2)} an over, the sheet says ${row.economy}.`
    return [{ id: "BOW-6", innings: index, status: agrees(rate, row.economy, [1, 100]) ? "pass" : "fail", message, fields }]
  })
}

/**
 * A printed rate agrees when it is the exact one, rounded or cut. An engine loses the point of a rate: then a whole number may be `scales`
 * times too large (two decimals for an economy, one or two for a strike rate).
 */
export const agrees = (exact: number, printed: number, scales: readonly number[]): boolean =>
  (Number.isInteger(printed) ? scales : [1]).some((scale) => Math.abs(exact * scale - printed) < (Number.isInteger(printed) && scale === 1 ? 0.6 : 0.06 * scale))
