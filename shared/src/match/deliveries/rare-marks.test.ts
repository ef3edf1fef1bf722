import { expect, test } from "vitest"
import { createBookCard } from "../../../testing/book-card.ts"
import { createChance } from "../../../testing/chance.ts"
import { simulateMatch } from "../../../testing/simulate-match.ts"
import { findRareMarks, weighRareMarks } from "./rare-marks.ts"

const [innings] = simulateMatch(3, { overs: 20 }).innings
if (!innings) throw new Error("no innings")
const book = createBookCard(innings, { strip: true, strokes: true, spellEnds: true }, { wrong: 0, lost: 0 }, createChance(1))
const [place] = book.bowling.flatMap(({ oversBowled }) => oversBowled ?? []).flatMap((box) => box?.place ?? [])
const read = <T>(value: T) => ({ value, confidence: 0.95, raw: "", alternatives: [], place: place! })
const over = [{ value: [".", "R", "1", ".", ".", "."], confidence: 0.5 }, { value: [".", ".", "1", ".", ".", "."], confidence: 0.4 }]
const inBox = { ...book, bowling: book.bowling.map((row) => ({ ...row, oversBowled: [{ ...read(over[0]!.value), confidence: 0.5 }] })) }

test("a run out that no batter suffered is rare in the boxes; shares add up to what they did", () => {
  const nobody = { ...inBox, batting: inBox.batting.map((row) => ({ ...row, howOut: read("bowled") })) }
  const weighed = weighRareMarks(over, findRareMarks(nobody))
  expect(weighed[0]!.confidence).toBeLessThan(weighed[1]!.confidence)
  expect(weighed[0]!.confidence + weighed[1]!.confidence).toBeCloseTo(0.9, 9)
  const everybody = { ...inBox, batting: inBox.batting.map((row) => ({ ...row, howOut: read("run out") })) }
  expect(weighRareMarks(over, findRareMarks(everybody))).toEqual(over)
})

test("where the extras have no byes a B is rare, where they say nothing it is as it was read", () => {
  const byes = (value: number | null) => findRareMarks({ ...book, extras: { ...book.extras, byes: value === null ? null : read(value) } }).byes
  expect(byes(0)).toBeLessThan(0.2)
  expect([byes(4), byes(null)]).toEqual([1, 1])
})
