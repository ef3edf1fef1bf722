import { expect, test } from "vitest"
import { listLostBatters } from "./list-missing.ts"
import { createTestCard } from "./test-card.ts"

const card = (rows: number, wickets: number | null, allOut: boolean | null = null, runs: number | null = null) => {
  const [innings] = createTestCard().inningsList
  const [row] = innings?.batting ?? []
  if (innings === undefined || row === undefined) throw new Error("no innings")
  const out = { kind: "bowled" as const, bowler: null, fielders: [] }
  const batting = Array.from({ length: rows }, (_, at) => ({ ...row, dismissal: at < rows - 2 ? out : { ...out, kind: "not out" as const } }))
  return { ...createTestCard(), inningsList: [{ ...innings, batting, total: { ...innings.total, wickets, allOut, runs } }] }
}

test.each([
  ["seven wickets need eight batters", card(7, 7), ["/innings/0/batting"]],
  ["and have them", card(8, 7), []],
  ["all out at eight: a side of nine", card(9, 8, true), []],
  ["ten wickets need eleven", card(10, 10), ["/innings/0/batting"]],
  ["a side of ten is out at nine", card(10, 9), []],
  ["without the wickets the dismissals count", card(5, null), []],
  ["the runs fall short of the total", card(10, 8, null, 400), ["/innings/0/batting"]],
  ["they fall short, and the side is whole", card(11, 9, null, 400), []],
  ["more runs than the total are another fault", card(10, 8, null, 10), []],
  ["no table", card(0, 7), []],
])("%s", (_, given, pointers) => expect(listLostBatters(given)).toEqual(pointers))
