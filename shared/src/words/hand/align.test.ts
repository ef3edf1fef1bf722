import { expect, test } from "vitest"
import type { CellScores } from "../cell-scores.ts"
import { alignLine } from "./align-line.ts"
import { alignMarks } from "./align-marks.ts"

const model = { classes: ["1", "2", "."], calibration: {} }
/** A line of CTC: at each position the class that scores highest ("_": blank), two points above the others. */
const line = (text: string): CellScores => {
  const scores = new Float32Array(4 * text.length)
  ;[...text].forEach((letter, at) => { scores[4 * at + (letter === "_" ? 3 : model.classes.indexOf(letter))] = 2 })
  return { rows: 1, columns: text.length, width: 4, scores, featureWidth: 0, features: new Float32Array(0) }
}

test.each([
  ["_1_2_", "12", [1, 3]], ["_1_1_", "11", [1, 3]], ["11", "11", []], ["1_1", "11", [0, 2]], ["_2__1_", "1", [4]], ["1", "x", []], ["_1_", "", []],
])("in the line %s the letters of %s stand at %j", (seen, text, places) => {
  expect(alignLine(model, line(seen), text).map(({ at }) => at)).toEqual(places)
})

/** Marks in one line, one every second position. */
const marks = (...seen: { token: string; score: number }[]): CellScores => {
  const columns = 2 * seen.length + 2
  const scores = new Float32Array(12 * columns * 4).fill(-20)
  seen.forEach(({ token, score }, i) => {
    const from = (6 * columns + 2 * i + 1) * 4
    scores.set([score, ...model.classes.map((name) => (name === token ? 3 : 0))], from)
  })
  return { rows: 12, columns, width: 4, scores, featureWidth: 0, features: new Float32Array(0) }
}

test.each([
  ["all marks in their order", [{ token: "1", score: 5 }, { token: "2", score: 5 }], ["1", "2"], [1, 3]],
  ["a weak mark between is none", [{ token: "1", score: 5 }, { token: ".", score: -2 }, { token: "2", score: 5 }], ["1", "2"], [1, 5]],
  ["a misread mark is the one that was meant", [{ token: "1", score: 5 }, { token: "1", score: 5 }], ["1", "2"], [1, 3]],
  ["too few marks", [{ token: "1", score: 5 }], ["1", "2"], []],
  ["a token that the net does not know", [{ token: "1", score: 5 }], ["9"], []],
])("%s", (_, seen, tokens, columns) => {
  const scores = marks(...seen)
  expect(alignMarks(model, scores, "balls", tokens).map(({ at }) => at % scores.columns)).toEqual(columns)
})
