import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { applyCorrections } from "./apply-corrections.ts"
import type { Correction } from "./correction.ts"
import { buildMatch, reconcileCard } from "./reconcile.ts"
import { createTestCard, createTestReadings } from "./test-card.ts"
import { putValue } from "./pointers.ts"

const runs = "/innings/0/batting/0/runs"
const uuid = (count: number) => `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`
const correction = (count: number, fields: Partial<Correction>): Correction => ({
  id: uuid(count), kind: "correct", pointer: runs, before: null, after: null, target: null, by: null, at: `2026-06-14T12:00:${String(count).padStart(2, "0")}Z`, ...fields,
})

function createDoubtfulMatch() {
  const card = createTestCard()
  putValue(card, runs, 81)
  return reconcileCard(card, createTestReadings(card, 0.99), { certain: false, flagAll: false, paper: "print" })
}
const runsOf = (match: ReturnType<typeof createDoubtfulMatch>) => match.card.inningsList[0]?.batting[0]?.runs

describe("applyCorrections", () => {
  it("replaces, checks anew and settles the value", () => {
    const before = createDoubtfulMatch()
    const after = applyCorrections(before, [correction(1, { before: 81, after: 31 })])
    expect(runsOf(after)).toBe(31)
    expect(after.balanced).toBe(true)
    expect(after.review).not.toContain(runs)
    expect(after.readings[runs]).toMatchObject({ status: "corrected", confidence: 1, raw: "81" })
    expect(runsOf(before)).toBe(81)
  })

  it("an answer that closes a sum settles the one other open member of it", () => {
    const card = createTestCard()
    const readings = createTestReadings(card, 1)
    for (const pointer of [runs, "/innings/0/batting/1/runs"]) readings[pointer] = { status: "read", confidence: 0.1, raw: "", alternatives: [{ value: 71, confidence: 0.1 }], place: null }
    putValue(card, runs, 71)
    const before = reconcileCard(card, readings, { certain: false, flagAll: false, paper: "hand" })
    expect(before.review).toEqual(expect.arrayContaining([runs, "/innings/0/batting/1/runs"]))
    expect(applyCorrections(before, [correction(1, { before: 71, after: 31 })]).review).not.toContain("/innings/0/batting/1/runs")
    expect(applyCorrections(before, [correction(1, { before: 71, after: 30 })]).review).toContain("/innings/0/batting/1/runs")
  })

  it("a sum that was wrong on paper before stays nobody's fault", () => {
    const card = createTestCard()
    putValue(card, "/innings/0/total/runs", 52)
    const before = reconcileCard(card, createTestReadings(card, 0.99), { certain: false, flagAll: false, paper: "hand" })
    const after = applyCorrections(before, [correction(1, { pointer: "/innings/0/batting/1/balls", before: 9, after: 10 })])
    expect(after.checks.some((check) => check.id === "TOT-1" && check.status === "fail")).toBe(true)
    expect(after.review).toEqual(before.review)
  })

  it("deliveries that were worked out from boxes are asked for as one once what they come from has changed", () => {
    const card = createTestCard()
    const [innings] = card.inningsList
    innings!.bowling[0]!.oversBowled = [["1"]]
    innings!.deliveries = [{ over: 1, ball: 1, bowler: "B. Marsh", striker: null, nonStriker: null, runsBatter: 1, extras: {}, wickets: [], notation: "1" }]
    const box = "/innings/0/bowling/0/overs_bowled/0"
    const readings = createTestReadings(card, 0.99)
    for (const pointer of [box, "/innings/0/deliveries/0"]) readings[pointer] = { status: "read", confidence: 0.99, raw: "1", alternatives: [], place: null }
    const match = reconcileCard(card, readings, { certain: false, flagAll: false, paper: "hand" })
    expect(match.review).not.toContain("/innings/0/deliveries")
    const changed = applyCorrections(match, [correction(1, { pointer: box, before: "1", after: "2" })])
    expect(changed.review).toContain("/innings/0/deliveries")
    expect(changed.review).not.toContain("/innings/0/deliveries/0")
    expect(changed.readings["/innings/0/deliveries/0"]?.confidence).toBeLessThanOrEqual(0.5)
    for (const same of [correction(1, { pointer: box, kind: "confirm" }), correction(1, { pointer: runs, before: 31, after: 32 })])
      expect(applyCorrections(match, [same]).review).not.toContain("/innings/0/deliveries")
  })

  it("the number of an over is no value to correct, and an over strip grows by the over after its last", () => {
    const card = createTestCard()
    card.inningsList[0]!.overTotals = Array.from({ length: 44 }, (_, at) => ({ over: at + 2, runs: at, wickets: 0, bowler: null }))
    const match = reconcileCard(card, createTestReadings(card, 0.9), { certain: false, flagAll: false, paper: "hand" })
    const strip = applyCorrections(match, [correction(1, { pointer: "/innings/0/over_totals/0/over", after: "7" }), correction(2, { pointer: "/innings/0/over_totals/44/runs", after: 90 })]).card.inningsList[0]?.overTotals
    expect([strip?.[0]?.over, strip?.[44]]).toEqual([2, { over: 46, runs: 90, wickets: null, bowler: null }])
  })

  it("a part that is asked for as a whole can be confirmed, and an undo asks again", () => {
    const card = createTestCard()
    const before = { ...buildMatch(card, createTestReadings(card, 1), { certain: true, flagAll: false, paper: "print" }), review: ["/innings/0/deliveries", "/innings/1"] }
    const seen = correction(1, { kind: "confirm", pointer: "/innings/0/deliveries" })
    const after = applyCorrections(before, [seen])
    expect(after.review).toEqual(["/innings/1"])
    expect(after.card.inningsList).toHaveLength(before.card.inningsList.length)
    expect(applyCorrections(before, [seen, correction(2, { kind: "undo", pointer: "/innings/0/deliveries", target: seen.id })]).review).toContain("/innings/0/deliveries")
  })

  it("boxes that a bowler lacks, asked for together, can be confirmed", () => {
    const card = createTestCard()
    const pointer = "/innings/0/bowling/0/overs_bowled"
    card.inningsList[0]!.bowling[0] = { ...card.inningsList[0]!.bowling[0]!, overs: { overs: 3, balls: 0 }, oversBowled: [["1", ".", ".", ".", ".", "."]] }
    const before = buildMatch(card, createTestReadings(card, 1), { certain: false, flagAll: false, paper: "hand" })
    expect(before.review).toContain(pointer)
    const after = applyCorrections(before, [correction(1, { kind: "confirm", pointer })])
    expect(after.review).not.toContain(pointer)
    expect(after.card).toEqual(before.card)
  })

  it("a ball that a log asks for can be confirmed, and stays where it is on the page", () => {
    const card = createTestCard()
    const pointer = "/innings/0/deliveries/0"
    card.inningsList[0]!.deliveries = [{ over: 1, ball: 1, bowler: "B. Marsh", striker: null, nonStriker: null, runsBatter: 1, extras: {}, wickets: [], notation: "1" }]
    const place = { page: 0, box: { x: 1, y: 2, width: 3, height: 4 } }
    const readings = createTestReadings(card, 1)
    readings[pointer] = { status: "read", confidence: 0.2, raw: "1", alternatives: [], place }
    const before = buildMatch(card, readings, { certain: true, flagAll: false, paper: "print" })
    expect(before.review).toContain(pointer)
    const after = applyCorrections(before, [correction(1, { kind: "accept", pointer })])
    expect(after.review).not.toContain(pointer)
    expect(after.readings[pointer]).toEqual({ status: "confirmed", confidence: 1, raw: "1", alternatives: [], place })
    expect(after.card).toEqual(before.card)
  })

  it("undo takes back, and an undo can be undone", () => {
    const match = createDoubtfulMatch()
    const first = correction(1, { after: 31 })
    const undo = correction(2, { kind: "undo", target: first.id })
    expect(runsOf(applyCorrections(match, [first, undo]))).toBe(81)
    expect(runsOf(applyCorrections(match, [first, undo, correction(3, { kind: "undo", target: undo.id })]))).toBe(31)
  })

  it("the coach's word stands over the scorer's", () => {
    const first = correction(1, { after: 31 })
    expect(runsOf(applyCorrections(createDoubtfulMatch(), [first, correction(2, { kind: "overrule", target: first.id, after: 32 })]))).toBe(32)
    expect(applyCorrections(createDoubtfulMatch(), [first, correction(2, { kind: "accept", target: first.id, before: 31, after: 31 })]).readings[runs]?.status).toBe("corrected")
  })

  it("the coach's word stands over a phone whose clock is fast, until it is undone", () => {
    const fast = correction(1, { after: 31, at: "2026-06-14T18:00:00Z" })
    const word = correction(2, { kind: "overrule", target: fast.id, after: 32 })
    const undo = correction(3, { kind: "undo", target: word.id })
    expect(runsOf(applyCorrections(createDoubtfulMatch(), [fast, word]))).toBe(32)
    expect(runsOf(applyCorrections(createDoubtfulMatch(), [undo, fast, word]))).toBe(31)
  })

  it("compares moments, however exactly they are written", () => {
    const first = correction(2, { after: 31, at: "2026-06-14T12:00:00Z" })
    expect(runsOf(applyCorrections(createDoubtfulMatch(), [correction(1, { after: 33, at: "2026-06-14T12:00:00.500Z" }), first]))).toBe(33)
  })

  it("ends on records that speak of each other in a circle", () => {
    const circle = [correction(1, { kind: "undo", target: uuid(2) }), correction(2, { kind: "undo", target: uuid(1) }), correction(3, { after: 31, target: uuid(3) })]
    expect(runsOf(applyCorrections(createDoubtfulMatch(), circle))).toBe(31)
  })

  it("a confirmed value is settled as it stands", () => {
    const after = applyCorrections(createDoubtfulMatch(), [correction(1, { kind: "confirm", before: 81, after: 81 })])
    expect(after.readings[runs]).toMatchObject({ status: "confirmed", confidence: 1 })
    expect(after.review).not.toContain(runs)
  })

  it("a corrected how out is a dismissal", () => {
    const after = applyCorrections(createDoubtfulMatch(), [correction(1, { pointer: "/innings/0/batting/1/how_out", after: "lbw b Marsh" })])
    expect(after.card.inningsList[0]?.batting[1]?.dismissal).toEqual({ kind: "lbw", bowler: "Marsh", fielders: [] })
  })

  it("makes room for a row or an innings that was missed", () => {
    const after = applyCorrections(createDoubtfulMatch(), [correction(1, { pointer: "/innings/1/batting/0/name", after: "B. Marsh" }), correction(2, { pointer: "/innings/0/bowling/2/overs", after: "2.3" })])
    expect(after.card.inningsList[1]?.batting[0]?.name).toBe("B. Marsh")
    expect(after.card.inningsList[0]?.bowling[2]?.overs).toEqual({ overs: 2, balls: 3 })
  })

  it.each([["/innings/0/batting/0/runs", "many"], ["/innings/0/batting/0/runs", -1], ["/innings/0/batting/0/runs", 1.5], ["/innings/9/total/runs", 5], ["/innings/0/__proto__/x", 1], ["/innings/0/batting", []], ["/nothing", 1]])(
    "leaves out %s = %j", (pointer, after) => {
      const match = createDoubtfulMatch()
      expect(applyCorrections(match, [correction(1, { pointer, after })]).card).toEqual(match.card)
    })

  it("does not depend on the order in which corrections arrive", () => {
    const list = [correction(1, { after: 31 }), correction(2, { after: 33 }), correction(3, { kind: "undo", target: uuid(2) }), correction(4, { pointer: "/innings/0/extras/total", after: 7 }), correction(4, { id: uuid(9), pointer: "/innings/0/extras/total", after: 6 })]
    const expected = applyCorrections(createDoubtfulMatch(), list)
    fc.assert(fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
      expect(applyCorrections(createDoubtfulMatch(), shuffled)).toEqual(expected)
    }), { numRuns: 30 })
  })
})
