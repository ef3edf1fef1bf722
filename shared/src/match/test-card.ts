import { parseDismissal } from "../cricket/parse-dismissal.ts"
import type { MatchBatter, MatchBowler, MatchCard, MatchInnings, Readings } from "./match.ts"
import { createEmptyInnings } from "./grow-card.ts"
import { findValue } from "./pointers.ts"

const batter = (name: string, howOut: string, runs: number, balls: number, fours = 0, sixes = 0): MatchBatter => ({
  name, captain: false, keeper: false, howOut, dismissal: parseDismissal(howOut) ?? null, runs, balls, minutes: null, fours, sixes, strikeRate: null, scoring: null,
})
const bowler = (name: string, overs: number, maidens: number, runs: number, wickets: number): MatchBowler => ({
  name, overs: { overs, balls: 0 }, maidens, runs, wickets, wides: null, noBalls: null, economy: null, oversBowled: null, runningFigures: null,
})

/** A fictional innings that adds up in every way: 31 + 12 + 0 + 6 extras = 49 for 2 in 10 overs. For tests only. */
export const createTestInnings = (): MatchInnings => ({
  ...createEmptyInnings(), team: "Elmfield",
  total: { runs: 49, wickets: 2, overs: { overs: 10, balls: 0 }, declared: null, allOut: false },
  batting: [batter("A. Rao", "c Hill b Marsh", 31, 40, 4), batter("T. Oduya", "not out", 12, 9, 1), batter("P. Lind", "run out (Hill)", 0, 11)],
  extras: { total: 6, byes: 1, legByes: 2, wides: 3, noBalls: 0, penaltyRuns: null },
  bowling: [bowler("B. Marsh", 5, 0, 20, 1), bowler("C. Hill", 5, 1, 26, 0)],
  fallOfWickets: [{ wicket: 1, runs: 40, batter: "Rao", over: { overs: 8, balls: 1 } }, { wicket: 2, runs: 41, batter: "Lind", over: { overs: 8, balls: 2 } }], overTotals: null, deliveries: [],
})

export const createTestCard = (): MatchCard => ({ teams: ["Elmfield", "Northcote"], date: null, venue: null, competition: null, toss: null, result: null, inningsList: [createTestInnings()] })

const pointers = [
  ...[0, 1, 2].flatMap((row) => ["runs", "balls", "fours", "sixes"].map((field) => `/innings/0/batting/${row}/${field}`)),
  ...[0, 1].flatMap((row) => ["overs", "maidens", "runs", "wickets"].map((field) => `/innings/0/bowling/${row}/${field}`)),
  ...["total", "byes", "leg_byes", "wides", "no_balls"].map((field) => `/innings/0/extras/${field}`), ...["runs", "wickets"].map((field) => `/innings/0/total/${field}`),
  ...[0, 1].map((row) => `/innings/0/fall_of_wickets/${row}/runs`),
]

/** Readings of all figures of the test card, each with the given confidence. */
export const createTestReadings = (card: MatchCard, confidence: number): Readings => Object.fromEntries(pointers.map((pointer) => {
  const value = findValue(card, pointer)
  return [pointer, { status: "read", confidence, raw: String(value), alternatives: [], place: { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } } }]
}))
