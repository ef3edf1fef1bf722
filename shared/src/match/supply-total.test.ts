import { describe, expect, test } from "vitest"
import { createBookCard } from "../../testing/book-card.ts"
import { createChance } from "../../testing/chance.ts"
import { simulateMatch } from "../../testing/simulate-match.ts"
import type { CardInnings } from "../scorecard/scorecard.ts"
import { supplyTotal } from "./supply-total.ts"

const [innings] = simulateMatch(3, { overs: 20 }).innings
if (!innings) throw new Error("no innings")
const book: CardInnings = createBookCard(innings, { strip: true, strokes: true, spellEnds: true }, { wrong: 0, lost: 0 }, createChance(1))
const open = { runs: null, wickets: null, overs: null, declared: null, allOut: null }

describe("a total that the page leaves empty", () => {
  test("comes from the last row of the strip, to be confirmed by the sums", () => {
    const { total } = supplyTotal({ ...book, total: open })
    expect(total.runs).toMatchObject({ value: innings.total.runs, confidence: 0.7 })
    expect(total.wickets).toMatchObject({ value: innings.total.wickets, confidence: 0.7 })
    expect(total.overs?.value).toEqual({ overs: innings.over_totals?.length, balls: 0 })
  })

  test("has as many wickets as fell, where no strip tells", () => {
    const { total } = supplyTotal({ ...book, overTotals: null, total: open })
    expect(total).toMatchObject({ runs: null, wickets: { value: book.fallOfWickets.at(-1)?.wicket, confidence: 0.7 } })
  })

  test("stays what the page shows, and stays empty where the strip is empty or hardly read", () => {
    expect(supplyTotal(book).total.runs).toBe(book.total.runs)
    expect(supplyTotal({ ...book, overTotals: null, fallOfWickets: [], total: open }).total).toEqual(open)
    const dim = book.overTotals?.map((row) => ({ ...row, runs: row.runs && { ...row.runs, confidence: 0.3 } })) ?? null
    expect(supplyTotal({ ...book, overTotals: dim, total: open }).total.runs).toBeNull()
  })

  test("its overs are counted by the rows, legible or not; a strip that goes on after a gap has strayed there", () => {
    const rows = book.overTotals ?? []
    const dim = rows.map((row) => ({ ...row, runs: row.runs && { ...row.runs, value: null, confidence: 0 } }))
    const stray = { ...rows.at(-1)!, over: rows.length + 9 }
    for (const overTotals of [dim, [...rows, stray]]) expect(supplyTotal({ ...book, overTotals, total: open }).total.overs?.value).toEqual({ overs: rows.length, balls: 0 })
    expect(supplyTotal({ ...book, total: open }).total.overs?.alternatives).toContainEqual(expect.objectContaining({ value: { overs: rows.length - 1, balls: 3 } }))
    expect(supplyTotal({ ...book, overTotals: rows.slice(0, 2), total: open }).total.overs).toBeNull()
  })

  test("its last over is as long as the box of the last delivery, as surely as that was read", () => {
    const over = book.overTotals!.length
    const bowler = book.bowling.findIndex(({ oversBowled }) => (oversBowled?.length ?? 0) > 0)
    const box = { ...book.bowling[bowler]!.oversBowled![0]!, value: [".", "1", ".", "W"], confidence: 0.95, alternatives: [] }
    const deliveries = [{ value: { over, ball: 4, bowler: null, striker: null, nonStriker: null, runsBatter: 0, extras: {}, notation: "W", wickets: [] }, confidence: 0.9, raw: "W", alternatives: [], place: box.place }] as unknown as CardInnings["deliveries"]
    const bowling = book.bowling.map((row, at) => (at === bowler ? { ...row, oversBowled: [box, ...row.oversBowled!.slice(1)] } : row))
    expect(supplyTotal({ ...book, bowling, deliveries, total: open }).total.overs?.value).toEqual({ overs: over - 1, balls: 4 })
    const doubtful = bowling.map((row, at) => (at === bowler ? { ...row, oversBowled: [{ ...box, confidence: 0.05 }] } : row))
    expect(supplyTotal({ ...book, bowling: doubtful, deliveries, total: open }).total.overs?.value).toEqual({ overs: over, balls: 0 })
  })
})
