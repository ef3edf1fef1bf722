import { formatOvers, toOvers } from "../../cricket/overs.ts"
import { countBallsFaced } from "../check-batters.ts"
import { checkInnings } from "../check-card.ts"
import type { Check, MatchCard, MatchInnings, PlainValue, Readings } from "../match.ts"
import { findValue, putValue, toExtrasPointer, toInningsPointer, toTotalPointer } from "../pointers.ts"
import { paperHabits, type Paper } from "./paper.ts"
import { equations } from "./solved-checks.ts"
import { solveInnings, type Posterior } from "./solve-innings.ts"

/** A value that nobody listed has to be asked for in any case unless this many equations give it alike. */
const witnesses = 2

/** No innings has more rows. A table that has is none: its sums prove nothing and would cost rows³ of memory; it is asked for as a whole. */
const mostRows = 60

/**
 * Gives every figure of an innings its probability given all sums, and puts in what they single out: status "inferred", `raw` and
 * `alternatives` keep what the page seemed to say. Changes `card` and `readings`. Returns the pointers that a person must look at
 * although their value is likely: changed without being certain enough, or supplied by one sum alone.
 */
export function settleValues(card: MatchCard, readings: Readings, index: number, paper: Paper): string[] {
  const innings = card.inningsList[index]
  if (innings === undefined) return []
  const base = toInningsPointer(index)
  if (Math.max(innings.batting.length, innings.bowling.length) > mostRows)
    return Object.entries(readings).some(([pointer, { confidence }]) => pointer.startsWith(`${base}/`) && confidence < 1) ? [`${base}/batting`, `${base}/bowling`] : []
  const habits = paperHabits[paper]
  const posteriors = solveInnings(innings, index, readings, paper)
  const ask: string[] = []
  const changed: { pointer: string; listed: boolean; sure: boolean; confidence: number }[] = []
  for (const [pointer, posterior] of posteriors) {
    const reading = readings[pointer]
    const unread = reading === undefined && (pointer === toExtrasPointer(index, "total") || (paper === "hand" && pointer === toTotalPointer(index, "runs")))
    if ((reading === undefined && !unread) || reading?.status === "corrected" || reading?.status === "confirmed") continue
    const read = findValue(card, pointer) ?? null
    const others = listOthers(posterior, read, pointer)
    const own = posterior.listed.find((one) => one.value === read)?.confidence ?? 0
    const [best] = others
    if (best === undefined || best.confidence < Math.max(own, habits.changed) || pointer.endsWith("/kind") || !putValue(card, pointer, best.value)) {
      if (reading !== undefined) readings[pointer] = { ...reading, confidence: own, alternatives: others.map(toAlternative) }
      continue
    }
    const kept = [...(read === null ? [] : [{ value: read, confidence: own }]), ...others.slice(1).map(toAlternative)]
    readings[pointer] = { ...(reading ?? { raw: "", place: null }), status: "inferred", confidence: best.confidence, alternatives: kept }
    changed.push({ pointer, ...best, sure: read !== null && (reading?.confidence ?? 0) >= habits.sure })
  }
  const checks = checkInnings(innings, index).filter((check) => equations.includes(check.id))
  if (paper === "hand" && isUnproved(checks, new Set(changed.map(({ pointer }) => pointer)))) ask.push(toExtrasPointer(index, "total"))
  const held = checks.filter((check) => check.status === "pass")
  for (const { pointer, listed, sure, confidence } of changed) {
    const support = [...new Set(held.filter((check) => check.fields.includes(pointer)).map((check) => check.id))]
    const reading = readings[pointer]
    if (reading !== undefined) readings[pointer] = { ...reading, inferredBy: support }
    if (sure || support.length < (listed ? 1 : witnesses) || confidence < habits.sureOfChange) ask.push(pointer)
  }
  return paper === "hand" ? ask : [...ask, ...listSuspects([...checks.filter(isBrokenSum).map((check) => check.fields), ...listMiscountedBalls(innings, index)], readings)]
}

/**
 * Are the extras by hand without a proof though their kinds are written? These do not give them, for some scorers write part of them there, or give them only since the sums
 * changed one: that proves nothing where the batters do not bear the extras out.
 */
const isUnproved = (checks: readonly Check[], changed: ReadonlySet<string>): boolean => checks.some(({ id, status, fields }) =>
  id === "TOT-2" && (status === "fail" || (status === "pass" && fields.some((pointer) => changed.has(pointer)) && !checks.some((check) => check.id === "TOT-1" && check.status === "pass"))))

/** A sum that does not hold. A rate blames itself: it is never asked for, and its own figures are as likely as before. */
const isBrokenSum = ({ id, status }: Check) => status === "fail" && id !== "BAT-3" && id !== "BOW-6"

/** The figures of BAT-4 where it is off at all: machines count balls exactly (13 of 13 printed innings), and no other sum speaks of the balls of a batter without runs. */
function listMiscountedBalls(innings: MatchInnings, index: number): string[][] {
  const balls = countBallsFaced(innings, index)
  return balls === undefined || balls.faced === balls.bowled ? [] : [balls.fields]
}

/** Of the figures of each equation that does not hold, the least certain is the one to look at first. Figures that the page is certain of are none. */
function listSuspects(broken: readonly string[][], readings: Readings): string[] {
  const getConfidence = (pointer: string) => readings[pointer]?.confidence ?? 1
  return broken.flatMap((fields) => fields.filter((pointer) => getConfidence(pointer) < 1).sort((a, b) => getConfidence(a) - getConfidence(b)).slice(0, 1))
}

type Candidate = { value: PlainValue; confidence: number; listed: boolean }

const toAlternative = ({ value, confidence }: Candidate) => ({ value, confidence })

/** An unlisted value is worth offering from this probability on. */
const leastOffered = 0.01

/** All values but the one that was read, likeliest first. */
function listOthers({ listed, found }: Posterior, read: PlainValue, pointer: string): Candidate[] {
  const named = found === undefined || found.confidence < leastOffered ? [] : [{ value: /\/overs?$/.test(pointer) ? formatOvers(toOvers(found.value)) : found.value, confidence: found.confidence, listed: false }]
  return [...listed.filter((one) => one.value !== read).map((one) => ({ ...one, listed: true })), ...named].sort((a, b) => b.confidence - a.confidence)
}
