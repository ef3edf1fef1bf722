import { expect, test } from "vitest"
import type { MatchCard } from "./match.ts"
import { reconcileCard } from "./reconcile.ts"
import { createTestCard, createTestReadings } from "./test-card.ts"

/** A card whose tables may be misunderstood: all that was read, and the kinds and overs too, with one confidence. */
function review(change: (card: MatchCard) => void = () => undefined, confidence = 0.97): string[] {
  const card = createTestCard()
  change(card)
  const readings = createTestReadings(card, confidence)
  const runs = readings["/innings/0/batting/0/runs"]!
  for (const pointer of ["/innings/0/total/overs", ...[0, 1, 2].flatMap((row) => [`/innings/0/batting/${row}/dismissal/kind`, `/innings/0/batting/${row}/name`])]) readings[pointer] = { ...runs, raw: "" }
  return reconcileCard(card, readings, { certain: false, flagAll: "unproved", paper: "hand" }).review
}

const batters = [0, 1, 2].flatMap((row) => [`/innings/0/batting/${row}/runs`, `/innings/0/batting/${row}/dismissal/kind`])
const bowlers = [0, 1].flatMap((row) => ["overs", "runs", "wickets"].map((field) => `/innings/0/bowling/${row}/${field}`))

test("figures that independent sums give are not asked for, names and what no sum holds are", () => {
  const asked = review()
  for (const pointer of [...batters, ...bowlers, "/innings/0/total/runs", "/innings/0/batting", "/innings/0/bowling", "/innings/0/extras"]) expect(asked).not.toContain(pointer)
  expect(asked).toEqual(expect.arrayContaining(["/innings/0/batting/0/name", "/innings/0/batting/0/balls", "/innings/0/bowling/0/maidens", "/innings/0/fall_of_wickets", "/innings/1"]))
})

test("where the sums do not come out, all of a table is asked for", () => {
  const asked = review((card) => { card.inningsList[0]!.batting[0]!.runs = 13 })
  expect(asked).toEqual(expect.arrayContaining(["/innings/0/batting", "/innings/0/batting/1/runs"]))
})

test("a row that was lost with a dismissal leaves its table in question", () => {
  expect(review((card) => void card.inningsList[0]!.batting.pop())).toContain("/innings/0/batting")
})

test("extras and totals that were not read are asked for one by one", () => {
  const asked = review((card) => { card.inningsList[0]!.extras.byes = null })
  expect(asked).toContain("/innings/0/extras/byes")
  expect(asked).not.toContain("/innings/0/extras")
})

test("figures in doubt are asked for, whatever holds", () => {
  expect(review(undefined, 0.3).filter((pointer) => batters.includes(pointer)).length).toBeGreaterThan(0)
})
