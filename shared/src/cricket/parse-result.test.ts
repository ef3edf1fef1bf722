import { expect, it } from "vitest"
import { formatResult, parseResult, parseToss } from "./parse-result.ts"

it.each([
  ["Elmfield won by 5 wickets", { winner: "Elmfield", by: { wickets: 5 } }],
  ["Elmfield CC won by 1 run", { winner: "Elmfield CC", by: { runs: 1 } }],
  ["Elmfield won the match by 12 Runs", { winner: "Elmfield", by: { runs: 12 } }],
  ["Elmfield won by an innings and 12 runs", { winner: "Elmfield", by: { innings: 1, runs: 12 } }],
  ["Elmfield beat Northcote by 3 wkts", { winner: "Elmfield", by: { wickets: 3 } }],
  ["Elmfield won on the boundary count", { winner: "Elmfield", by: null }],
  ["Match tied", { result: "tie" }], ["Match Drawn", { result: "draw" }], ["Abandoned, rain", { result: "no result" }],
  ["Rain stopped play", undefined], ["", undefined], ["won by 5 wickets", undefined],
])("%s", (text, expected) => expect(parseResult(text)).toEqual(expected))

it("writes what it reads", () => {
  for (const text of ["Elmfield won by 1 wicket", "Elmfield won by 12 runs", "Elmfield won by an innings and 1 run", "Elmfield won", "Match tied", "Match drawn", "No result"]) {
    const outcome = parseResult(text)
    expect(outcome && formatResult(outcome)).toBe(text)
  }
})

it("reads the toss", () => {
  expect(parseToss("Elmfield won the toss and chose to bat")).toEqual({ winner: "Elmfield", decision: "bat" })
  expect(parseToss("Elmfield won the toss and elected to bowl first")).toEqual({ winner: "Elmfield", decision: "field" })
  expect(parseToss("Elmfield won the toss")).toBeUndefined()
})

it("is done at once with a long line", () => expect(parseResult(`${"a ".repeat(100_000)}won by 5`)).toBeUndefined())
