import { expect, test } from "vitest"
import { dismissalKinds } from "./dismissal-kinds.ts"
import { howOutPhrases } from "./how-out-phrases.ts"
import { parseDismissal } from "./parse-dismissal.ts"

test("a phrase that the parser knows means the same to it", () => {
  const known = howOutPhrases.map((phrase) => ({ ...phrase, parsed: parseDismissal(phrase.text)?.kind })).filter(({ parsed }) => parsed !== undefined)
  expect(known.length).toBeGreaterThan(60)
  // "CT - BOWLED" is caught to the parser of print, where a bowler called so may follow.
  expect(known.filter(({ kind, parsed }) => parsed !== kind && kind !== "caught and bowled")).toEqual([])
})

test("each phrase stands once, each kind parses as itself, weights are shares", () => {
  expect(new Set(howOutPhrases.map(({ text }) => text)).size).toBe(howOutPhrases.length)
  for (const kind of dismissalKinds.filter((one) => one !== "unknown")) expect(parseDismissal(kind)?.kind).toBe(kind)
  expect(howOutPhrases.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(1.2)
})
