import { expect, test } from "vitest"
import { codeOf } from "./code-of.ts"

test.each([
  ["https://192.168.1.20:8443/pair?code=pair_aB-9", "pair_aB-9"],
  [" pair_aB-9\n", "pair_aB-9"],
  ["https://192.168.1.20:8443/pair", ""],
  ["two words", ""],
  ["", ""],
])("%j → %j", (text, code) => {
  expect(codeOf(text)).toBe(code)
})
