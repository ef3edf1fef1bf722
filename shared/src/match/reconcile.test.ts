import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findDigitAlternatives } from "../scorecard/confusions.ts"
import { checkCard } from "./check-card.ts"
import { inferLostPoints, inferValues } from "./infer-values.ts"
import { findValue, putValue } from "./pointers.ts"
import { buildMatch } from "./reconcile.ts"
import { createTestCard, createTestReadings } from "./test-card.ts"

const seen = { certain: false, flagAll: false }

/** Changes a figure of the card as an engine would, leaving the truth among the alternatives. */
function misread(pointer: string, value: number, confidence = 0.7) {
  const card = createTestCard()
  const readings = createTestReadings(card, 0.97)
  const truth = findValue(card, pointer) ?? null
  putValue(card, pointer, value)
  const reading = readings[pointer]
  if (reading) readings[pointer] = { ...reading, raw: String(value), confidence, alternatives: [{ value: truth, confidence: 0.25 }, { value: value + 7, confidence: 0.05 }] }
  return { card, readings, truth }
}

describe("inferValues", () => {
  it("puts back what two sums single out", () => {
    const { card, readings } = misread("/innings/0/extras/total", 8)
    expect(inferValues(card, readings, 0)).toMatchObject([{ changes: [{ pointer: "/innings/0/extras/total", value: 6 }] }])
  })

  it("leaves alone what nobody doubted: then the paper is wrong", () => {
    const card = createTestCard()
    putValue(card, "/innings/0/total/runs", 51)
    expect(inferValues(card, createTestReadings(card, 1), 0)).toEqual([])
    const match = buildMatch(card, createTestReadings(card, 1), { certain: true, flagAll: false })
    expect(match.balanced).toBe(false)
    expect(match.review).toEqual([])
  })

  it("never changes the card it is given", () => {
    const { card, readings } = misread("/innings/0/batting/0/runs", 81)
    const before = JSON.stringify(card)
    inferValues(card, readings, 0)
    inferLostPoints(card, readings, 0)
    expect(JSON.stringify(card)).toBe(before)
  })
})

describe("buildMatch", () => {
  it("asks for what a failing sum blames, most telling first", () => {
    const { card, readings } = misread("/innings/0/batting/0/runs", 81)
    const match = buildMatch(card, readings, seen)
    expect(match.review[0]).toBe("/innings/0/batting/0/runs")
    expect(match.balanced).toBe(false)
  })

  it("believes a doubtful figure more where the sums hold", () => {
    const card = createTestCard()
    const match = buildMatch(card, createTestReadings(card, 0.8), seen)
    expect(match.readings["/innings/0/batting/0/runs"]?.confidence).toBeGreaterThan(0.98)
    expect(match.review.filter((pointer) => pointer.endsWith("/runs"))).toEqual([])
  })

  it("asks for everything on a handwritten page, and for what is not there", () => {
    const card = createTestCard()
    const match = buildMatch(card, createTestReadings(card, 0.99), { certain: false, flagAll: true })
    expect(match.review).toEqual(expect.arrayContaining(["/innings/0/batting/0/runs", "/innings/0/batting", "/innings/1"]))
  })

  it("a misread run of a sheet that adds up is put right or asked for, never silent", () => {
    const rows = ["/innings/0/batting/0/runs", "/innings/0/batting/1/runs", "/innings/0/bowling/0/runs", "/innings/0/bowling/1/runs", "/innings/0/total/runs", "/innings/0/extras/total"]
    fc.assert(fc.property(fc.constantFrom(...rows), fc.nat(7), fc.double({ min: 0.4, max: 0.9, noNaN: true }), (pointer, pick, confidence) => {
      const truth = findValue(createTestCard(), pointer)
      const wrong = findDigitAlternatives(String(truth), 1)
      const { card, readings } = misread(pointer, wrong[pick % wrong.length]?.value ?? 99, confidence)
      for (const { changes } of inferValues(card, readings, 0)) for (const change of changes) putValue(card, change.pointer, change.value)
      const match = buildMatch(card, readings, seen)
      const right = findValue(match.card, pointer) === truth && checkCard(match.card).every((check) => check.status !== "fail")
      expect(right || match.review.includes(pointer)).toBe(true)
    }), { numRuns: 200 })
  })
})
