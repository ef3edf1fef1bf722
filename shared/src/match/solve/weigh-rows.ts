import { agrees } from "../check-overs.ts"
import type { MatchInnings, Readings } from "../match.ts"
import { toBattingPointer, toBowlingPointer } from "../pointers.ts"
import type { Board } from "./belief.ts"
import type { Paper } from "./paper.ts"
import { judgeSpell } from "./usual-figures.ts"
import { weighRow, type RowValues } from "./weigh-row.ts"

/** How often a row breaks its own rules on paper, how often a rate agrees by chance, and how often a bound holds by chance. */
const broken = 0.01
const rateByChance = 0.01
const boundByChance = 0.5

/** No innings has more rows; of a table that has, the rows are left alone: they would only cost time. */
const mostRows = 30

const bound = (holds: boolean) => (holds ? 1 : broken)
const isKnown = (values: RowValues): values is readonly number[] => values.every((value) => value !== undefined)

/** Likelihood of a printed rate, whose own reading has some confidence, beside the rate that the values make. */
function judgeRate(exact: number | undefined, printed: number, confidence: number, scales: readonly number[]): number {
  const right = Math.min(confidence, 0.98)
  if (exact === undefined) return rateByChance
  return agrees(exact, printed, scales) ? right + (1 - right) * rateByChance : (1 - right) * rateByChance
}

/** BAT-1, BAT-2 and BAT-3: runs, balls, fours, sixes and the printed strike rate of each batter. */
export function weighBatters(board: Board, innings: MatchInnings, index: number, readings: Readings): void {
  if (innings.batting.length > mostRows) return
  for (const [at, row] of innings.batting.entries()) {
    const fields = (["runs", "balls", "fours", "sixes"] as const).filter((field) => board.has(toBattingPointer(index, at, field)))
    const rate = row.strikeRate
    const confidence = readings[toBattingPointer(index, at, "strikeRate")]?.confidence ?? 0
    weighRow(board, fields.map((field) => toBattingPointer(index, at, field)), (values) => {
      const get = (field: (typeof fields)[number]) => (fields.includes(field) ? values[fields.indexOf(field)] : 0)
      const [runs, balls, fours, sixes] = [get("runs"), get("balls"), get("fours"), get("sixes")]
      const boundaries = isKnown([runs, fours, sixes]) ? bound(4 * (fours ?? 0) + 6 * (sixes ?? 0) <= (runs ?? 0)) : boundByChance
      if (!fields.includes("balls") || !fields.includes("runs")) return fields.includes("runs") ? boundaries : 1
      const faced = isKnown([runs, balls, fours, sixes]) ? bound((runs ?? 0) <= 6 * (balls ?? 0) && (fours ?? 0) + (sixes ?? 0) <= (balls ?? 0)) : boundByChance
      if (rate === null || (balls === 0 && rate === 0)) return boundaries * faced
      return boundaries * faced * judgeRate(runs === undefined || balls === undefined ? undefined : (100 * runs) / balls, rate, confidence, [1, 10, 100])
    })
  }
}

/** Any of 120 figures is as probable as another where nothing is known of the runs or the balls. */
const evenRuns = 1 / 120


/** BOW-5 and BOW-6: overs (as balls), maidens, runs and the printed economy of each bowler; by hand, where no rate is kept, the runs that so many balls usually cost. */
export function weighBowlers(board: Board, innings: MatchInnings, index: number, readings: Readings, paper: Paper): void {
  if (innings.bowling.length > mostRows) return
  for (const [at, row] of innings.bowling.entries()) {
    const fields = (["overs", "maidens", "runs"] as const).filter((field) => board.has(toBowlingPointer(index, at, field)))
    const rate = row.economy
    const confidence = readings[toBowlingPointer(index, at, "economy")]?.confidence ?? 0
    weighRow(board, fields.map((field) => toBowlingPointer(index, at, field)), (values) => {
      const get = (field: (typeof fields)[number]) => (fields.includes(field) ? values[fields.indexOf(field)] : 0)
      const [balls, maidens, runs] = [get("overs"), get("maidens"), get("runs")]
      if (!fields.includes("overs")) return 1
      const tooMany = balls !== undefined && maidens !== undefined && maidens > Math.floor(balls / 6)
      const allMaidens = balls !== undefined && maidens !== undefined && maidens > 0 && maidens * 6 === balls && (runs ?? 0) > 0
      const own = isKnown([balls, maidens]) ? bound(!tooMany && !allMaidens) : boundByChance
      if (!fields.includes("runs")) return own
      if (rate === null || (balls === 0 && rate === 0)) return own * (paper === "print" ? 1 : balls === undefined || runs === undefined ? evenRuns : judgeSpell(balls, runs))
      return own * judgeRate(runs === undefined || balls === undefined ? undefined : (6 * runs) / balls, rate, confidence, [1, 100])
    })
  }
}
