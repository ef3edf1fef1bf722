import { countBalls } from "../cricket/overs.ts"
import type { Check, MatchInnings } from "./match.ts"
import { toFallPointer, toTotalPointer } from "./pointers.ts"

/** FOW-1: the scores at the falls rise, from wicket to wicket, and end at or below the total. */
export function checkFallScores(innings: MatchInnings, index: number): Check[] {
  const falls = innings.fallOfWickets
  if (falls.length === 0) return []
  const fields = [...falls.map((_, at) => toFallPointer(index, at, "runs")), ...(innings.total.runs === null ? [] : [toTotalPointer(index, "runs")])]
  if (falls.some((fall) => fall.runs === null)) return [{ id: "FOW-1", innings: index, status: "unknown", message: "Not all of the falls can be read.", fields }]
  const ordered = [...falls].sort((a, b) => a.wicket - b.wicket)
  const scores = ordered.map((fall) => fall.runs ?? 0)
  const fallsBack = scores.findIndex((score, at) => at > 0 && score < (scores[at - 1] ?? 0))
  const past = innings.total.runs !== null && (scores.at(-1) ?? 0) > innings.total.runs
  const message = fallsBack > 0 ? `The ${ordered[fallsBack]?.wicket}. wicket fell at ${scores[fallsBack]}, after one at ${scores[fallsBack - 1]}.`
    : past ? `The last wicket fell at ${scores.at(-1)}, the total is ${innings.total.runs}.` : `The falls rise to ${scores.at(-1)}.`
  return [{ id: "FOW-1", innings: index, status: fallsBack > 0 || past ? "fail" : "pass", message, fields }]
}

/** FOW-2: as many falls as wickets, counted 1, 2, 3 … Retired out often has no fall: one fewer is unknown, not wrong. */
export function checkFallCount(innings: MatchInnings, index: number): Check[] {
  const falls = innings.fallOfWickets
  const { wickets } = innings.total
  if (falls.length === 0 || wickets === null) return []
  const fields = [...falls.map((_, at) => toFallPointer(index, at, "wicket")), toTotalPointer(index, "wickets")]
  const counted = falls.map((fall) => fall.wicket).sort((a, b) => a - b).every((wicket, at) => wicket === at + 1)
  const message = `${falls.length} falls of wickets, the sheet says ${wickets} wickets.`
  if (!counted || falls.length > wickets) return [{ id: "FOW-2", innings: index, status: "fail", message, fields }]
  return [{ id: "FOW-2", innings: index, status: falls.length === wickets ? "pass" : "unknown", message, fields }]
}

/** FOW-3: the overs of the falls rise and end within the innings. Apps write 3.6 for 4.0; both count as 24 balls. */
export function checkFallOvers(innings: MatchInnings, index: number): Check[] {
  const falls = [...innings.fallOfWickets].map((fall, at) => ({ ...fall, at })).filter((fall) => fall.over !== null).sort((a, b) => a.wicket - b.wicket)
  if (falls.length < 2) return []
  const balls = falls.map((fall) => (fall.over === null ? 0 : countBalls(fall.over)))
  const back = balls.findIndex((count, at) => at > 0 && count < (balls[at - 1] ?? 0))
  const message = back > 0 ? `The ${falls[back]?.wicket}. wicket fell in an earlier over than the one before it.` : "The overs of the falls rise."
  return [{ id: "FOW-3", innings: index, status: back > 0 ? "fail" : "pass", message, fields: falls.map((fall) => toFallPointer(index, fall.at, "over")) }]
}
