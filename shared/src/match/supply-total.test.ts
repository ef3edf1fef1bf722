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
  test("comes from the last row of the strip, and is sure where the dismissals say the same", () => {
    const { total } = supplyTotal({ ...book, total: open })
    expect(total.runs).toMatchObject({ value: innings.total.runs, confidence: 0.7 })
    expect(total.wickets).toMatchObject({ value: innings.total.wickets, confidence: 0.95 })
  })

  test("is doubtful where two records differ, with the other as alternative", () => {
    const strip = book.overTotals?.map((row) => ({ ...row, wickets: row.wickets && { ...row.wickets, value: 1 } })) ?? null
    expect(supplyTotal({ ...book, overTotals: strip, total: open }).total.wickets).toMatchObject({ value: 1, confidence: 0.7, alternatives: [{ value: innings.total.wickets }] })
  })

  test("stays what the page shows, and stays empty where nothing tells", () => {
    expect(supplyTotal(book).total.runs).toBe(book.total.runs)
    expect(supplyTotal({ ...book, batting: [], bowling: [], overTotals: null, total: open }).total).toEqual(open)
  })
})
