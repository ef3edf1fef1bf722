import { isOpenWicket, isWicket } from "../cricket/dismissal-kinds.ts"
import { countBalls } from "../cricket/overs.ts"
import type { MatchCard, MatchInnings, Readings } from "./match.ts"
import { toBowlingPointer, toInningsPointer } from "./pointers.ts"

/** Batters of a side. */
const wholeSide = 11

const add = (values: readonly (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

/**
 * Tables of print that hold fewer rows than the rest of the card tells of: lines were lost, and the rows that stand there may not be whose they seem.
 * Such a table is asked for as a whole.
 */
export function listLostRows({ inningsList }: MatchCard, readings: Readings): string[] {
  return inningsList.flatMap((innings, index) => {
    const parts = [...(lacksBatters(innings) ? ["batting"] : []), ...(lacksBowlers(innings, (at) => readings[toBowlingPointer(index, at, "runs")]?.status === "inferred") ? ["bowling"] : []), ...(lacksFalls(innings) ? ["fall_of_wickets"] : [])]
    return parts.map((part) => `${toInningsPointer(index)}/${part}`)
  })
}

/**
 * Fewer rows than the wickets need, fewer of them out than wickets fell, or runs that fall short of the total, while a side has more batters. One at least is in at the end;
 * two, unless the last wicket fell with the last ball or all are out.
 */
function lacksBatters({ batting, total, extras }: MatchInnings): boolean {
  const kinds = batting.flatMap(({ dismissal }) => dismissal?.kind ?? [])
  const wickets = total.wickets ?? kinds.filter(isWicket).length
  const batted = batting.length - kinds.filter((kind) => kind === "did not bat").length
  const isRead = batting.every((row) => row.runs !== null || row.dismissal?.kind === "did not bat")
  const short = total.runs !== null && extras.total !== null && isRead && add([...batting.map(({ runs }) => runs), extras.total]) < total.runs
  const alive = kinds.length === batting.length && kinds.filter((kind) => isWicket(kind) || isOpenWicket(kind)).length < wickets
  return batting.length > 0 && (batted < wickets + 1 || ((short || alive) && batted < wholeSide))
}

/** Both their overs and their runs fall short of the innings, or would, had the sums not made more of somebody's runs (`isInferred`): one misread figure breaks one sum, not two. */
function lacksBowlers({ bowling, total, extras }: MatchInnings, isInferred: (at: number) => boolean): boolean {
  if (bowling.length === 0 || total.overs === null || total.runs === null || bowling.some(({ overs, runs }) => overs === null || runs === null)) return false
  const balls = bowling.reduce((sum, { overs }) => sum + (overs === null ? 0 : countBalls(overs)), 0)
  const short = add([...bowling.map(({ runs }) => runs), extras.byes, extras.legByes, extras.penaltyRuns]) < total.runs
  return balls < countBalls(total.overs) && (short || bowling.some((_, at) => isInferred(at)))
}

/** Wickets that do not count 1, 2, 3 …, or fewer than fell. One who retired or was absent has none, and "all out" counts him. */
function lacksFalls({ fallOfWickets, batting, total }: MatchInnings): boolean {
  const numbers = fallOfWickets.map(({ wicket }) => wicket).sort((a, b) => a - b)
  const retired = batting.filter(({ dismissal }) => dismissal !== null && (dismissal.kind.startsWith("retired") || isOpenWicket(dismissal.kind))).length
  return numbers.length > 0 && (numbers.some((wicket, at) => wicket !== at + 1) || (total.wickets !== null && numbers.length < total.wickets - retired))
}
