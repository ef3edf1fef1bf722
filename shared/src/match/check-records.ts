import { countBalls } from "../cricket/overs.ts"
import { formatTokens } from "../cricket/parse-tokens.ts"
import type { Check, MatchInnings, PlainValue } from "./match.ts"
import { toBattingPointer, toBowlingPointer, toOverTotalPointer, toTotalPointer } from "./pointers.ts"

/** A running figure is written wickets first, `3-26`; until the first wicket the runs alone. */
const figureParts = (figure: PlainValue) => (typeof figure === "string" ? /^\s*(?:(\d{1,2})\s*[-–/ ]\s*)?(\d{1,3})\s*$/.exec(figure) : null)

export function toRunsOfFigure(figure: PlainValue): number | undefined {
  const parts = figureParts(figure)
  return parts === null ? undefined : Number(parts[2])
}

/** Undefined where the figure is a lone number: a stroke between the two may have been lost. */
export function toWicketsOfFigure(figure: PlainValue): number | undefined {
  const wickets = figureParts(figure)?.[1]
  return wickets === undefined ? undefined : Number(wickets)
}

/** The runs of a batter's strokes as tokens (`1 4 . 2`); marks that are no runs count nothing. Undefined where one cannot be read. */
export function toRunsOfStrokes(strokes: PlainValue): number | undefined {
  if (typeof strokes !== "string" || strokes.includes("?")) return undefined
  return strokes.split(" ").reduce((sum, token) => sum + (/^\d$/.test(token) ? Number(token) : 0), 0)
}

/** BOW-2: a bowler's last running figure is his runs, and his wickets where it says them. */
export function checkRunningFigures(innings: MatchInnings, index: number): Check[] {
  return innings.bowling.flatMap((row, at): Check[] => {
    const last = (row.runningFigures ?? []).findLastIndex((figure) => figure !== null)
    const figure = row.runningFigures?.[last] ?? null
    const [runs, wickets] = [toRunsOfFigure(figure), toWicketsOfFigure(figure)]
    if (runs === undefined || row.runs === null) return []
    const tellsWickets = wickets !== undefined && row.wickets !== null
    const fields = [`/innings/${index}/bowling/${at}/running_figures/${last}`, toBowlingPointer(index, at, "runs"), ...(tellsWickets ? [toBowlingPointer(index, at, "wickets")] : [])]
    const holds = runs === row.runs && (!tellsWickets || wickets === row.wickets)
    return [{ id: "BOW-2", innings: index, status: holds ? "pass" : "fail", message: `${row.name ?? "A bowler"}: the last running figure is ${figure}, the summary says ${row.wickets ?? "?"} for ${row.runs}.`, fields }]
  })
}

/** BAT-5: a batter's strokes add up to his runs. */
export function checkStrokes(innings: MatchInnings, index: number): Check[] {
  return innings.batting.flatMap((row, at): Check[] => {
    const strokes = row.scoring === null || row.scoring.length === 0 ? undefined : toRunsOfStrokes(formatTokens(row.scoring))
    if (strokes === undefined || row.runs === null) return []
    const fields = [`/innings/${index}/batting/${at}/scoring`, toBattingPointer(index, at, "runs")]
    return [{ id: "BAT-5", innings: index, status: strokes === row.runs ? "pass" : "fail", message: `${row.name ?? "A batter"}: the strokes are ${strokes} runs, the sheet says ${row.runs}.`, fields }]
  })
}

/** OVR-3: the board after each over never falls, and ends at the total where the strip reaches the last over. */
export function checkOverStrip(innings: MatchInnings, index: number): Check[] {
  const { overTotals, total } = innings
  return (["runs", "wickets"] as const).flatMap((field): Check[] => {
    const rows = (overTotals ?? []).map((row, at) => ({ over: row.over, value: row[field], at })).filter((row) => row.value !== null)
    const last = rows.at(-1)
    if (last === undefined || rows.length < 2) return []
    const back = rows.findIndex((row, at) => at > 0 && (row.value ?? 0) < (rows[at - 1]?.value ?? 0))
    const end = total[field]
    const isWhole = total.overs !== null && last.over * 6 >= countBalls(total.overs)
    const misses = end !== null && ((last.value ?? 0) > end || (isWhole && last.value !== end))
    const fields = [...rows.map((row) => toOverTotalPointer(index, row.at, field)), ...(end === null ? [] : [toTotalPointer(index, field)])]
    const message = back > 0 ? `After over ${rows[back]?.over} the board shows fewer ${field} than before it.`
      : misses ? `The over strip ends at ${last.value} ${field}, the total says ${end}.` : `The over strip rises to ${last.value} ${field}.`
    return [{ id: "OVR-3", innings: index, status: back > 0 || misses ? "fail" : "pass", message, fields }]
  })
}
