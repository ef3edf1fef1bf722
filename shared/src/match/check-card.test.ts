import { describe, expect, it } from "vitest"
import { checkCard, isBalanced } from "./check-card.ts"
import type { MatchCard } from "./match.ts"
import { putValue } from "./pointers.ts"
import { createTestCard } from "./test-card.ts"

const failing = (card: MatchCard) => [...new Set(checkCard(card).filter((check) => check.status === "fail").map((check) => check.id))]

describe("checkCard", () => {
  it("finds nothing in a card that adds up", () => {
    expect(failing(createTestCard())).toEqual([])
    expect(isBalanced(checkCard(createTestCard()))).toBe(true)
  })

  it.each([
    ["/innings/0/batting/0/runs", 33, ["TOT-1"]],
    ["/innings/0/extras/total", 8, ["TOT-1", "TOT-2"]],
    ["/innings/0/extras/wides", 1, ["TOT-2"]],
    ["/innings/0/total/runs", 51, ["TOT-1", "BOW-1"]],
    ["/innings/0/bowling/0/runs", 21, ["BOW-1"]],
    ["/innings/0/bowling/0/overs", "4.3", ["OVR-1"]],
    ["/innings/0/bowling/0/overs", "4.6", ["OVR-2"]],
    ["/innings/0/bowling/1/maidens", 6, ["BOW-5"]],
    ["/innings/0/bowling/0/wickets", 2, ["DIS-2", "DIS-3"]],
    ["/innings/0/total/wickets", 3, ["DIS-1"]],
    ["/innings/0/batting/1/fours", 9, ["BAT-1"]],
    ["/innings/0/batting/0/balls", 4, ["BAT-2", "BAT-4"]],
    ["/innings/0/fall_of_wickets/1/runs", 39, ["FOW-1"]],
    ["/innings/0/fall_of_wickets/1/over", "7.5", ["FOW-3"]],
  ])("%s = %s fails %j", (pointer, value, ids) => {
    const card = createTestCard()
    expect(putValue(card, pointer, value)).toBe(true)
    expect(failing(card)).toEqual(ids)
  })

  it("says the numbers", () => {
    const card = createTestCard()
    putValue(card, "/innings/0/total/runs", 51)
    expect(checkCard(card).find((check) => check.id === "TOT-1")?.message).toBe("Batters 43 + extras 6 = 49, the sheet says 51: off by 2.")
  })

  it("holds rates as printed against what they are made of", () => {
    const card = createTestCard()
    putValue(card, "/innings/0/batting/0/strike_rate", 78)
    expect(failing(card)).toEqual([])
    for (const row of card.inningsList[0]?.bowling ?? []) row.economy = row.runs === 20 ? 4 : 5.5
    expect(failing(card)).toEqual(["BOW-6"])
  })

  it("lets a retirement count or not", () => {
    const card = createTestCard()
    const row = card.inningsList[0]?.batting[1]
    if (row) row.dismissal = { kind: "retired", bowler: null, fielders: [] }
    expect(failing(card)).toEqual([])
  })

  it("takes a side that is short of eleven as all out", () => {
    const card = createTestCard()
    expect(checkCard({ ...card, result: "Elmfield won by 5 runs" }).some((check) => check.id === "RES-1")).toBe(false)
  })
})
