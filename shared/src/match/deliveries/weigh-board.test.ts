import { expect, test } from "vitest"
import { createBookCard } from "../../../testing/book-card.ts"
import { createChance } from "../../../testing/chance.ts"
import { simulateMatch } from "../../../testing/simulate-match.ts"
import type { Field } from "../../scorecard/scorecard.ts"
import type { KnownOver } from "./over-steps.ts"
import { weighBoard } from "./weigh-board.ts"

const [innings] = simulateMatch(3, { overs: 20 }).innings
if (!innings) throw new Error("no innings")
const book = createBookCard(innings, { strip: true, strokes: true, spellEnds: true }, { wrong: 0, lost: 0 }, createChance(1))
const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } }
const read = (value: number, confidence: number, other?: number): Field<number> => ({ value, confidence, raw: `${value}`, alternatives: other === undefined ? [] : [{ value: other, confidence: 0.98 - confidence }], place })
const strip = (...runs: Field<number>[]) => runs.map((field, at) => ({ over: at + 1, runs: field, wickets: read(at < 2 ? 0 : 1, 0.95), bowler: null }))
const weigh = (runs: Field<number>[], overs: (KnownOver | undefined)[] = [], falls: Field<number>[] = []) =>
  weighBoard({ ...book, overTotals: strip(...runs), fallOfWickets: falls.map((field, at) => ({ wicket: at + 1, runs: field, batter: null, over: null })) }, overs)
const values = (weighed: ReturnType<typeof weigh>) => weighed.overTotals?.map(({ runs }) => runs?.value)

test("a board that would fall is the reading that does not, and what was read stays in raw", () => {
  const weighed = weigh([read(4, 0.97), read(12, 0.95), read(15, 0.95), read(4, 0.6, 19), read(24, 0.95)])
  expect(values(weighed)).toEqual([4, 12, 15, 19, 24])
  expect(weighed.overTotals?.[3]?.runs?.raw).toBe("4")
})

test("what the over's box brought decides between two readings", () => {
  const box = (token: string): KnownOver => ({ tokens: [{ value: [".", token, ".", ".", ".", "."], confidence: 0.95 }], trust: 0.9 })
  const rows = [read(4, 0.97), read(12, 0.55, 10), read(18, 0.97)]
  expect(values(weigh(rows, [box("4"), box("6"), undefined]))).toEqual([4, 10, 18])
})

test("a strip of which little stands is left as it was read, and doubted", () => {
  const runs = [96, 75, 61, 52, 43, 37, 28, 16].map((value) => read(value, 0.95))
  expect(weigh(runs).overTotals?.map(({ runs }) => [runs?.value, runs?.confidence])).toEqual([96, 75, 61, 52, 43, 37, 28, 16].map((value) => [value, 0.6]))
})

test("noughts and single digits that a board which hardly rises would have are no agreement: the strip lies beside its column", () => {
  const read18 = [0, 7, 0, 31, 0, 1, 0, 4, 1, 1, 0, 4, 4, 2, 4, 9, 4, 0].map((value) => read(value, 0.6))
  expect(values(weigh(read18))).toEqual(read18.map((field) => field?.value))
  expect(weigh(read18).overTotals?.every(({ runs }) => (runs?.confidence ?? 1) <= 0.6)).toBe(true)
})

test("a wicket falls while the board passes its score", () => {
  const [fall] = weigh([read(24, 0.98), read(27, 0.98), read(31, 0.98)], [], [read(79, 0.6, 29)]).fallOfWickets
  expect(fall?.runs).toMatchObject({ value: 29, raw: "79" })
})

test("where the box has the wicket the score is known to the run", () => {
  const box: KnownOver = { tokens: [{ value: ["2", "W", "1", ".", ".", "."], confidence: 0.97 }], trust: 0.9 }
  const [fall] = weigh([read(24, 0.98), read(27, 0.98), read(30, 0.98)], [undefined, undefined, box], [read(28, 0.4, 29)]).fallOfWickets
  expect(fall?.runs).toMatchObject({ value: 29 })
  expect(fall?.runs?.confidence).toBeGreaterThan(0.9)
})

test("faint figures of a strip too small to be read agree on a board that hardly rises: they are doubted", () => {
  const faint = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3].map((value) => read(value, 0.2))
  expect(weigh(faint).overTotals?.every(({ runs }) => (runs?.confidence ?? 1) <= 0.6)).toBe(true)
})

test("wickets that rise and fall cannot be read, though the runs can", () => {
  const rows = (wickets: number[]) => weighBoard({ ...book, overTotals: wickets.map((count, at) => ({ over: at + 1, runs: read(4 * at + 4, 0.95), wickets: read(count, 0.9), bowler: null })) }, []).overTotals
  expect(rows([5, 3, 8, 4, 6, 4, 9, 4, 8, 4])?.map(({ runs, wickets }) => [(runs?.confidence ?? 0) > 0.6, (wickets?.confidence ?? 1) <= 0.6])).toEqual(Array.from({ length: 10 }, () => [true, true]))
  expect(rows([0, 0, 1, 1, 1, 2, 2, 4, 4, 4])?.every(({ wickets }) => (wickets?.confidence ?? 0) > 0.9)).toBe(true)
})

test("wickets that cannot be read say nothing of the falls, nor of what an over brought", () => {
  const weighWith = (wickets: (number | null)[]) => weighBoard({
    ...book, overTotals: wickets.map((count, at) => ({ over: at + 1, runs: read(4 * at + 4, 0.95), wickets: count === null ? null : read(count, 0.9), bowler: null })),
    fallOfWickets: [{ wicket: 1, runs: read(11, 0.6, 17), batter: null, over: null }],
  }, [])
  const [unread, none, legible] = [weighWith([5, 3, 8, 4, 6, 4, 9, 4, 8, 4]), weighWith(Array.from({ length: 10 }, () => null)), weighWith([0, 0, 0, 0, 1, 1, 1, 1, 1, 1])]
  expect(unread.fallOfWickets).toEqual(none.fallOfWickets)
  expect(unread.rises).toEqual(none.rises)
  expect(legible.fallOfWickets).not.toEqual(none.fallOfWickets)
})
