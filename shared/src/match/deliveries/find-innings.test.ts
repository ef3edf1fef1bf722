import { expect, test } from "vitest"
import type { BookInnings } from "./book-innings.ts"
import { findInnings } from "./find-innings.ts"
import { toOverSlots } from "./over-slots.ts"

const dots = Array.from({ length: 6 }, () => [{ value: ".", confidence: 0.97 }])
const bowler = { overs: Array.from({ length: 6 }, () => toOverSlots([{ chance: 1, marks: dots }], () => 0, false, [])), spellEnds: [] }
const batter = { runs: null, faced: null, line: null, dismissal: null, bowler: null }
/** Twelve maidens of two bowlers by turns; the strip names each of them this surely. */
const book = (confidence: number): BookInnings => ({
  bowlers: [bowler, bowler], batters: [batter, batter, batter], wickets: null, falls: [], mayShareOvers: false,
  strip: Array.from({ length: 12 }, (_, over) => ({ runs: null, wickets: null, bowler: [{ value: over % 2, confidence }] })),
})

test("records that fit each other badly make an innings strained, then one without its batters", () => {
  const found = [0.97, 0.02, 0].map((confidence) => findInnings(book(confidence)))
  expect(found.map(({ knowsBatters, isStrained }) => [knowsBatters, isStrained])).toEqual([[true, false], [true, true], [false, true]])
})
