import { expect, test } from "vitest"
import { formatTokens, parseTokens } from "./parse-tokens.ts"

test.each([
  ["1 . 4 W", ["1", ".", "4", "W"]], ["  (1)   +5 ", ["(1)", "+5"]], ["", []],
  ["x".repeat(9), undefined], [". ".repeat(101), undefined],
])("%j", (text, tokens) => expect(parseTokens(text)).toEqual(tokens))

test("formatted tokens parse back", () => expect(parseTokens(formatTokens([".", "B2", "(.)"]))).toEqual([".", "B2", "(.)"]))
