import { expect, it } from "vitest"
import { isCardSized, isCardSizedText } from "./is-card-sized.ts"

const list = (length: number, of: unknown) => Array.from({ length }, () => of)

it.each([
  ["a scalar", 1, true], ["a list as long as may be", list(20_000, 0), true], ["a longer list", list(20_001, 0), false], ["a longer list far inside", { a: [{ b: list(20_001, {}) }] }, false],
  ["too many keys", Object.fromEntries(list(20_001, 0).map((_, at) => [`k${at}`, 0])), false], ["lists in lists", list(200, list(3000, null)), false],
])("%s", (_what, json, fits) => {
  expect(isCardSized(json)).toBe(fits)
})

it("does not care how deep a file is", () => {
  expect(isCardSized(JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`))).toBe(true)
})

it("counts lists, records and their entries in a text", () => {
  expect(isCardSizedText(JSON.stringify(list(400_000, 0)))).toBe(true)
  expect(isCardSizedText(JSON.stringify(list(400_001, 0)))).toBe(false)
  expect(isCardSizedText("[".repeat(400_001))).toBe(false)
})
