import { describe, expect, test } from "vitest"
import { createBookCard } from "../../../testing/book-card.ts"
import { createChance } from "../../../testing/chance.ts"
import { scoreBook } from "../../../testing/score-book.ts"
import { simulateMatch } from "../../../testing/simulate-match.ts"
import { rebuildInnings } from "./rebuild-innings.ts"

const everything = { strip: true, strokes: true, spellEnds: true }
const [innings] = simulateMatch(3, { overs: 20 }).innings
if (!innings) throw new Error("no innings")

describe("deliveries in order from the records of a book", () => {
  test("read without a mistake they are what was bowled", () => {
    const card = rebuildInnings(createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1)))
    const { all, right } = scoreBook(innings, card, 0.9)
    expect(right / all).toBeGreaterThan(0.99)
    expect(card.deliveries.length).toBe(innings.deliveries.length)
  })

  test("with marks misread most are right, and what is wrong is nearly always asked for", () => {
    const { all, right, silent } = scoreBook(innings, rebuildInnings(createBookCard(innings, everything, { wrong: 0.06, lost: 0.003 }, createChance(2))), 0.9)
    expect(right / all).toBeGreaterThan(0.85)
    expect(silent / all).toBeLessThan(0.03)
  })

  test("bowlers' figures come from the row where the summary is empty", () => {
    const { bowling } = rebuildInnings(createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1)))
    expect(bowling.map((row) => [row.runs?.value, row.wickets?.value])).toEqual(innings.bowling.map((row) => [row.runs, row.wickets]))
  })

  test("nobody bowls two overs running, and six legal balls are an over", () => {
    const { deliveries } = rebuildInnings(createBookCard(innings, { strip: false, strokes: false, spellEnds: false }, { wrong: 0.1, lost: 0.01 }, createChance(5)))
    const bowlers = [...new Map(deliveries.map(({ value }) => [value?.over, value?.bowler])).values()]
    expect(bowlers.length).toBeGreaterThan(10)
    expect(bowlers.every((bowler, at) => bowler !== bowlers[at + 1])).toBe(true)
  })

  test("boxes crossed out, however many, are neither overs nor unread", () => {
    const card = createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1))
    const crossed = { value: [], confidence: 0.99, raw: "X", alternatives: [], place: { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } } }
    const bowling = card.bowling.map((row) => ({
      ...row, oversBowled: row.oversBowled?.flatMap((box, at) => (at === 0 ? [box] : [crossed, box])) ?? null, runningFigures: row.runningFigures?.flatMap((figure, at) => (at === 0 ? [figure] : [null, figure])) ?? null,
    }))
    expect(rebuildInnings({ ...card, bowling }).deliveries.length).toBe(innings.deliveries.length)
  })

  test("a page without boxes has no deliveries, and one whose boxes nobody can read has none", () => {
    const card = createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1))
    expect(rebuildInnings({ ...card, bowling: card.bowling.map((row) => ({ ...row, oversBowled: null, runningFigures: null })) }).deliveries).toEqual([])
    const unread = card.bowling.map((row) => ({ ...row, oversBowled: row.oversBowled?.map((box) => box && { ...box, value: null, alternatives: [] }) ?? null }))
    expect(rebuildInnings({ ...card, bowling: unread }).deliveries).toEqual([])
  })
})
