import { extraKinds } from "../cricket/parse-extras.ts"
import type { Check, MatchInnings } from "./match.ts"
import { toBattingPointer, toBowlingPointer, toExtrasPointer, toTotalPointer } from "./pointers.ts"

type Builder = (innings: MatchInnings, index: number) => Check[]

/** A value of an equation: where it stands and what it is; null makes the equation unknown. */
type Term = { pointer: string; value: number | null }

const sum = (terms: readonly Term[]): number | null =>
  terms.reduce<number | null>((total, { value }) => (total === null || value === null ? null : total + value), 0)

/** A check of the form left = right. Unknown where a member is missing. */
export function toEquation(id: string, index: number, left: Term[], right: Term[], describe: (left: number, right: number) => string): Check {
  const [a, b] = [sum(left), sum(right)]
  const fields = [...left, ...right].map((term) => term.pointer)
  if (a === null || b === null) return { id, innings: index, status: "unknown", message: "Not all of its figures can be read.", fields }
  return { id, innings: index, status: a === b ? "pass" : "fail", message: describe(a, b), fields }
}

const batters = (innings: MatchInnings, index: number): Term[] => innings.batting.flatMap((row, at) => {
  const value = row.runs ?? (batted(row) ? null : 0)
  return row.runs === null && value === 0 ? [] : [{ pointer: toBattingPointer(index, at, "runs"), value }]
})

const batted = (row: MatchInnings["batting"][number]): boolean => row.dismissal !== null && row.dismissal.kind !== "did not bat" && row.dismissal.kind !== "absent hurt"

/** TOT-1: batters' runs + extras = total. The first sum of every scorer. */
export const checkTotal: Builder = (innings, index) => {
  if (innings.total.runs === null || innings.batting.length === 0) return []
  const runs = batters(innings, index)
  const extras: Term = { pointer: toExtrasPointer(index, "total"), value: innings.extras.total ?? sumOfExtras(innings) }
  if (extras.value === null) return []
  const total: Term = { pointer: toTotalPointer(index, "runs"), value: innings.total.runs }
  const batting = sum(runs)
  return [toEquation("TOT-1", index, [...runs, extras], [total], (left, right) =>
    `Batters ${batting} + extras ${extras.value} = ${left}, the sheet says ${right}${left === right ? "" : `: off by ${Math.abs(left - right)}`}.`)]
}

const sumOfExtras = (innings: MatchInnings): number | null =>
  extraKinds.some((kind) => innings.extras[kind] !== null) ? extraKinds.reduce((total, kind) => total + (innings.extras[kind] ?? 0), 0) : null

/** TOT-2: byes + leg byes + wides + no-balls + penalty runs = extras. A kind that the sheet does not name counts nothing. */
export const checkExtras: Builder = (innings, index) => {
  const parts = extraKinds.filter((kind) => innings.extras[kind] !== null).map((kind): Term => ({ pointer: toExtrasPointer(index, kind), value: innings.extras[kind] }))
  if (parts.length === 0 || innings.extras.total === null) return []
  const written = parts.map((part) => `${part.value}`).join(" + ")
  return [toEquation("TOT-2", index, parts, [{ pointer: toExtrasPointer(index, "total"), value: innings.extras.total }], (left, right) =>
    `Extras ${written} = ${left}, the sheet says ${right}.`)]
}

/** BOW-1: bowlers' runs + byes + leg byes + penalty runs = total (Law 23 and 41: those three are not charged to a bowler). */
export const checkBowlingRuns: Builder = (innings, index) => {
  if (innings.bowling.length === 0 || innings.total.runs === null) return []
  const { extras } = innings
  if (extras.byes === null && extras.legByes === null && extras.wides === null && extras.noBalls === null && extras.total !== 0) return []
  const runs = innings.bowling.map((row, at): Term => ({ pointer: toBowlingPointer(index, at, "runs"), value: row.runs }))
  const others = (["byes", "legByes", "penaltyRuns"] as const).filter((kind) => extras[kind] !== null).map((kind): Term => ({ pointer: toExtrasPointer(index, kind), value: extras[kind] }))
  const bowled = sum(runs)
  return [toEquation("BOW-1", index, [...runs, ...others], [{ pointer: toTotalPointer(index, "runs"), value: innings.total.runs }], (left, right) =>
    `Bowlers ${bowled} + byes and leg byes ${sum(others)} = ${left}, the sheet says ${right}.`)]
}

/** BOW-3, BOW-4: the bowlers' wides and no-balls sum to the extras, where the columns exist. */
export const checkBowlingExtras: Builder = (innings, index) => (["wides", "noBalls"] as const).flatMap((kind) => {
  const value = innings.extras[kind]
  const rows = innings.bowling.map((row, at): Term => ({ pointer: toBowlingPointer(index, at, kind), value: row[kind] })).filter((term) => term.value !== null)
  if (value === null || rows.length === 0) return []
  const word = kind === "wides" ? "wides" : "no-balls"
  const check = toEquation(kind === "wides" ? "BOW-3" : "BOW-4", index, rows, [{ pointer: toExtrasPointer(index, kind), value }], (left, right) =>
    `Bowlers' ${word} ${left}, the extras say ${right}.`)
  // Many sheets count wides as deliveries beside the bowler and as runs in the extras: more runs than deliveries is no contradiction.
  const fewer = check.status === "fail" && (sum(rows) ?? 0) < value
  return fewer ? [{ ...check, status: "unknown" as const, message: `${check.message} A wide can cost more than one run.` }] : [check]
})
