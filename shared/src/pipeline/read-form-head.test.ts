import { expect, test } from "vitest"
import { readAs, spelled, type TestCell } from "../scorebook/test-cells.ts"
import { readFormHead } from "./read-form-head.ts"
import { letterClasses, lookAtLetters } from "./test-letters.ts"

const home: TestCell = { holds: "match", row: 0, column: "homeTeam" }
const away: TestCell = { holds: "match", row: 0, column: "awayTeam" }
const ground: TestCell = { holds: "match", row: 0, column: "ground" }
const innings = (number: number): TestCell => ({ holds: "innings", row: 0, column: "team", table: `innings.${number}` })
const batting = (number: number) => readAs({ holds: "batting", row: 0, column: "runs", table: `batting.${number}` }, "number", "12 0.9")

/** Titles as [cell, text, clarity], on a form of two innings. */
function read(titles: [TestCell, string, number?][], teams: string[] = []) {
  const scores = new Map(titles.map(([, text, clarity], index) => [index, [lookAtLetters(text, clarity)]]))
  const cells = [...titles.map(([cell, text]) => spelled(cell, text)), batting(1), batting(2)]
  return readFormHead(cells, { model: { classes: letterClasses, calibration: {} }, scores }, teams.map((team) => ({ team, players: ["Tara Marsh"] })))
}

test("the sides are named in the head and over their innings, the other innings is the other side's; all are asked for", () => {
  const { header, batting } = read([[home, "ELMFIELD"], [away, "NORTHCOTE"], [innings(1), "NORTHCOTE"]])
  expect(header.teams.map(({ value }) => value)).toEqual(["ELMFIELD", "NORTHCOTE"])
  expect([...batting].map(([number, side]) => [number, side?.value])).toEqual([["1", "NORTHCOTE"], ["2", "ELMFIELD"]])
  expect(Math.max(...header.teams.map(({ confidence }) => confidence))).toBeLessThan(0.9)
})

test("a scrawl over the innings is the side that it is most like", () => {
  const { batting } = read([[home, "ELMFIELD"], [away, "NORTHCOTE"], [innings(1), "NQRTHCQTE", 3]])
  expect(batting.get("1")?.value).toBe("NORTHCOTE")
})

test("a squad's team is taken for a blurred title, and not for another side's", () => {
  const { header } = read([[home, "ELMFJELD", 3], [away, "NORTHCOTE"]], ["Elmfield", "Oakham"])
  expect(header.teams.map(({ value }) => value)).toEqual(["Elmfield", "NORTHCOTE"])
})

test("the ground bears a side's name more readily than a like one, and is asked for", () => {
  const { header } = read([[home, "ELMFIELD"], [away, "NORTHCOTE"], [ground, "ELMFJELD", 3]])
  expect(header.venue).toMatchObject({ value: "ELMFIELD" })
  expect(header.venue?.confidence).toBeLessThan(0.9)
})

test("where nothing is written in the head nothing is said", () => {
  expect(read([])).toEqual({ header: { teams: [], date: null, venue: null }, batting: new Map([["1", null], ["2", null]]) })
})
