import { expect, test } from "vitest"
import { withMatch } from "@cricksy/shared/contract/match-wire.ts"
import { correctScan, rebuildScan } from "@cricksy/shared/correct-scan.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { rebuildInnings } from "@cricksy/shared/match/deliveries/rebuild-innings.ts"
import { flattenCard } from "@cricksy/shared/match/flatten-card.ts"
import { buildMatch } from "@cricksy/shared/match/reconcile.ts"
import { createBookCard } from "@cricksy/shared/testing/book-card.ts"
import { createChance } from "@cricksy/shared/testing/chance.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { rebuildApart } from "./rebuild-apart.ts"
import { sampleResult } from "./sample-result.ts"

const header = { teams: [], date: null, venue: null, competition: null, toss: null, result: null }
const book = rebuildInnings(createBookCard(simulateMatch(501, { overs: 4 }).innings[0]!, { strip: true, strokes: true, spellEnds: false }, { wrong: 0, lost: 0 }, createChance(1)))
const { card, readings } = flattenCard({ header, inningsList: [book] })
const box = book.bowling[0]!.oversBowled![0]!
const right = box.value!
const wrong = right.map((token, at) => (at === 0 ? (token === "." ? "1" : ".") : token))
card.inningsList[0]!.bowling[0]!.oversBowled![0] = wrong
card.inningsList[0]!.deliveries[book.deliveries.findIndex(({ place }) => place === box.place)]!.notation = wrong[0]!
const read = withMatch(sampleResult({ sha256: "0".repeat(64), where: "device" }), buildMatch(card, readings, { certain: true, flagAll: false, paper: "print" }))
const correction: Correction = {
  id: "00000000-0000-4000-8000-000000000001", kind: "correct", pointer: "/innings/0/bowling/0/overs_bowled/0", before: wrong.join(" "), after: right.join(" "), target: null, by: null, at: "2026-05-01T10:00:00Z",
}

test("a thread works deliveries out as a device does", async () => {
  const expected = rebuildScan(read, [correction])
  expect(expected.innings).not.toEqual(correctScan(read, [correction]).innings)
  expect(await rebuildApart("wick", read, [correction])).toEqual(expected)
})

test("where that takes too long the deliveries stay, and are asked for", async () => {
  const result = await rebuildApart("wick", read, [correction], 0)
  expect(result).toEqual(correctScan(read, [correction]))
  expect(result.review).toContain("/innings/0/deliveries")
})
