import { expect, test } from "vitest"
import { createNameChances } from "./name-chances.ts"

const { begin, whole } = createNameChances()

test("a common name is likelier than one that could be, and that than letters that are none", () => {
  expect(whole("surname", "TAYLOR")).toBeGreaterThan(whole("surname", "TAILBY"))
  expect(whole("surname", "TAILBY")).toBeGreaterThan(whole("surname", "TXQLBY"))
})

test("initials are for names in one cell, and stand before the surname", () => {
  expect(whole("name", "J. TAYLOR")).toBeGreaterThan(whole("name", "JA. TAYLOR"))
  expect(whole("name", "J. TAYLOR") - whole("name", "TAYLOR")).toBeGreaterThan(whole("surname", "J. TAYLOR") - whole("surname", "TAYLOR"))
})

test("a sign closes the word before it", () => {
  expect(whole("surname", "TXQ)")).toBeLessThan(whole("surname", "TXQ"))
})

test("what the page says elsewhere counts, and takes from the rest", () => {
  const page = new Map([["ZWEMMEL", 0.4]])
  expect(whole("surname", "ZWEMMEL", page)).toBeGreaterThan(whole("surname", "TAYLOR", page))
  expect(whole("name", "K ZWEMMEL", page)).toBeGreaterThan(whole("name", "K ZWEMMEL"))
  expect(whole("surname", "TAYLOR", page)).toBeLessThan(whole("surname", "TAYLOR"))
})

test("no beginning is less probable than what it begins", () => {
  for (const [start, text] of [["T", "TAYLOR"], ["TAYL", "TAYLOR"], ["TAYLOR", "TAYLOR"]] as const) expect(begin("surname", start)).toBeGreaterThanOrEqual(whole("surname", text))
})
