import { expect, test } from "vitest"
import type { BookInnings } from "./book-innings.ts"
import { toOverSlots } from "./over-slots.ts"
import { searchInnings } from "./search-innings.ts"

const dots = Array.from({ length: 6 }, () => [{ value: ".", confidence: 0.97 }])
const bowler = { overs: Array.from({ length: 6 }, () => toOverSlots([{ chance: 1, marks: dots }], () => 0, false, [])), spellEnds: [] }
const batter = { runs: null, faced: null, line: null, dismissal: null, bowler: null }
/** Twelve maidens, after each of which the board shows so many runs more. */
const book = (runs: number): BookInnings => ({
  bowlers: [bowler, bowler], batters: [batter, batter, batter], wickets: null, falls: [], mayShareOvers: false,
  strip: Array.from({ length: 12 }, (_, over) => ({ runs: [{ value: (over + 1) * runs, confidence: 0.97 }], wickets: null, bowler: null })),
})

test("an innings whose overs fit none of its records is given up, where that is asked for", () => {
  expect(searchInnings(book(0), 4)).toHaveLength(12)
  expect(searchInnings(book(20))).toHaveLength(12)
  expect(searchInnings(book(20), 4)).toEqual([])
})
