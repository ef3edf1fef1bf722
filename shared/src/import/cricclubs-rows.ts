import type { Dismissal, DismissalKind } from "../cricket/dismissal-kinds.ts"
import { parseOvers } from "../cricket/overs.ts"
import type { MatchBatter, MatchBowler, MatchFall, MatchInnings } from "../match/match.ts"

/** CricClubs' short forms. An empty cell is not out or did not bat: the file does not say which. */
const codes: Record<string, DismissalKind> = {
  b: "bowled", ct: "caught", ctw: "caught", ctwk: "caught", cb: "caught and bowled", lbw: "lbw", st: "stumped", ro: "run out", hw: "hit wicket", htw: "hit wicket",
  rt: "retired", rth: "retired hurt", rh: "retired hurt", rto: "retired out", rtno: "retired not out", obs: "obstructing the field", to: "timed out", hb: "handled the ball",
  no: "not out", dnb: "did not bat", ab: "absent hurt",
}

export const toCount = (text: string | undefined): number | null => (text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null)

/** `BatsMan, How Out, Fielder, Bowler, Runs, Balls, Fours, Sixers`. `dismissal` null: the cell is empty. Undefined for a row without runs. */
export function parseBatterRow([name = "", code = "", fielder = "", bowler = "", ...figures]: readonly string[]): MatchBatter | undefined {
  const [runs, balls, fours, sixes] = figures.map(toCount)
  if (name === "" || runs == null) return undefined
  return {
    name, captain: false, keeper: false, howOut: null, dismissal: toDismissal(code.toLowerCase(), fielder, bowler), runs, balls: balls ?? null, minutes: null,
    fours: fours ?? null, sixes: sixes ?? null, strikeRate: null, scoring: null,
  }
}

function toDismissal(code: string, fielder: string, bowler: string): Dismissal | null {
  if (code === "") return null
  const kind = Object.hasOwn(codes, code) ? codes[code] ?? "unknown" : "unknown"
  if (kind === "caught" && fielder !== "" && fielder === bowler) return { kind: "caught and bowled", bowler, fielders: [] }
  const credited = kind !== "run out" && bowler !== ""
  // The bowler of a run out is who bowled the ball: he gets no credit.
  return { kind, bowler: credited ? bowler : null, fielders: fielder === "" ? [] : [fielder] }
}

/** `Bowler, Overs, Madiens, Runs, Wickets, Wides, No Balls, Hattricks, Dot Balls`. Undefined for a row without overs. */
export function parseBowlerRow([name = "", overs = "", ...figures]: readonly string[]): MatchBowler | undefined {
  const bowled = parseOvers(overs)
  if (name === "" || bowled === undefined) return undefined
  const [maidens = null, runs = null, wickets = null, wides = null, noBalls = null] = figures.map(toCount)
  return { name, overs: bowled, maidens, runs, wickets, wides, noBalls, economy: null, oversBowled: null, runningFigures: null }
}

/** `Zakir K, 1-7 , Over 4.2`: wicket first. Undefined for anything else. */
export function parseFallRow([batter = "", score = "", over = ""]: readonly string[]): MatchFall | undefined {
  const pair = /^(\d{1,2})-(\d{1,4})$/.exec(score)
  if (pair === null) return undefined
  return { wicket: Number(pair[1]), runs: Number(pair[2]), batter: batter === "" ? null : batter, over: parseOvers(over.replace(/^over\s*/i, "")) ?? null }
}

/** `Byes: 0 , Leg Byes: 0, Wickets : 7  Wides : 19, No Balls: 1 Penalty : 0,218,35.0`: the last two cells are runs and overs. */
export function parseSumsRow(cells: readonly string[]): Pick<MatchInnings, "extras" | "total"> | undefined {
  const line = cells.join(",")
  const find = (label: RegExp) => toCount(label.exec(line)?.[1])
  if (!/\bleg byes\s?:/i.test(line)) return undefined
  const [runs, overs] = cells.slice(-2)
  const wickets = find(/\bwickets\s?:\s?(\d{1,2})\b/i)
  return {
    extras: {
      total: null, byes: find(/^byes\s?:\s?(\d{1,3})\b/i), legByes: find(/\bleg byes\s?:\s?(\d{1,3})\b/i), wides: find(/\bwides\s?:\s?(\d{1,3})\b/i),
      noBalls: find(/\bno balls\s?:\s?(\d{1,3})\b/i), penaltyRuns: find(/\bpenalty\s?:\s?(\d{1,3})\b/i),
    },
    total: { runs: toCount(runs), wickets, overs: parseOvers(overs ?? "") ?? null, declared: null, allOut: wickets !== null && wickets >= 10 ? true : null },
  }
}
