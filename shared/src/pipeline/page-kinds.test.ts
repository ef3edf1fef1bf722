import { expect, test } from "vitest"
import type { Check, Match } from "../match/match.ts"
import type { Scorecard } from "../scorecard/scorecard.ts"
import { isBeyondReading, isUnreadCard, listWarnings } from "./page-kinds.ts"
import type { ReadPage } from "./read-page.ts"

const words = { page: 0, width: 100, height: 100, source: "ocr" as const, words: [] }
const pageOf = (form: Partial<NonNullable<ReadPage["form"]>>) => ({ words, rulings: [], form: { troubles: [], legible: true, ...form } }) as unknown as ReadPage

test("of a form that nobody knows it is not said that only marked values have to be looked at", () => {
  expect(listWarnings([pageOf({})], ["handwritten"], false).map(({ code }) => code)).toEqual(["unknown_form"])
  expect(listWarnings([pageOf({ layout: "ours" })], ["handwritten"], false).map(({ code }) => code)).toEqual(["handwriting"])
})

test("a blurred card that adds up stands, whatever stands beside it; one that does not, or is small as well, is asked for whole", () => {
  const card = { inningsList: [{}] } as Match["card"]
  const isAsked = (failed: readonly string[], passed = ["TOT-1", "BOW-1"], textHeight = 12) => {
    const toCheck = (status: Check["status"]) => (id: string): Check => ({ id, innings: 0, status, message: "", fields: [] })
    const blurred = { words, rulings: [], clean: { quality: { sharpness: 0.1, glare: 0, textHeight } } } as unknown as ReadPage
    return isBeyondReading([blurred], ["printed"], { card, checks: [...passed.map(toCheck("pass")), ...failed.map(toCheck("fail"))] } as Match)
  }
  expect(isAsked([])).toBe(false)
  expect(isAsked(["BAT-3", "FOW-3"])).toBe(false)
  expect(isAsked(["BAT-3", "TOT-2"])).toBe(true)
  expect(isAsked([], ["TOT-1"])).toBe(true)
  expect(isAsked([], ["TOT-1", "BOW-1"], 8)).toBe(true)
})

test("blur on a page by hand is told, and glare where no form says which cells it hides; what is too blurred to be read may be a scorecard", () => {
  const quality = { sharpness: 0.1, glare: 0.03, cutOff: ["top left"] }
  const clean = { quality } as unknown as NonNullable<ReadPage["clean"]>
  expect(listWarnings([{ ...pageOf({ layout: "ours" }), clean }], ["handwritten"], false).map(({ code }) => code)).toEqual(["handwriting", "blurred"])
  expect(listWarnings([{ words, rulings: [], clean }], ["handwritten"], false).map(({ code }) => code)).toEqual(["handwriting", "unknown_form", "blurred", "glare"])
  const junk = { ...words, words: ["m", "ll", "il"].map((text) => ({ text, confidence: 0.9, box: { x: 0, y: 0, width: 9, height: 9 } })) } as ReadPage["words"]
  const isUnread = (sharpness: number) => isUnreadCard([{ words: junk, rulings: [], clean: { ...clean, quality: { ...quality, sharpness } } } as ReadPage], { inningsList: [] } as unknown as Scorecard)
  expect([isUnread(0.1), isUnread(0.5)]).toEqual([true, false])
})
