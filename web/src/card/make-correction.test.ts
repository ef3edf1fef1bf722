import { expect, test } from "vitest"
import { correctionSchema } from "@cricksy/shared/match/correction.ts"
import { findStanding, makeCorrection, makeUndo, type Stamp } from "./make-correction.ts"

const stamp = (second: number): Stamp => ({ id: crypto.randomUUID(), by: "Asha", at: `2026-05-02T14:00:0${second}.000Z` })
const pointer = "/innings/0/batting/3/runs"

test("typing another value corrects, typing the same confirms, and both fit the wire", () => {
  const corrected = makeCorrection(stamp(0), pointer, 4, 7)
  const confirmed = makeCorrection(stamp(1), pointer, 7, 7)
  expect(corrected.kind).toBe("correct")
  expect(confirmed.kind).toBe("confirm")
  for (const one of [corrected, confirmed, makeUndo(stamp(2), corrected)]) expect(correctionSchema.parse(one)).toEqual(one)
})

test("the newest word that nobody took back stands", () => {
  const first = makeCorrection(stamp(0), pointer, 4, 7)
  const second = makeCorrection(stamp(1), pointer, 7, 1)
  const other = makeCorrection(stamp(2), "/innings/0/batting/4/runs", 0, 6)
  expect(findStanding([first, second, other], pointer)).toBe(second)
  expect(findStanding([first, second, other, makeUndo(stamp(3), second)], pointer)).toBe(first)
  expect(findStanding([], pointer)).toBeUndefined()
})
