import { describe, expect, it } from "vitest"
import type { Word } from "../words/ocr-page.ts"
import { readCount, readOvers, readText } from "./read-cell.ts"

const word = (text: string, confidence: number, ...alternatives: [text: string, confidence: number][]): Word =>
  ({ text, confidence, box: { x: 0, y: 0, width: 9, height: 9 }, alternatives: alternatives.map(([other, chance]) => ({ text: other, confidence: chance })) })

describe("a count", () => {
  it("is the number that was read where marks alone stand beside it, whatever else its reader holds possible", () => {
    expect(readCount(0, [word("45*", 0.9, ["46", 0.03])])).toMatchObject({ value: 45, confidence: 0.9 })
    expect(readCount(0, [word("(12)", 0.9, ["72", 0.03])])).toMatchObject({ value: 12, confidence: 0.9 })
  })

  it("is the number that its reader holds possible, where it saw letters: D is no runs", () => {
    const count = readCount(0, [word("D", 0.45, ["0", 0.4], ["8", 0.1])])
    expect(count?.value).toBe(0)
    expect(count?.confidence).toBeGreaterThan(0.45)
    expect(count?.confidence).toBeLessThan(0.7)
    expect(count?.alternatives.map(({ value }) => value)).toContain(8)
  })

  it("stays what was read where that is a number, and empty where nothing but a dot stands", () => {
    expect(readCount(0, [word("12", 0.6, ["13", 0.3])])?.value).toBe(12)
    expect(readCount(0, [word(".", 0.6, ["1", 0.3])])).toBeNull()
  })
})

it("overs are those that their reader holds possible before any that look like them", () => {
  const overs = readOvers(0, [word("a", 0.4, ["4", 0.3], ["6.2", 0.1])])
  expect(overs?.value).toEqual({ overs: 4, balls: 0 })
  expect(overs?.alternatives[0]?.value).toEqual({ overs: 6, balls: 2 })
  expect(readOvers(0, [word("8", 0.5, ["4", 0.4])])?.alternatives[0]).toEqual({ value: { overs: 4, balls: 0 }, confidence: 0.4 })
})

it("a name is as sure as its weakest word where its reader says what else it may be, else as its words are on the whole", () => {
  expect(readText(0, [word("Ndow", 0.3, ["Ndlovu", 0.2]), word("K", 0.9)])?.confidence).toBe(0.3)
  const engine = [word("Ndlovu", 0.7), word("K", 0.9)].map(({ text, confidence, box }): Word => ({ text, confidence, box }))
  expect(readText(0, engine)?.confidence).toBeCloseTo(0.8)
})
