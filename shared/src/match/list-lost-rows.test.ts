import { expect, test } from "vitest"
import { listLostRows } from "./list-lost-rows.ts"
import type { MatchInnings } from "./match.ts"
import { createTestCard, createTestInnings, createTestReadings } from "./test-card.ts"

const cardOf = (change: Partial<MatchInnings>) => ({ ...createTestCard(), inningsList: [{ ...createTestInnings(), ...change }] })
const listOf = (change: Partial<MatchInnings>) => listLostRows(cardOf(change), {})

const batters = (rows: number, wickets: number | null, allOut: boolean | null = null, runs: number | null = null, alive = 2) => {
  const innings = createTestInnings()
  const [row] = innings.batting
  if (row === undefined) throw new Error("no row")
  const out = { kind: "bowled" as const, bowler: null, fielders: [] }
  const batting = Array.from({ length: rows }, (_, at) => ({ ...row, dismissal: at < rows - alive ? out : { ...out, kind: "not out" as const } }))
  return listOf({ batting, bowling: [], fallOfWickets: [], total: { ...innings.total, wickets, allOut, runs } })
}
const batting = ["/innings/0/batting"]

test.each([
  ["seven wickets need eight batters", batters(7, 7), batting],
  ["and have them", batters(8, 7, null, null, 1), []],
  ["eight rows of which six are out lack one", batters(8, 7), batting],
  ["all out at eight: a side of nine", batters(9, 8, true, null, 1), []],
  ["ten wickets need eleven", batters(10, 10), batting],
  ["a side of ten is out at nine", batters(10, 9, null, null, 1), []],
  ["without the wickets the dismissals count", batters(5, null), []],
  ["the runs fall short of the total", batters(10, 8, null, 400), batting],
  ["they fall short, and the side is whole", batters(11, 9, null, 400), []],
  ["more runs than the total are another fault", batters(10, 8, null, 10), []],
  ["no table", batters(0, 7), []],
])("%s", (_, pointers, expected) => expect(pointers).toEqual(expected))

test.each([
  ["a card that adds up lacks nothing", {}, []],
  ["a bowler's row lost takes overs and runs with it", { bowling: createTestInnings().bowling.slice(1) }, ["/innings/0/bowling"]],
  ["one figure misread is no row lost", { bowling: createTestInnings().bowling.map((row) => ({ ...row, runs: 20 })) }, []],
  ["a fall lost in the middle leaves a gap", { fallOfWickets: createTestInnings().fallOfWickets.slice(1) }, ["/innings/0/fall_of_wickets"]],
  ["the last fall lost leaves fewer than wickets", { fallOfWickets: createTestInnings().fallOfWickets.slice(0, 1) }, ["/innings/0/fall_of_wickets"]],
  ["a card may show no falls", { fallOfWickets: [] }, []],
])("%s", (_, change, expected) => expect(listOf(change)).toEqual(expected))

test("runs that the sums made of a bowler's figure do not hide that another's row was lost", () => {
  const [, ...bowling] = createTestInnings().bowling
  const card = cardOf({ bowling: bowling.map((row, at) => (at === 0 ? { ...row, runs: 999 } : row)) })
  const readings = createTestReadings(card, 0.9)
  expect(listLostRows(card, readings)).toEqual([])
  const pointer = "/innings/0/bowling/0/runs"
  expect(listLostRows(card, { ...readings, [pointer]: { ...readings[pointer]!, status: "inferred" } })).toEqual(["/innings/0/bowling"])
})
