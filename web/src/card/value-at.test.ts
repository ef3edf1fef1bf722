import { expect, test } from "vitest"
import { isPlayerName, parseTyped, valueKindOf, type ValueKind } from "./value-at.ts"

test.each<[string, ValueKind]>([
  ["/innings/0/batting/3/runs", "count"], ["/innings/0/bowling/1/overs", "overs"], ["/innings/1/fall_of_wickets/0/over", "overs"],
  ["/innings/0/extras/leg_byes", "count"], ["/innings/0/extras/total", "count"], ["/match/venue", "text"], ["/innings/0/batting/3/name", "text"],
  ["/innings/0/batting/3/dismissal/kind", "dismissal"], ["/innings/0/bowling/2/overs_bowled/11", "marks"], ["/innings/0/batting/2/scoring", "marks"], ["/innings/0/bowling/2/running_figures/3", "text"], ["/innings/0/total/all_out", "yes or no"], ["/match/teams/0", "text"],
])("%s is typed as %s", (pointer, kind) => {
  expect(valueKindOf(pointer)).toBe(kind)
})

test.each<[ValueKind, string, ReturnType<typeof parseTyped>]>([
  ["count", "47", 47], ["count", " 0 ", 0], ["count", "", null], ["count", "-1", undefined], ["count", "4S", undefined], ["count", "1.5", undefined], ["count", "12345", undefined],
  ["overs", "12.4", "12.4"], ["overs", "20", "20"], ["overs", "12.44", undefined], ["overs", "12,4", undefined], ["overs", "", null],
  ["text", "  J Smith ", "J Smith"], ["text", "", null], ["text", "x".repeat(500), "x".repeat(200)],
  ["marks", " 1 . w  4 +5 ", "1 . W 4 +5"], ["marks", "1..4", undefined], ["marks", "(.) B2 L R ?", "(.) B2 L R ?"], ["marks", "", null],
  ["dismissal", "run out", "run out"], ["dismissal", "Bowled", "bowled"], ["dismissal", "fell over", undefined], ["dismissal", "", null],
  ["yes or no", "true", true], ["yes or no", "false", false], ["yes or no", "perhaps", undefined],
])("%s typed as “%s”", (kind, typed, value) => {
  expect(parseTyped(kind, typed)).toEqual(value)
})

test("players' names are told from other texts", () => {
  const names = ["/innings/0/batting/3/name", "/innings/1/bowling/0/name", "/innings/0/batting/2/dismissal/bowler", "/innings/0/batting/2/dismissal/fielders/0", "/innings/0/fall_of_wickets/1/batter", "/innings/0/did_not_bat/0", "/innings/0/deliveries/7/non_striker"]
  expect(names.filter((pointer) => !isPlayerName(pointer))).toEqual([])
  expect(["/match/venue", "/innings/0/batting/3/how_out", "/innings/0/team", "/innings/0/batting/3/runs", "/innings/0/batting/3"].filter(isPlayerName)).toEqual([])
})
