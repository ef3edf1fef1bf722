import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { expect, test } from "vitest"
import { labelOf } from "./pointer-label.ts"

const innings = (team: string | null): ScanResult["innings"][number] => ({
  team, total: { runs: 120, wickets: 3 }, did_not_bat: [], extras: {}, bowling: [{ name: "R Patel", overs: "8", maidens: 0, runs: 31, wickets: 2 }],
  batting: [{ name: "J Smith", how_out: "b Patel", runs: 4 }, { name: null, how_out: null, runs: null }], fall_of_wickets: [{ wicket: 1, runs: 12 }], deliveries: [],
})

const resultOf = (list: ScanResult["innings"]): ScanResult => ({
  schema: "cricksy.scan/1", source: { filename: "a.jpg", sha256: "0".repeat(64), media_type: "image/jpeg", pages: [] },
  match: { teams: [], date: null, venue: null, competition: null, toss: null, result: null }, innings: list, checks: [], balanced: null, readings: {}, review: [],
  confidence: 1, engine: { name: "cricksy", version: "0" }, timings_ms: {},
})

const one = resultOf([innings("Riverside")])
const two = resultOf([innings("Riverside"), innings(null)])

test.each([
  [one, "/innings/0/batting/0/runs", "Runs · J Smith"], [one, "/innings/0/batting/1/runs", "Runs · Batting 2"],
  [one, "/innings/0/batting/0/name", "Name · Batting 1"], [one, "/innings/0/batting/0/dismissal/kind", "Kind of dismissal · J Smith"],
  [one, "/innings/0/bowling/0/overs", "Overs · R Patel"], [one, "/innings/0/bowling/0/runs", "Runs conceded · R Patel"], [one, "/innings/0/extras/leg_byes", "Leg byes · Extras"], [one, "/innings/0/total/runs", "Runs · Total"],
  [one, "/innings/0/fall_of_wickets/0/runs", "Runs · Fall of wickets 1"], [one, "/match/venue", "Venue"], [one, "/match/teams/0", "Team"],
  [one, "/innings/0/bowling/0/overs_bowled/2", "Balls of over 3 · R Patel"], [one, "/innings/0/bowling/0/overs_bowled", "Over by over · R Patel"], [one, "/innings/0/over_totals/4/runs", "Runs · after over 5"], [one, "/innings/0/deliveries", "Ball by ball"],
  [one, "/innings/0/team", "Team"], [one, "/innings/1", "Second innings"], [one, "/innings/0/batting", "Batting"],
  [one, "/match/__proto__", "__proto__"], [one, "/innings/0/constructor", "constructor"],
  [two, "/innings/0/extras/byes", "Byes · Extras · Riverside"], [two, "/innings/1/bowling", "Bowling · Innings 2"], [two, "/innings/1/did_not_bat/0", "Did not bat · Innings 2"],
])("names a value for a person (%#)", (result, pointer, label) => {
  expect(labelOf(result, pointer)).toBe(label)
})
