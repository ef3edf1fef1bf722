import { expect, test } from "vitest"
import { drawLine, spell } from "../../testing/draw-line-scores.ts"
import { findPrintedWord } from "./find-printed-word.ts"

const model = { classes: [..."EFORUVX "], calibration: {} }
const find = (positions: readonly Record<string, number>[]) => findPrintedWord({ model, scores: drawLine(model, positions) }, ["OVER", "FOUR", "R"])

test("a word of the list is found where one letter looks like another", () => {
  expect(find([...spell("OV"), { F: 0.85, E: 0.12 }, {}, ...spell("R")])).toBe("OVER")
})

test("what is none of them stays as it was read, and one letter is none of another", () => {
  expect(find(spell("XOXF"))).toBe("XOXF")
  expect(find([{ F: 0.85, R: 0.12 }, {}])).toBe("F")
})

test("spaces do not matter", () => {
  expect(find(spell("OV ER"))).toBe("OVER")
})
