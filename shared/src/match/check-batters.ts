import { isBowlersWicket, isOpenWicket, isWicket } from "../cricket/dismissal-kinds.ts"
import { countBalls, formatOvers, type Overs } from "../cricket/overs.ts"
import { toPlainName } from "../cricket/player-name.ts"
import { agrees } from "./check-overs.ts"
import type { Check, MatchInnings } from "./match.ts"
import { toBattingPointer, toBowlingPointer, toTotalPointer } from "./pointers.ts"

/** BAT-1: 4 × fours + 6 × sixes are not more than the runs. */
export function checkBoundaries(innings: MatchInnings, index: number): Check[] {
  return innings.batting.flatMap((row, at): Check[] => {
    if (row.runs === null || (row.fours === null && row.sixes === null)) return []
    const least = 4 * (row.fours ?? 0) + 6 * (row.sixes ?? 0)
    const fields = (["runs", "fours", "sixes"] as const).filter((field) => row[field] !== null).map((field) => toBattingPointer(index, at, field))
    const message = `${row.name ?? "A batter"}: ${row.fours ?? 0} fours and ${row.sixes ?? 0} sixes are ${least} runs, the sheet says ${row.runs}.`
    return [{ id: "BAT-1", innings: index, status: least <= row.runs ? "pass" : "fail", message, fields }]
  })
}

/** BAT-2: balls faced are enough for the runs (at most six off one, in normal play) and for the boundaries. */
export function checkBalls(innings: MatchInnings, index: number): Check[] {
  return innings.batting.flatMap((row, at): Check[] => {
    if (row.runs === null || row.balls === null) return []
    const boundaries = (row.fours ?? 0) + (row.sixes ?? 0)
    const fields = (["runs", "balls", "fours", "sixes"] as const).filter((field) => row[field] !== null).map((field) => toBattingPointer(index, at, field))
    const enough = row.runs <= 6 * row.balls && boundaries <= row.balls
    return [{ id: "BAT-2", innings: index, status: enough ? "pass" : "fail", message: `${row.name ?? "A batter"}: ${row.runs} runs and ${boundaries} boundaries off ${row.balls} balls.`, fields }]
  })
}

/** BAT-3: strike rate as printed = 100 × runs / balls. */
export function checkStrikeRate(innings: MatchInnings, index: number): Check[] {
  return innings.batting.flatMap((row, at): Check[] => {
    if (row.runs === null || row.balls === null || row.strikeRate === null || row.balls === 0) return []
    const rate = (100 * row.runs) / row.balls
    const fields = (["runs", "balls"] as const).map((field) => toBattingPointer(index, at, field))
    const message = `${row.name ?? "A batter"}: ${row.runs} off ${row.balls} is a strike rate of ${rate.toFixed(2)}, the sheet says ${row.strikeRate}.`
    return [{ id: "BAT-3", innings: index, status: agrees(rate, row.strikeRate, [1, 10, 100]) ? "pass" : "fail", message, fields }]
  })
}

/**
 * BAT-4: the balls that the batters faced are about the balls that were bowled (a no-ball counts as faced, a wide does not). Books are
 * off by some; a tenth or a dozen is allowed, so only a lost digit or decimal point fails.
 */
export function checkBallsFaced(innings: MatchInnings, index: number): Check[] {
  const balls = countBallsFaced(innings, index)
  if (balls === undefined) return []
  const { faced, bowled, overs, fields } = balls
  const close = Math.abs(faced - bowled) <= Math.max(12, bowled * 0.1)
  return [{ id: "BAT-4", innings: index, status: close ? "pass" : "fail", message: `Batters faced ${faced} balls, ${formatOvers(overs)} overs and the no-balls are ${bowled}.`, fields }]
}

/** Both sides of BAT-4 and the pointers of their figures; undefined where a batter's balls or the overs are missing. */
export function countBallsFaced({ batting, extras, total }: MatchInnings, index: number): { faced: number; bowled: number; overs: Overs; fields: string[] } | undefined {
  const rows = batting.map((row, at) => ({ at, balls: row.balls })).filter((row) => row.balls !== null)
  const { overs } = total
  if (overs === null || rows.length < 2 || batting.some((row) => row.runs !== null && row.balls === null)) return undefined
  const faced = rows.reduce((sum, row) => sum + (row.balls ?? 0), 0)
  return { faced, bowled: countBalls(overs) + (extras.noBalls ?? 0), overs, fields: [...rows.map((row) => toBattingPointer(index, row.at, "balls")), toTotalPointer(index, "overs")] }
}

/** DIS-1: dismissals that count = wickets down. A bare "retired" or "absent" may count or not. */
export function checkWickets(innings: MatchInnings, index: number): Check[] {
  const { wickets } = innings.total
  const known = innings.batting.filter((row) => row.dismissal !== null)
  if (wickets === null || known.length === 0) return []
  const fields = [...innings.batting.flatMap((row, at) => (row.dismissal === null ? [] : [toBattingPointer(index, at, "dismissal/kind")])), toTotalPointer(index, "wickets")]
  const sure = known.filter((row) => row.dismissal !== null && isWicket(row.dismissal.kind)).length
  const open = known.filter((row) => row.dismissal !== null && isOpenWicket(row.dismissal.kind)).length
  const message = `${sure} batters are out, the sheet says ${wickets} wickets.`
  // A side of ten or nine is all out with fewer dismissals than the ten wickets that many scorers write.
  const short = wickets === 10 && innings.total.allOut === true && innings.batting.length <= sure + 1 && sure >= 8
  const holds = (wickets >= sure && wickets <= sure + open) || short
  return [{ id: "DIS-1", innings: index, status: holds ? "pass" : "fail", message, fields }]
}

const lastName = (name: string | null) => toPlainName(name ?? "").split(" ").at(-1) ?? ""

/** DIS-2: the bowlers' wickets = dismissals that a bowler is credited with. */
export function checkBowlersWickets(innings: MatchInnings, index: number): Check[] {
  const out = innings.batting.flatMap((row, at) => (row.dismissal !== null && isBowlersWicket(row.dismissal.kind) ? [at] : []))
  if (innings.bowling.length === 0 || innings.batting.every((row) => row.dismissal === null)) return []
  const fields = [...innings.bowling.map((_, at) => toBowlingPointer(index, at, "wickets")), ...out.map((at) => toBattingPointer(index, at, "dismissal/kind"))]
  if (innings.bowling.some((row) => row.wickets === null)) return [{ id: "DIS-2", innings: index, status: "unknown", message: "Not all of the bowlers' wickets can be read.", fields }]
  const taken = innings.bowling.reduce((sum, row) => sum + (row.wickets ?? 0), 0)
  return [{ id: "DIS-2", innings: index, status: taken === out.length ? "pass" : "fail", message: `Bowlers took ${taken} wickets, the batting shows ${out.length} that are theirs.`, fields }]
}

/** DIS-3: each bowler's wickets = the dismissals that name him. Only where every such dismissal names a bowler of the table, none twice alike. */
export function checkWicketsByBowler(innings: MatchInnings, index: number): Check[] {
  const names = innings.bowling.map((row) => lastName(row.name))
  if (new Set(names).size !== names.length || names.includes("")) return []
  const credited = innings.batting.flatMap((row, at) => (row.dismissal !== null && isBowlersWicket(row.dismissal.kind) ? [{ at, bowler: lastName(row.dismissal.bowler) }] : []))
  if (credited.some(({ bowler }) => !names.includes(bowler))) return []
  return innings.bowling.flatMap((row, at): Check[] => {
    if (row.wickets === null) return []
    const own = credited.filter(({ bowler }) => bowler === names[at])
    const fields = [toBowlingPointer(index, at, "wickets"), ...own.map((one) => toBattingPointer(index, one.at, "dismissal/kind"))]
    return [{ id: "DIS-3", innings: index, status: own.length === row.wickets ? "pass" : "fail", message: `${row.name ?? "A bowler"}: ${row.wickets} wickets, the batting shows ${own.length}.`, fields }]
  })
}
