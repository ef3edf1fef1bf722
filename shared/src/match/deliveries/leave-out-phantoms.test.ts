import { expect, test } from "vitest"
import type { BowlerRow, OverDrawing } from "../../scorecard/scorecard.ts"
import { leaveOutPhantoms } from "./leave-out-phantoms.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } }
const draw = (...presences: number[]): OverDrawing => ({ chance: 0.95, marks: presences.map((presence) => [{ value: "", confidence: 1 - presence }, { value: ".", confidence: presence }]) })
const letter: OverDrawing = { chance: 0.5, marks: [] }

function leaveOut(drawings: OverDrawing[], ...readings: [string, number][]) {
  const [best, ...alternatives] = readings.map(([text, confidence]) => ({ value: text.split(" "), confidence }))
  const row: BowlerRow = {
    name: null, overs: null, maidens: null, runs: null, wickets: null, wides: null, noBalls: null, economy: null, runningFigures: null,
    oversBowled: [{ ...best!, raw: "", alternatives, place }], overMarks: [drawings],
  }
  return leaveOutPhantoms(row).oversBowled?.[0]
}

const phantom: [string, number][] = [[". 1 . . . .", 0.99], [". . 1 . .", 0.002]]

test("a ball that no mark can be seen for is none, and the over is asked for", () => {
  expect(leaveOut([draw(1, 1, 0.99, 1, 0.15, 1)], ...phantom)).toMatchObject({ value: [".", ".", "1", ".", "."], confidence: 0.002, alternatives: [{ value: [".", "1", ".", ".", ".", "."] }] })
  expect(leaveOut([draw(1, 1, 1)], ...phantom)).toMatchObject({ value: [".", "1", ".", ".", ".", "."], confidence: 0.6 })
})

test("a faint mark is a ball, and so are the six that a letter stands for", () => {
  expect(leaveOut([draw(1, 1, 0.99, 1, 0.3, 1)], ...phantom)?.confidence).toBe(0.99)
  expect(leaveOut([draw(1), letter], ...phantom)?.confidence).toBe(0.99)
  expect(leaveOut([], ...phantom)?.confidence).toBe(0.99)
})

test("seven legal balls are shown where they were read clearly", () => {
  const seven = ". . 1 . 4 . W"
  const drawn = [draw(1, 1, 1, 1, 1, 1, 1)]
  expect(leaveOut(drawn, [seven, 0.3], [". + 1 . 4 . W", 0.2], [". . 1 . . W", 0.1])?.value).toEqual([".", "+", "1", ".", "4", ".", "W"])
  expect(leaveOut(drawn, [seven, 0.9], [". . 1 . . W", 0.05])?.value).toHaveLength(7)
})

test("in doubt no more balls are shown than are likely", () => {
  const drawn = [draw(1, 1, 1, 1, 1, 1, 1)]
  expect(leaveOut(drawn, ["1 . (4) 1 . 2 .", 0.54], ["1 . 6 . 2 .", 0.2])?.value).toEqual(["1", ".", "6", ".", "2", "."])
  expect(leaveOut(drawn, ["1 . (4) 1 . 2 .", 0.7], ["1 . 6 . 2 .", 0.1])?.value).toHaveLength(7)
})
