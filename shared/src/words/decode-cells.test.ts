import { describe, expect, it } from "vitest"
import { drawLine, spell } from "../../testing/draw-line-scores.ts"
import type { CellModel, CellScores } from "./cell-scores.ts"
import { findMarks } from "./find-marks.ts"
import { searchPrefixes } from "./prefix-beam.ts"
import { isSureOfBox, readBallsCell } from "./read-balls-cell.ts"
import { readLineCell } from "./read-line-cell.ts"
import { readWordCell } from "./read-word-cell.ts"
import { letterBonus, scoreLexicon } from "./score-lexicon.ts"

const signs: CellModel = { classes: [..."0123456789", ".", "-", "/", "W", "+", "(4)", "M", "JW", "X", ">", "#", '"'], calibration: {} }
const letters: CellModel = { classes: [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ .", "#", '"'], calibration: {} }

type Peak = { x: number; y: number; there: number; tokens: Record<string, number> }

/** A score map with peaks: positions in pixels, logits for "there" and for classes; everything else is far below. */
function drawMap(width: number, peaks: readonly Peak[]): CellScores {
  const [rows, columns, numbers] = [12, width / 4, signs.classes.length + 1]
  const scores = new Float32Array(rows * columns * numbers).fill(-15)
  for (const { x, y, there, tokens } of peaks) {
    const at = ((y >> 2) * columns + (x >> 2)) * numbers
    scores[at] = there
    for (const [token, logit] of Object.entries(tokens)) scores[at + 1 + signs.classes.indexOf(token)] = logit
  }
  return { rows, columns, width: numbers, scores, featureWidth: 0, features: new Float32Array(0) }
}


/** Two rows of three, the last of them doubtful. */
const over: Peak[] = [
  { x: 10, y: 14, there: 6, tokens: { ".": 6, "1": 1 } }, { x: 26, y: 12, there: 6, tokens: { "4": 5, "+": 2 } }, { x: 42, y: 16, there: 6, tokens: { ".": 6 } },
  { x: 10, y: 34, there: 6, tokens: { W: 7 } }, { x: 26, y: 35, there: 6, tokens: { "1": 4, ".": 3 } }, { x: 42, y: 33, there: 0.5, tokens: { ".": 6 } },
]

describe("readBallsCell", () => {
  it("orders marks by rows and keeps the weak one with its probability", () => {
    const { state, marks, alternatives, whole } = readBallsCell({ model: signs, scores: drawMap(56, over) })
    expect(state).toBe("read")
    expect(marks.map(({ row, tokens }) => `${row}${tokens[0]?.value}`)).toEqual(["0.", "04", "0.", "1W", "11", "1."])
    expect(marks.at(-1)?.presence).toBeCloseTo(1 / (1 + Math.exp(-0.5)))
    expect(alternatives.slice(0, 2).map(({ value }) => value)).toEqual([". 4 . W 1 .", ". 4 . W 1"])
    expect(whole).toEqual([])
  })

  it("uses the fitted slope, offset and temperature", () => {
    const model = { ...signs, calibration: { box: [2, 1, 0.5] } }
    const [mark] = readBallsCell({ model, scores: drawMap(56, over.slice(5)) }).marks
    expect(mark?.presence).toBeCloseTo(1 / (1 + Math.exp(-2)))
  })

  it.each([
    ["a maiden drawn over its dots", [{ x: 26, y: 24, there: 5, tokens: { M: 6, W: 1 } }, ...over.slice(0, 1)], "M"],
    ["a wicket maiden", [{ x: 26, y: 24, there: 5, tokens: { JW: 5, M: 4 } }], "JW"],
    ["no over", [{ x: 26, y: 24, there: 5, tokens: { X: 6 } }], "X"],
  ])("sees %s", (_name, peaks: Peak[], drawn) => {
    const { whole, alternatives, marks } = readBallsCell({ model: signs, scores: drawMap(56, peaks) })
    expect(whole[0]?.value).toBe(drawn)
    expect(alternatives).toEqual([])
    expect(marks.every(({ tokens }) => tokens.every(({ value }) => value !== drawn))).toBe(true)
  })

  it("takes a mark from a second look at the same paper, and is not in doubt of what is sure", () => {
    const map = (...peaks: Peak[]) => ({ model: signs, scores: drawMap(56, peaks) })
    const again = { ...map(...over.slice(0, 5), { x: 42, y: 33, there: 6, tokens: { ".": 6 } }), placed: { left: 0, top: 0, scale: 1 } }
    expect(readBallsCell(map(...over), again).marks.at(-1)?.presence).toBeGreaterThan(0.9)
    expect(isSureOfBox(map(...over))).toBe(false)
    expect(isSureOfBox(map(...over.slice(0, 4)))).toBe(true)
    expect(isSureOfBox(map())).toBe(true)
  })

  it.each([
    ["nothing", [], "empty"],
    ["strokes of a neighbour at the edge", [{ x: 1, y: 24, there: 6, tokens: { "1": 6 } }, { x: 26, y: 47, there: 6, tokens: { "2": 6 } }], "empty"],
    ["a scribble", [{ x: 26, y: 24, there: 6, tokens: { "#": 8 } }], "struckOut"],
  ])("says what %s is", (_name, peaks: Peak[], state) => {
    expect(readBallsCell({ model: signs, scores: drawMap(56, peaks) }).state).toBe(state)
  })
})

it("finds the stronger of two neighbouring positions only", () => {
  const marks = findMarks(signs, drawMap(56, [{ x: 20, y: 20, there: 3, tokens: { "1": 5 } }, { x: 24, y: 20, there: 4, tokens: { "7": 5 } }]), "number")
  expect(marks.map(({ x, tokens }) => [x, tokens[0]?.value])).toEqual([[26, "7"]])
})

describe("readLineCell", () => {
  const read = (map: CellScores, line: CellScores, kind: "number" | "figure" | "strip" = "number") => readLineCell({ model: signs, scores: map }, { model: signs, scores: line }, kind)
  const digit = (x: number, token: string, other: Record<string, number> = {}): Peak => ({ x, y: 24, there: 7, tokens: { [token]: 6, ...other } })

  it("agrees with itself when both readers do", () => {
    const { state, confidence, alternatives } = read(drawMap(56, [digit(14, "4"), digit(30, "2")]), drawLine(signs, spell("42")))
    expect([state, alternatives[0]?.value]).toEqual(["read", "42"])
    expect(confidence).toBeGreaterThan(0.95)
  })

  it("doubts where they differ, and keeps both", () => {
    const { confidence, alternatives } = read(drawMap(56, [digit(14, "4"), digit(30, "2")]), drawLine(signs, spell("47")))
    expect(alternatives.slice(0, 2).map(({ value }) => value).sort()).toEqual(["42", "47"])
    expect(confidence).toBeLessThan(0.6)
  })

  it("joins texts that differ in points and dashes only", () => {
    const { alternatives } = read(drawMap(56, [digit(10, "3"), { ...digit(22, "-"), there: 0 }, digit(30, "2"), digit(42, "6")]), drawLine(signs, spell("3-26")), "figure")
    expect(alternatives[0]?.value).toBe("3-26")
    expect(alternatives.filter(({ value }) => value.replace("-", "") === "326")).toHaveLength(1)
  })

  it.each([
    ["an empty cell", "", "", "empty"], ["as above", '"', '"', "ditto"], ["a scribble", "#", "#", "struckOut"], ["a lone dash", "-", "-", "unreadable"],
  ])("tells %s from a number", (_name, sign, text, state) => {
    const reading = read(drawMap(56, sign === "" ? [] : [digit(26, sign)]), drawLine(signs, [{}, ...spell(text)]))
    expect(reading.state).toBe(state)
    expect(reading.alternatives.every(({ value }) => /\d/.test(value) && value !== "")).toBe(true)
  })

  it("never gives a batter's strip the digits that a stroke cannot score", () => {
    const { alternatives } = read(drawMap(56, [digit(14, "4", { "8": 9 })]), drawLine(signs, [{ "8": 0.6, "4": 0.3 }, {}]), "strip")
    expect(alternatives[0]?.value).toBe("4")
  })

  it("gives probabilities", () => {
    const { alternatives } = read(drawMap(56, [digit(14, "4", { "9": 5, "7": 4 }), digit(30, "2", { "7": 5 })]), drawLine(signs, spell("92")))
    const sum = alternatives.reduce((total, { confidence }) => total + confidence, 0)
    expect(sum).toBeLessThanOrEqual(1 + 1e-9)
    expect(sum).toBeGreaterThan(0.9)
  })
})

describe("searchPrefixes", () => {
  it("knows a doubled letter by the blank between", () => {
    const all = signs.classes.map(() => true)
    expect(searchPrefixes(signs, drawLine(signs, [{ "1": 0.9 }, {}, { "1": 0.9 }]), all, 8)[0]?.text).toBe("11")
    expect(searchPrefixes(signs, drawLine(signs, [{ "1": 0.9 }, { "1": 0.9 }, {}]), all, 8)[0]?.text).toBe("1")
  })

  it("adds up all paths of one text", () => {
    const [best] = searchPrefixes(signs, drawLine(signs, [{ "1": 0.6 }, { "1": 0.6 }]), signs.classes.map(() => true), 8)
    expect(best?.text).toBe("1")
    expect(Math.exp(best?.log ?? 0)).toBeCloseTo(0.6 * 0.6 + 2 * 0.6 * 0.4, 5)
  })
})

describe("scoreLexicon", () => {
  it("is the probability of all paths, as the beam search finds it", () => {
    const line = drawLine(letters, [{ C: 0.5, G: 0.3 }, { T: 0.4 }, { T: 0.5, S: 0.1 }, {}])
    const found = new Map(searchPrefixes(letters, line, letters.classes.map(() => true), 500).map(({ text, log }) => [text, log]))
    for (const text of ["CT", "GT", "C", "CTS"]) expect(scoreLexicon(letters, line, [text])[0]).toBeCloseTo((found.get(text) ?? 0) + letterBonus * text.length, 4)
  })

  it("does not care for case, and gives nothing to what the net cannot spell", () => {
    const line = drawLine(letters, spell("LBW"))
    const [upper, lower, none] = scoreLexicon(letters, line, ["LBW", "lbw", "ÆØ"])
    expect(upper).toBe(lower)
    expect(none).toBe(-Infinity)
  })

  it("survives long lines without underflow", () => {
    const [log] = scoreLexicon(letters, drawLine(letters, Array.from({ length: 1000 }, () => ({ A: 0.3 }))), ["BBBBBBBB"])
    expect(log === -Infinity || Number.isFinite(log)).toBe(true)
    expect(log).toBeLessThan(-200)
  })
})

describe("readWordCell", () => {
  const squad = ["MARSH", "HILL", "ODUYA", "VAN DER BERG"]
  it("finds the nearest of a squad", () => {
    const { state, alternatives } = readWordCell({ model: letters, scores: drawLine(letters, [{ M: 0.9 }, { A: 0.5 }, { R: 0.8 }, { S: 0.4, B: 0.3 }, { H: 0.7 }]) }, "name", squad)
    expect([state, alternatives[0]?.value]).toEqual(["read", "MARSH"])
    expect(alternatives[0]?.confidence).toBeGreaterThan(0.9)
  })

  it("leaves room for a stranger", () => {
    const { alternatives } = readWordCell({ model: letters, scores: drawLine(letters, spell("THOMPSON")) }, "name", squad)
    expect(alternatives[0]?.confidence ?? 0).toBeLessThan(0.3)
    const sure = readWordCell({ model: letters, scores: drawLine(letters, spell("THOMPSON")) }, "name", squad, { strangers: 0 })
    expect(sure.alternatives.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1)
  })

  it("prefers the common wording where both are as near", () => {
    const line = drawLine(letters, [{ B: 0.45, C: 0.45 }])
    expect(readWordCell({ model: letters, scores: line }, "howOut", ["b", "c"], { weights: [1, 9] }).alternatives[0]?.value).toBe("c")
    expect(readWordCell({ model: letters, scores: line }, "howOut", ["b", "c"], { weights: [9, 1] }).alternatives[0]?.value).toBe("b")
  })

  it("without a lexicon shows what it looks like, and does not trust it", () => {
    const [best] = readWordCell({ model: letters, scores: drawLine(letters, spell("HILL")) }, "name", []).alternatives
    expect(best?.value).toBe("HILL")
    expect(best?.confidence ?? 1).toBeLessThan(0.2)
  })

  it.each([["", "empty"], ['"', "ditto"], ["#", "struckOut"]])("%s is a state of its own: %s", (text, state) => {
    expect(readWordCell({ model: letters, scores: drawLine(letters, [{}, ...spell(text)]) }, "name", squad).state).toBe(state)
  })
})
