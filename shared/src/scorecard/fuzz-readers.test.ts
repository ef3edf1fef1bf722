import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { simulateMatch } from "../../testing/simulate-match.ts"
import { layoutSheet } from "../../testing/render-sheet.ts"
import type { LayoutName } from "../../testing/sheet-layouts.ts"
import { measureText } from "../../testing/sheet-fonts.ts"
import { reconcile } from "../match/reconcile.ts"
import { buildTables } from "../table/build-tables.ts"
import type { OcrPage, Word } from "../words/ocr-page.ts"
import { listBallCells } from "./deliveries/list-ball-cells.ts"
import { toCardLines } from "./card-line.ts"
import { findBlocks } from "./find-blocks.ts"
import { listDoubtfulCells } from "./list-doubtful-cells.ts"
import { linkPeople } from "./names/link-people.ts"
import { readScorecard } from "./read-scorecard.ts"

// No input may throw or take more than a page's share of time: one that hangs fails by the runner's own limit.

const fragments = [
  "Batter", "Batsman", "R", "B", "4s", "6s", "SR", "Bowler", "O", "M", "W", "Econ", "Over", "Balls", "Runs", "Score", "Extras", "Total", "Fall of wickets:", "Did not bat:", "c", "b", "lbw", "run out", "not out", "st",
  "&", "Rao", "A.", "†", "*", "(c)", "12", "0", "4.2", "164/7", "1-23", "(20 ov)", "all out", "dec", "b 1, lb 2", "0.1", "1.6", "to", "FOUR", "no run", "1 wide", ".", "..", "1wd", "4nb", "W", "innings", "v", "won by 5 runs",
  "14 June 2026", "", " ", "-", "–", "|", "9".repeat(400), "a".repeat(400), "( ".repeat(200), "1-".repeat(200), ". ".repeat(200), "b ".repeat(200), "c&".repeat(150), "\u0000", "\ud800", "𝟜", "١٢", "ß", "🏏", "__proto__",
]
const text = fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 30 }), fc.string({ unit: "binary", maxLength: 20 }))
const box = fc.record({ x: fc.integer({ min: -100, max: 2000 }), y: fc.integer({ min: -100, max: 3000 }), width: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 0, max: 60 }) })
const confidence = fc.constantFrom(0, 0.4, 0.95, 1)
const scattered = fc.record({ text, box, confidence })

/** Words on a grid, so that rows and columns come about. */
const ruled = fc.array(fc.array(text, { minLength: 1, maxLength: 9 }), { maxLength: 25 }).map((rows) => rows.flatMap((row, y) => row.map((cell, x): Word => ({
  text: cell, confidence: 0.9, box: { x: x * 120, y: y * 30, width: Math.min(110, 10 * cell.length + 4), height: 14 },
}))))

function readAll(words: Word[], pages = 1) {
  const tables = Array.from({ length: pages }, (_, page): OcrPage => ({ page, width: 2000, height: 3000, source: "ocr", words })).flatMap((page) => buildTables(page))
  const lines = toCardLines(tables)
  listDoubtfulCells(findBlocks(lines).blocks)
  listBallCells(lines)
  const card = linkPeople(readScorecard(tables), [{ team: null, players: ["Amit Rao", "", "9".repeat(400)] }])
  return reconcile(card, { certain: false, flagAll: false, paper: "print" })
}

/** Every figure of a card is a whole number or null, whatever was written. */
function expectPlain(match: ReturnType<typeof readAll>) {
  for (const innings of match.card.inningsList) {
    const counts = [innings.total.runs, innings.total.wickets, ...innings.batting.map((row) => row.runs), ...innings.bowling.map((row) => row.wickets), ...innings.deliveries.flatMap((ball) => [ball.runsBatter, ball.over, ball.ball])]
    for (const count of counts) expect(count === null || (Number.isInteger(count) && count >= 0)).toBe(true)
  }
  for (const reading of Object.values(match.readings)) expect(reading.confidence >= 0 && reading.confidence <= 1).toBe(true)
}

describe("the readers of cards, logs and over sheets", () => {
  it("survive words anywhere", () => fc.assert(fc.property(fc.array(scattered, { maxLength: 120 }), (words) => expectPlain(readAll(words))), { numRuns: 60 }))

  it("survive tables of anything", () => fc.assert(fc.property(ruled, fc.integer({ min: 1, max: 3 }), (words, pages) => expectPlain(readAll(words, pages))), { numRuns: 60 }))

  const layouts: LayoutName[] = ["web-table", "ruled-club", "columns", "almanack", "terminal", "app-card", "two-innings", "ball-log", "over-sheet"]
  const change = fc.record({ at: fc.nat(), kind: fc.constantFrom("drop", "double", "move", "retype", "join", "doubt"), text, by: fc.integer({ min: -300, max: 300 }) })

  it.each(layouts)("survive a mutated %s", (layout) => {
    const whole = toWords(layout)
    fc.assert(fc.property(fc.array(change, { maxLength: 40 }), (changes) => expectPlain(readAll(changes.reduce(mutate, whole)))), { numRuns: 12 })
  })

  it("end on words of a hundred thousand letters", () => {
    for (const piece of ["(", "-", "1", ".", "a", "*†", "1-", "b ", "\t"]) {
      const words = Array.from({ length: 60 }, (_, at): Word => ({
        text: at % 6 === 0 ? piece.repeat(100_000) : ["Batter", "R", "B", "Rao", "12"][at % 5] ?? "", confidence: 0.9, box: { x: (at % 6) * 100, y: Math.floor(at / 6) * 20, width: 80, height: 14 },
      }))
      expectPlain(readAll(words))
    }
  })

  it("end on a page of the most words that a page may have, all of them alike", () => {
    for (const same of ["Rao", "1.1", "4", "Batter R B 4s", ". "]) {
      const words = Array.from({ length: 12_000 }, (_, at): Word => ({ text: same, confidence: 0.9, box: { x: (at % 40) * 50, y: Math.floor(at / 40) * 20, width: 40, height: 14 } }))
      expectPlain(readAll(words))
    }
  })
})

function mutate(words: Word[], { at, kind, text: other, by }: { at: number; kind: string; text: string; by: number }): Word[] {
  const index = at % Math.max(1, words.length)
  const word = words[index]
  if (word === undefined) return words
  const replace = (...put: Word[]) => [...words.slice(0, index), ...put, ...words.slice(index + 1)]
  if (kind === "drop") return replace()
  if (kind === "double") return replace(word, { ...word, box: { ...word.box, y: word.box.y + by / 10 } })
  if (kind === "move") return replace({ ...word, box: { ...word.box, x: word.box.x + by, y: word.box.y - by / 20 } })
  if (kind === "retype") return replace({ ...word, text: other })
  if (kind === "doubt") return replace({ ...word, confidence: 0.3 })
  return replace({ ...word, text: word.text + other })
}

/** The text of a drawn sheet's first page as words. */
function toWords(layout: LayoutName): Word[] {
  const [page] = layoutSheet({ match: simulateMatch(7, { overs: 20, rarity: 5 }), layout, seed: 3 }).pages
  return (page?.marks ?? []).flatMap((mark) => {
    if (mark.kind !== "text") return []
    return [...mark.text.matchAll(/\S+/g)].map((found): Word => ({
      text: found[0], confidence: 0.95,
      box: { x: mark.x + measureText(mark.text.slice(0, found.index), mark.font, mark.bold, mark.size), y: mark.y - mark.size * 0.7, width: measureText(found[0], mark.font, mark.bold, mark.size), height: mark.size * 0.7 },
    }))
  })
}
