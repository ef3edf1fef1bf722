import { expect, test } from "vitest"
import type { OverTotal } from "../../scorecard/scorecard.ts"
import { nameOvers } from "./name-overs.ts"
import type { FoundOver } from "./weigh-trellis.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 20, height: 20 } }
const strip = (value: string, confidence: number): OverTotal[] => [{ over: 1, runs: null, wickets: null, bowler: { value, confidence, raw: value, alternatives: [{ value: "4", confidence: 0.1 }], place } }]
const found = (bowler: number, share: number): FoundOver =>
  ({ bowler, own: 0, over: 0, first: 0, balls: null, confidence: share, bowlers: [{ value: bowler, confidence: share }, { value: 5, confidence: 1 - share }], readings: [], strain: 1 })
const name = (read: OverTotal[], over: FoundOver | undefined, isStrained = false) => nameOvers(read, [over], () => isStrained)[0]!.bowler

test("a number that can hardly be read is that of who bowls the over in the innings that were found, and as sure as they are", () => {
  expect(name(strip("7", 0.3), found(1, 0.97))).toMatchObject({ value: "2", confidence: 0.97, raw: "7", alternatives: [{ value: "6", confidence: expect.closeTo(0.03) as number }] })
})

test("a number that was read surely and is another after all is asked for", () => {
  expect(name(strip("7", 0.96), found(1, 0.99))!.confidence).toBeLessThan(0.9)
})

test("where the records fit badly, what was found settles nothing, and takes nothing from a number that it agrees with", () => {
  expect(name(strip("7", 0.3), found(1, 0.99), true)!.confidence).toBeLessThan(0.7)
  expect(name(strip("2", 0.95), found(1, 0.99), true)).toMatchObject({ value: "2", confidence: 0.95 })
  expect(name(strip("7", 0.95), found(1, 0.99), true)).toMatchObject({ value: "7", confidence: 0.85 })
})

test("names, and overs that nobody or two bowled, stay as they were read", () => {
  expect(name(strip("Robin Ash", 0.5), found(1, 0.99))).toMatchObject({ value: "Robin Ash", confidence: 0.5 })
  expect(name(strip("7", 0.3), undefined)).toMatchObject({ value: "7", confidence: 0.3 })
})
