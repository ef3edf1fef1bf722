import { expect, test } from "vitest"
import { spelled, type TestCell } from "../scorebook/test-cells.ts"
import { findFormNames } from "./find-form-names.ts"
import type { NameLooks } from "./name-rows.ts"
import { letterClasses, lookAtLetters } from "./test-letters.ts"

function read(rows: [TestCell, string, number?][], squads: string[][]) {
  const scores = new Map(rows.map(([, text, clarity], index) => [index, [lookAtLetters(text, clarity)]]))
  const looks: NameLooks = { model: { classes: letterClasses, calibration: {} }, scores }
  return findFormNames(rows.map(([cell, text]) => spelled(cell, text)), looks, squads.map((players) => ({ team: null, players })))
}

const at = (holds: string, row: number, column: string): TestCell => ({ holds, row, column })

test("a side's players are found by surname and first name, the bowlers among the other side", () => {
  const names = read([
    [at("batting", 0, "surname"), "MARSH"], [at("batting", 0, "firstName"), "N"], [at("batting", 1, "surname"), "MARSH"], [at("batting", 1, "firstName"), "TARA"],
    [at("bowling", 0, "surname"), "OAKES"],
  ], [["Milo Oakes", "Ravi Iyer"], ["Nadia Marsh", "Tara Marsh", "Leo Oakes"]])
  expect([...names].map(([key, name]) => [key, name?.value])).toEqual([["batting/0", "Nadia Marsh"], ["batting/1", "Tara Marsh"], ["bowling/0", "Milo Oakes"]])
  expect(names.get("batting/0")?.confidence).toBeGreaterThan(0.9)
})

test("a blurred name is the nearest player, in doubt and with alternatives; a stranger is nobody", () => {
  const names = read([[at("batting", 0, "batter"), "T.MARSN", 2.5], [at("batting", 1, "batter"), "QUIRK", 8]], [["Tara Marsh", "Tom March", "Zeb Weir"]])
  expect(names.get("batting/0")?.value).toBe("Tara Marsh")
  expect(names.get("batting/0")?.alternatives[0]?.value).toBe("Tom March")
  expect(names.get("batting/1")?.confidence).toBeLessThan(0.2)
})

test("who bowls in one innings bats in the other: the clearer row tells who the other is", () => {
  const bowler: [TestCell, string] = [{ ...at("bowling", 0, "bowler"), table: "bowling.2" }, "T.MARSH"]
  const batter: [TestCell, string] = [{ ...at("batting", 0, "batter"), table: "batting.1" }, "TARA MARSH"]
  const squads = [["Tara Marsh", "Tim Marsh", "Zeb Weir"]]
  expect(read([bowler], squads).get("bowling.2/0")?.confidence).toBeLessThan(0.6)
  const both = read([bowler, batter], squads).get("bowling.2/0")
  expect(both?.value).toBe("Tara Marsh")
  expect(both?.confidence).toBeGreaterThan(0.85)
})

test("two spellings of one player do not share his probability, and of three words two may be the surname", () => {
  const names = read([[at("batting", 0, "surname"), "VAN DYKE"], [at("batting", 0, "firstName"), "RYAN"]], [["Van Dyke Ryan", "van dyke RYAN", "Zeb Weir"]])
  expect(names.get("batting/0")?.confidence).toBeGreaterThan(0.9)
})

test("who stands in the lists of three teams is one person", () => {
  const names = read([[at("batting", 0, "batter"), "T.MARSH"]], [["Tara Marsh", "Zeb Weir"], ["Tara Marsh", "Milo Oakes"], ["Tara Marsh", "Ravi Iyer"]])
  expect(names.get("batting/0")?.value).toBe("Tara Marsh")
  expect(names.get("batting/0")?.confidence).toBeGreaterThan(0.9)
  expect(names.get("batting/0")?.alternatives.map(({ value }) => value)).not.toContain("Tara Marsh")
})

test("a row that is somewhat like a player is none among the rows of a side that has no list", () => {
  const row: [TestCell, string, number] = [at("batting", 0, "batter"), "TMAKKH", 5]
  const strangers = ["QUIRK", "FENWICK", "DUBOIS", "PLOVER", "HIGGS"].map((text, i): [TestCell, string, number] => [at("batting", i + 1, "batter"), text, 8])
  const confidence = (rows: [TestCell, string, number][]) => read(rows, [["Tara Marsh", "Zeb Weir", "Milo Oakes"]]).get("batting/0")?.confidence ?? NaN
  expect(confidence([row, ...strangers])).toBeLessThan(confidence([row]) - 0.2)
})
