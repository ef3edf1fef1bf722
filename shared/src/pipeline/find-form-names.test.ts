import { expect, test } from "vitest"
import { spelled, type TestCell } from "../scorebook/test-cells.ts"
import type { CellScores } from "../words/cell-scores.ts"
import { findFormNames, type NameLooks } from "./find-form-names.ts"

const classes = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ .&-'()"]
const width = classes.length + 1

/** What a net would say that sees `text`, each letter with `clarity` over the others. */
function look(text: string, clarity = 6): CellScores {
  const steps = [...text].flatMap((letter) => [classes.indexOf(letter), classes.length])
  const scores = new Float32Array(steps.length * width)
  steps.forEach((at, i) => { scores[i * width + at] = clarity })
  return { rows: 1, columns: steps.length, width, scores, featureWidth: 0, features: new Float32Array(0) }
}

function read(rows: [TestCell, string, number?][], squads: string[][]) {
  const scores = new Map(rows.map(([, text, clarity], index) => [index, look(text, clarity)]))
  const looks: NameLooks = { model: { classes, calibration: {} }, scores }
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
