import { describe, expect, it } from "vitest"
import { checkCard } from "./check-card.ts"
import type { MatchCard, Readings } from "./match.ts"
import { reconcileCard } from "./reconcile.ts"
import { createTestCard, createTestReadings } from "./test-card.ts"

/** The test card with a scorebook's second records, which all agree. */
function createBook(): MatchCard {
  const card = createTestCard()
  const [innings] = card.inningsList
  for (const row of innings?.bowling ?? []) row.runningFigures = ["4", `${row.wickets}-${row.runs}`]
  for (const row of innings?.batting ?? []) row.scoring = row.runs === 31 ? ["4", "4", "4", "4", "7", "1", "3", "4"] : row.runs === 12 ? ["4", "6", "1", "1"] : null
  if (innings) innings.overTotals = [{ over: 1, runs: 4, wickets: 0, bowler: null }, { over: 9, runs: 41, wickets: 2, bowler: null }, { over: 10, runs: 49, wickets: 2, bowler: null }]
  return card
}

const failing = (card: MatchCard) => [...new Set(checkCard(card).filter((check) => check.status === "fail").map((check) => check.id))]

describe("second records of a scorebook", () => {
  it("agree on a card that adds up, and are checked", () => {
    expect(failing(createBook())).toEqual([])
    expect(checkCard(createBook()).map((check) => check.id)).toEqual(expect.arrayContaining(["BOW-2", "BAT-5", "OVR-3"]))
  })

  it.each([
    ["a running figure", "BOW-2", (card: MatchCard) => { card.inningsList[0]?.bowling[0]?.runningFigures?.splice(1, 1, "1-23") }],
    ["wickets of a running figure", "BOW-2", (card: MatchCard) => { card.inningsList[0]?.bowling[0]?.runningFigures?.splice(1, 1, "2-20") }],
    ["strokes", "BAT-5", (card: MatchCard) => { card.inningsList[0]?.batting[1]?.scoring?.push("2") }],
    ["a board that falls", "OVR-3", (card: MatchCard) => { card.inningsList[0]?.overTotals?.splice(1, 1, { over: 9, runs: 51, wickets: 2, bowler: null }) }],
    ["a board that ends beside the total", "OVR-3", (card: MatchCard) => { card.inningsList[0]?.overTotals?.splice(2, 1, { over: 10, runs: 48, wickets: 2, bowler: null }) }],
  ] as const)("%s that disagrees fails %s", (_, id, change) => {
    const card = createBook()
    change(card)
    expect(failing(card)).toEqual([id])
  })

  it("a running figure tells which of two alternatives the summary shows", () => {
    const card = createBook()
    const readings: Readings = createTestReadings(card, 0.9)
    const pointer = "/innings/0/bowling/0/runs"
    readings[pointer] = { status: "read", confidence: 0.55, raw: "26", alternatives: [{ value: 20, confidence: 0.4 }], place: null }
    readings["/innings/0/bowling/0/running_figures/1"] = { status: "read", confidence: 0.9, raw: "1-20", alternatives: [], place: null }
    const [row] = card.inningsList[0]?.bowling ?? []
    if (row) row.runs = 26
    const match = reconcileCard(card, readings, { certain: false, flagAll: false, paper: "hand" })
    expect(match.card.inningsList[0]?.bowling[0]?.runs).toBe(20)
    expect(match.readings[pointer]).toMatchObject({ status: "inferred", raw: "26" })
  })
})
