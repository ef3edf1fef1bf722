import { expect, it } from "vitest"
import { createBookCard } from "../../testing/book-card.ts"
import { createChance } from "../../testing/chance.ts"
import { simulateMatch } from "../../testing/simulate-match.ts"
import { applyCorrections } from "./apply-corrections.ts"
import type { Correction } from "./correction.ts"
import { rebuildInnings } from "./deliveries/rebuild-innings.ts"
import { flattenCard } from "./flatten-card.ts"
import { buildMatch } from "./reconcile.ts"
import { rebuildDeliveries } from "./rebuild-deliveries.ts"
import { unflattenInnings } from "./unflatten-innings.ts"

const header = { teams: [], date: null, venue: null, competition: null, toss: null, result: null }
const innings = simulateMatch(501, { overs: 10 }).innings[0]!
const book = rebuildInnings(createBookCard(innings, { strip: true, strokes: true, spellEnds: false }, { wrong: 0, lost: 0 }, createChance(1)))

it("an innings becomes readings again as they were", () => {
  const { card, readings } = flattenCard({ header, inningsList: [book] })
  const again = unflattenInnings(card, readings, 0)!
  expect({ ...again, deliveries: [] }).toEqual({ ...book, deliveries: [], didNotBat: [] })
})

it("what a person settled is certain, whatever else was read there", () => {
  const { card, readings } = flattenCard({ header, inningsList: [book] })
  const pointer = "/innings/0/bowling/0/overs_bowled/0"
  readings[pointer] = { ...readings[pointer]!, status: "corrected", confidence: 0.4, alternatives: [{ value: "4 4 4 4 4 4", confidence: 0.6 }] }
  expect(unflattenInnings(card, readings, 0)!.bowling[0]!.oversBowled![0]).toMatchObject({ confidence: 1, alternatives: [] })
})

const pointer = "/innings/0/bowling/0/overs_bowled/0"
const right = book.bowling[0]!.oversBowled![0]!.value!
const over = book.deliveries.find(({ place }) => place === book.bowling[0]!.oversBowled![0]!.place)!.value!.over
const wrong = right.map((token, at) => (at === 0 ? (token === "." ? "1" : ".") : token))

/** The book with that box misread, and its delivery. */
function misread() {
  const { card, readings } = flattenCard({ header, inningsList: [book] })
  card.inningsList[0]!.bowling[0]!.oversBowled![0] = wrong
  card.inningsList[0]!.deliveries.find((ball) => ball.over === over)!.notation = wrong[0]!
  return buildMatch(card, readings, { certain: true, flagAll: false, paper: "print" })
}

const correction: Correction = { id: "00000000-0000-4000-8000-000000000001", kind: "correct", pointer, before: wrong.join(" "), after: right.join(" "), target: null, by: null, at: "2026-05-01T10:00:00Z" }

it("deliveries follow a box that a person corrected, and are asked for all the same", () => {
  const read = misread()
  const tokensOf = (match: ReturnType<typeof applyCorrections>) => match.card.inningsList[0]!.deliveries.filter((ball) => ball.over === over).map(({ notation }) => notation)
  expect(tokensOf(applyCorrections(read, [correction]))).toEqual(wrong)
  const rebuilt = applyCorrections(read, [correction], rebuildDeliveries)
  expect(tokensOf(rebuilt)).toEqual(right)
  expect(rebuilt.review).toContain("/innings/0/deliveries")
  expect(rebuilt.card.inningsList[0]!.deliveries.map(({ striker }) => striker)).toEqual(book.deliveries.map(({ value }) => value!.striker))
})

it.each([["before", "2026-05-01T09:00:00Z", true], ["after", "2026-05-01T11:00:00Z", false]])("deliveries that a person looked at %s a box was corrected", (_when, at, asked) => {
  const looked: Correction = { ...correction, id: "00000000-0000-4000-8000-000000000002", kind: "confirm", pointer: "/innings/0/deliveries", before: null, after: null, at }
  expect(applyCorrections(misread(), [correction, looked]).review.includes("/innings/0/deliveries")).toBe(asked)
})

it("deliveries that a person looked at with a correction are asked for again once it is undone", () => {
  const read = { ...misread(), review: ["/innings/0/deliveries"] }
  const looked: Correction = { ...correction, id: "00000000-0000-4000-8000-000000000002", kind: "confirm", pointer: "/innings/0/deliveries", before: null, after: null, at: "2026-05-01T11:00:00Z" }
  const undo: Correction = { ...correction, id: "00000000-0000-4000-8000-000000000003", kind: "undo", target: correction.id, at: "2026-05-01T12:00:00Z" }
  expect(applyCorrections(read, [correction, looked]).review).not.toContain("/innings/0/deliveries")
  expect(applyCorrections(read, [correction, looked, undo]).review).toContain("/innings/0/deliveries")
})

it("a result that claims more than any innings has keeps its deliveries", () => {
  const whole = flattenCard({ header, inningsList: [book] })
  const rebuildWith = (change: (innings: typeof whole.card.inningsList[number]) => void) => {
    const { card, readings } = structuredClone(whole)
    change(card.inningsList[0]!)
    card.inningsList[0]!.deliveries = []
    rebuildDeliveries(card, readings, 0)
    return card.inningsList[0]!.deliveries.length
  }
  expect(rebuildWith(() => undefined)).toBeGreaterThan(0)
  expect(rebuildWith((own) => { own.overTotals!.at(-1)!.over = 2 ** 32 })).toBe(0)
  expect(rebuildWith((own) => { own.fallOfWickets.at(-1)!.wicket = 2 ** 32 })).toBe(0)
  expect(rebuildWith((own) => { own.bowling[0]!.oversBowled![0] = Array.from({ length: 100 }, () => "1") })).toBe(0)
})
