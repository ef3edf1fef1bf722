import { describe, expect, test } from "vitest"
import type { CellReading, Mark } from "../words/cell-reading.ts"
import { spellOver } from "./spell-over.ts"

const mark = (...tokens: [string, number][]): Mark => ({ x: 0, y: 0, row: 0, presence: 0.98, tokens: tokens.map(([value, confidence]) => ({ value, confidence })) })
const box = (marks: Mark[], whole: CellReading["whole"] = []): CellReading => ({ kind: "balls", state: "read", confidence: 1, alternatives: [], marks, whole })
const texts = (reading: CellReading) => spellOver(reading).map(({ value }) => value.join(" "))

describe("what an over's box may say", () => {
  test("the likeliest marks come first, and every worth has its sequence", () => {
    const six = [mark(["1", 0.6], [".", 0.4]), ...Array.from({ length: 5 }, () => mark([".", 0.9], ["4", 0.1]))]
    const found = texts(box(six))
    expect(found[0]).toBe("1 . . . . .")
    expect(found).toContain(". . . . . .")
    expect(found.some((text) => text.includes("4"))).toBe(true)
  })

  test("sequences that are not listed leave their probability to those of their worth", () => {
    const six = Array.from({ length: 6 }, () => mark([".", 0.5], ["1", 0.1], ["2", 0.1], ["3", 0.1], ["4", 0.1]))
    expect(spellOver(box(six)).reduce((sum, { confidence }) => sum + confidence, 0)).toBeGreaterThan(0.99)
  })

  test("a lone mark may be a neighbour's: then the box holds no over", () => {
    expect(spellOver(box([mark(["1", 0.9])])).find(({ value }) => value.length === 0)?.confidence).toBeGreaterThan(0.2)
    expect(spellOver(box([mark(["1", 0.9]), mark([".", 0.9])])).some(({ value }) => value.length === 0)).toBe(false)
  })

  test("a mark that is scribbled over counts for nothing", () => {
    expect(texts(box([mark([".", 1]), mark(["#", 0.9], ["4", 0.1]), mark(["1", 1])]))[0]).toBe(". 1")
  })

  test("a weak mark may be none", () => {
    const weak: Mark = { ...mark(["1", 0.9]), presence: 0.3 }
    expect(texts(box([mark([".", 1]), weak])).slice(0, 2)).toEqual([".", ". 1"])
  })

  test("a wide with something in it leaves its figure open, noughts are dots and strokes ones", () => {
    expect(texts(box([mark(["+d", 1]), mark([".", 1])])).slice(0, 3).sort()).toEqual(["+2 .", "+3 .", "+5 ."])
    expect(texts(box([mark(["0", 1]), mark(["/", 1])]))[0]).toBe(". 1")
  })

  test("drawings over the whole box: a maiden, a wicket maiden, no over at all", () => {
    expect(texts(box([], [{ value: "M", confidence: 0.9 }]))).toEqual([". . . . . ."])
    expect(texts(box([], [{ value: "JW", confidence: 0.9 }]))).toHaveLength(6)
    expect(texts(box([mark([".", 1])], [{ value: "X", confidence: 0.7 }]))).toEqual(["", "."])
  })

  test("marks are not lost behind specks", () => {
    const specks = Array.from({ length: 20 }, () => ({ ...mark([".", 0.9]), presence: 0.03 }))
    expect(texts(box([...specks, mark(["4", 0.99]), mark(["2", 0.99])]))[0]).toBe("4 2")
  })

  test("a box full of specks ends quickly and is bounded", () => {
    const many = Array.from({ length: 200 }, () => mark([".", 0.3], ["1", 0.3], ["4", 0.2], ["W", 0.1], ["6", 0.1]))
    expect(spellOver(box(many)).length).toBeLessThanOrEqual(200)
  })
})
