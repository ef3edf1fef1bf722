import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findDigitAlternatives } from "../scorecard/confusions.ts"
import { checkCard } from "./check-card.ts"
import { inferLostPoints } from "./infer-lost-points.ts"
import type { PlainValue } from "./match.ts"
import { findValue, putValue } from "./pointers.ts"
import { reconcileCard } from "./reconcile.ts"
import { createTestCard, createTestReadings } from "./test-card.ts"

const seen = { certain: false, flagAll: false, paper: "print" } as const

/** A test card as an engine would give it: all at 0.97, some figures misread, the truth among their alternatives. */
function misread(changes: Record<string, PlainValue>, confidence = 0.7) {
  const card = createTestCard()
  const readings = createTestReadings(card, 0.97)
  for (const [pointer, value] of Object.entries(changes)) {
    const truth = findValue(card, pointer) ?? null
    putValue(card, pointer, value)
    const reading = readings[pointer]
    if (reading) readings[pointer] = { ...reading, raw: String(value), confidence, alternatives: [{ value: truth, confidence: 0.2 }, { value: 77, confidence: 0.05 }] }
  }
  return { card, readings }
}

describe("reconcileCard", () => {
  it.each([
    ["/innings/0/extras/total", 8], ["/innings/0/batting/0/runs", 81], ["/innings/0/bowling/1/runs", 28], ["/innings/0/total/runs", 19], ["/innings/0/bowling/0/overs", "8"], ["/innings/0/bowling/0/wickets", 7],
  ])("puts right %s read as %s, and keeps what the page seemed to say", (pointer, wrong) => {
    const { card, readings } = misread({ [pointer]: wrong })
    const match = reconcileCard(card, readings, seen)
    expect(findValue(match.card, pointer)).toBe(findValue(createTestCard(), pointer))
    expect(match.readings[pointer]).toMatchObject({ status: "inferred", raw: String(wrong) })
    expect(match.readings[pointer]?.inferredBy?.length).toBeGreaterThan(0)
    expect(match.readings[pointer]?.alternatives[0]?.value).toBe(wrong)
    expect(match.balanced).toBe(true)
  })

  it("puts right three misread figures that share sums", () => {
    const { card, readings } = misread({ "/innings/0/batting/0/runs": 37, "/innings/0/extras/total": 8, "/innings/0/bowling/0/runs": 28 })
    expect(reconcileCard(card, readings, seen).card).toEqual(createTestCard())
  })

  it("tells the fall of the tenth wicket by the total, and no other fall", () => {
    const { card, readings } = misread({})
    const [innings] = card.inningsList
    const total = innings?.total.runs
    if (innings === undefined || total == null) throw new Error("no total")
    const own = { status: "read" as const, raw: "", place: null, alternatives: [] }
    const fallOf = (wicket: number) => {
      const doubted = { ...readings, "/innings/0/fall_of_wickets/0/runs": { ...own, confidence: 0.5, alternatives: [{ value: total - 20, confidence: 0.4 }] } }
      return reconcileCard({ ...card, inningsList: [{ ...innings, fallOfWickets: [{ wicket, runs: total, batter: null, over: null }] }] }, doubted, { ...seen, paper: "hand" }).readings["/innings/0/fall_of_wickets/0/runs"]?.confidence ?? 0
    }
    expect(fallOf(10)).toBeGreaterThan(0.9)
    expect(fallOf(9)).toBeLessThan(0.7)
  })

  it("a total that was taken from the strip's last row is no second witness of it", () => {
    const [innings] = createTestCard().inningsList
    if (innings === undefined) throw new Error("no innings")
    const strip = [{ over: 9, runs: 44, wickets: 2, bowler: null }, { over: 10, runs: 47, wickets: 2, bowler: null }]
    // Neither batters nor bowlers are legible: nothing but the strip speaks of the total.
    const card = { ...createTestCard(), inningsList: [{ ...innings, total: { ...innings.total, runs: 47 }, batting: innings.batting.map((row) => ({ ...row, runs: null })), bowling: innings.bowling.map((row) => ({ ...row, runs: null })), overTotals: strip }] }
    const rowAt = (y: number) => ({ page: 0, box: { x: 0, y, width: 10, height: 10 } })
    const own = { status: "read" as const, raw: "47", confidence: 0.86, alternatives: [{ value: 49, confidence: 0.07 }], place: rowAt(20) }
    const sureOf = (place: ReturnType<typeof rowAt>) => {
      const readings = { "/innings/0/over_totals/0/runs": { ...own, raw: "44", confidence: 0.99, alternatives: [], place: rowAt(10) }, "/innings/0/over_totals/1/runs": own, "/innings/0/total/runs": { ...own, confidence: 0.7, place } }
      return reconcileCard(card, readings, { ...seen, paper: "hand" }).readings["/innings/0/total/runs"]?.confidence ?? 0
    }
    expect(sureOf(rowAt(20))).toBeLessThan(0.9)
    expect(sureOf(rowAt(500))).toBeGreaterThan(0.95)
  })

  it("asks for the overs of an innings that were counted and ended amid one, not for those that the page states", () => {
    const card = createTestCard()
    const innings = card.inningsList[0]!
    innings.total.overs = { overs: 9, balls: 4 }
    innings.bowling[1]!.overs = { overs: 4, balls: 4 }
    const isAsked = (raw: string) => reconcileCard(card, { ...createTestReadings(card, 0.99), "/innings/0/total/overs": { status: "read", confidence: 0.99, raw, alternatives: [], place: null } }, { ...seen, paper: "hand" }).review.includes("/innings/0/total/overs")
    expect([isAsked(""), isAsked("9.4")]).toEqual([true, false])
  })

  it("leaves alone what nobody doubted: then the paper is wrong", () => {
    const card = createTestCard()
    putValue(card, "/innings/0/total/runs", 51)
    const match = reconcileCard(card, createTestReadings(card, 1), { ...seen, certain: true })
    expect(findValue(match.card, "/innings/0/total/runs")).toBe(51)
    expect(match.balanced).toBe(false)
    expect(match.review).toEqual([])
  })

  it("asks for the least certain figure of a sum that does not hold though all were read clearly", () => {
    const card = createTestCard()
    putValue(card, "/innings/0/extras/wides", 5)
    const match = reconcileCard(card, createTestReadings(card, 0.997), seen)
    expect(match.review).toEqual(["/innings/0/extras/wides"])
    expect(match.readings["/innings/0/extras/wides"]?.confidence).toBeGreaterThan(0.9)
    expect(findValue(match.card, "/innings/0/extras/wides")).toBe(5)
  })

  it("asks for a written score at a wicket that other records outvoted, however sure they are", () => {
    const pointer = "/innings/0/fall_of_wickets/1/runs"
    const reviewOf = (raw: string) => {
      const card = createTestCard()
      const readings = createTestReadings(card, 0.997)
      const reading = readings[pointer]
      return reconcileCard(card, reading === undefined ? readings : { ...readings, [pointer]: { ...reading, raw } }, { ...seen, paper: "hand" }).review
    }
    expect(reviewOf("141")).toContain(pointer)
    expect(reviewOf("41")).not.toContain(pointer)
    expect(reviewOf("4#")).not.toContain(pointer)
  })

  it("asks for a batter's balls where a machine's count is off by one, and lets a scorer's stand", () => {
    const ballsAsked = (paper: "print" | "hand") => {
      const { card, readings } = misread({})
      putValue(card, "/innings/0/batting/2/balls", 10)
      return reconcileCard(card, readings, { ...seen, paper }).review.filter((pointer) => pointer.endsWith("/balls"))
    }
    expect(ballsAsked("print")).toHaveLength(1)
    expect(ballsAsked("hand")).toEqual([])
  })

  it("changes nothing by hand either where the alternatives do not close the sum", () => {
    const card = createTestCard()
    putValue(card, "/innings/0/total/runs", 60)
    const match = reconcileCard(card, createTestReadings(card, 0.98), { ...seen, paper: "hand" })
    expect(findValue(match.card, "/innings/0/total/runs")).toBe(60)
    expect(Object.values(match.readings).every(({ status }) => status === "read")).toBe(true)
  })

  it("supplies a figure that nobody could read, and asks for it where one sum alone says so", () => {
    const { card, readings } = misread({})
    for (const pointer of ["/innings/0/batting/1/runs", "/innings/0/extras/total"]) {
      putValue(card, pointer, null)
      readings[pointer] = { status: "unreadable", confidence: 0, raw: "#", alternatives: [], place: null }
      const match = reconcileCard(structuredClone(card), structuredClone(readings), seen)
      if (pointer.endsWith("runs")) {
        expect(findValue(match.card, pointer)).toBe(12)
        expect(match.review).toContain(pointer)
      }
    }
    card.inningsList[0]?.batting.splice(1, 1, ...createTestCard().inningsList[0]?.batting.slice(1, 2) ?? [])
    readings["/innings/0/batting/1/runs"] = { status: "read", confidence: 0.97, raw: "12", alternatives: [], place: null }
    const match = reconcileCard(card, readings, seen)
    expect(findValue(match.card, "/innings/0/extras/total")).toBe(6)
    expect(match.review).not.toContain("/innings/0/extras/total")
  })

  it("asks for what a failing sum blames", () => {
    const { card, readings } = misread({})
    putValue(card, "/innings/0/batting/0/runs", 38)
    readings["/innings/0/batting/0/runs"] = { status: "read", confidence: 0.6, raw: "38", alternatives: [{ value: 88, confidence: 0.2 }], place: null }
    const match = reconcileCard(card, readings, seen)
    expect(match.review[0]).toBe("/innings/0/batting/0/runs")
    expect(match.readings["/innings/0/batting/0/runs"]?.alternatives[0]?.value).toBe(31)
  })

  it("believes a doubtful figure more where the sums hold", () => {
    const card = createTestCard()
    const match = reconcileCard(card, createTestReadings(card, 0.8), seen)
    expect(match.readings["/innings/0/batting/0/runs"]?.confidence).toBeGreaterThan(0.98)
    expect(match.review.filter((pointer) => pointer.endsWith("/runs") && pointer.includes("/batting/"))).toEqual([])
  })

  it("lets a figure by hand stand where the sums prove it, and asks for the others", () => {
    const card = createTestCard()
    const match = reconcileCard(card, createTestReadings(card, 0.8), { ...seen, paper: "hand" })
    expect(match.review).not.toContain("/innings/0/total/runs")
    expect(match.review).toContain("/innings/0/bowling/1/maidens")
  })

  /** As league sheets are: the extras in one figure. Overs of the bowlers too, unless they are left out. */
  function misreadSheet(pointer: string, wrong: number, overs: boolean) {
    const { card, readings } = misread({ [pointer]: wrong }, 0.6)
    for (const kind of ["byes", "legByes", "wides", "noBalls"] as const) card.inningsList[0]!.extras[kind] = null
    if (!overs) for (const row of card.inningsList[0]!.bowling) row.overs = null
    const kept = Object.entries(readings).filter(([key]) => !/\/extras\/(?!total)/.test(key) && (overs || !key.endsWith("/overs")))
    return reconcileCard(card, Object.fromEntries(kept), { ...seen, paper: "hand" })
  }

  it("bounds the bowlers' runs by hand by the total, with the extras and without, where they are not divided", () => {
    for (const [wrong, right] of [[46, 26], [10, 26]] as const) {
      const pointer = "/innings/0/bowling/1/runs"
      const match = misreadSheet(pointer, wrong, false)
      expect(findValue(match.card, pointer)).toBe(right)
      expect(match.review).toContain(pointer)
    }
  })

  it("knows what a bowler's overs usually cost, and asks", () => {
    const { card, readings } = misread({ "/innings/0/bowling/0/runs": 2 }, 0.5)
    const innings = card.inningsList[0]!
    innings.bowling[0]!.overs = { overs: 10, balls: 0 }
    innings.total.runs = null
    innings.batting = []
    const kept = Object.fromEntries(Object.entries(readings).filter(([key]) => key.includes("/bowling/")))
    const match = reconcileCard(card, kept, { ...seen, paper: "hand" })
    expect(findValue(match.card, "/innings/0/bowling/0/runs")).toBe(20)
    expect(match.review).toContain("/innings/0/bowling/0/runs")
  })

  it("asks for extras by hand that their kinds give only since one was changed, where the batters do not bear them out", () => {
    const card = createTestCard()
    const readings = createTestReadings(card, 0.99)
    const [extras, wides] = ["/innings/0/extras/total", "/innings/0/extras/wides"] as const
    putValue(card, extras, 4)
    readings[wides] = { ...readings[wides]!, confidence: 0.5, alternatives: [{ value: 1, confidence: 0.45 }] }
    const match = reconcileCard(card, readings, { ...seen, paper: "hand" })
    expect(match.readings[wides]).toMatchObject({ status: "inferred" })
    expect(match.review).toContain(extras)
  })

  it.each([[0.93, false], [0.7, true]] as const)("lets a kind of dismissal by hand stand sooner than a figure: %d", (confidence, asked) => {
    const card = createTestCard()
    card.inningsList[0]!.total.wickets = null
    card.inningsList[0]!.bowling = []
    const pointer = "/innings/0/batting/1/dismissal/kind"
    const reading = { ...createTestReadings(card, confidence)["/innings/0/batting/1/runs"]!, raw: "not out" }
    expect(reconcileCard(card, { [pointer]: reading }, { ...seen, paper: "hand" }).review.includes(pointer)).toBe(asked)
  })

  it("asks for everything of a page that was not read", () => {
    const card = createTestCard()
    const match = reconcileCard(card, createTestReadings(card, 0.99), { ...seen, flagAll: true })
    expect(match.review).toEqual(expect.arrayContaining(["/innings/0/batting/0/runs", "/innings/0/batting", "/innings/1"]))
    // Single values first: no one answer settles a whole part.
    const parts = match.review.map((pointer) => !(pointer in match.readings))
    expect(parts[0]).toBe(false)
    expect(parts.lastIndexOf(false)).toBeLessThan(parts.indexOf(true))
  })

  it("a misread run of a sheet that adds up is put right or asked for, never silent", () => {
    const rows = ["/innings/0/batting/0/runs", "/innings/0/batting/1/runs", "/innings/0/bowling/0/runs", "/innings/0/bowling/1/runs", "/innings/0/total/runs", "/innings/0/extras/total"]
    fc.assert(fc.property(fc.constantFrom(...rows), fc.nat(7), fc.double({ min: 0.4, max: 0.9, noNaN: true }), (pointer, pick, confidence) => {
      const truth = findValue(createTestCard(), pointer)
      const wrong = findDigitAlternatives(String(truth), 1)
      const { card, readings } = misread({ [pointer]: wrong[pick % wrong.length]?.value ?? 99 }, confidence)
      const match = reconcileCard(card, readings, seen)
      const right = findValue(match.card, pointer) === truth && checkCard(match.card).every((check) => check.status !== "fail")
      expect(right || match.review.includes(pointer)).toBe(true)
    }), { numRuns: 60 })
  })

  it("ends on figures and alternatives beyond all bounds", () => {
    const card = createTestCard()
    const [first] = card.inningsList
    const [batter] = first?.batting ?? []
    const readings = createTestReadings(card, 0.3)
    if (first === undefined || batter === undefined) throw new Error("the test card has a batter")
    first.batting = Array.from({ length: 60 }, () => ({ ...batter, runs: 9999, balls: 9999 }))
    for (const at of first.batting.keys()) {
      const alternatives = Array.from({ length: 200 }, (_, value) => ({ value: value * 7, confidence: 0.9 }))
      for (const field of ["runs", "balls", "fours", "sixes"]) readings[`/innings/0/batting/${at}/${field}`] = { status: "read", confidence: 0.001, raw: "", alternatives, place: null }
    }
    expect(reconcileCard(card, readings, seen).balanced).toBe(false)
  })

  it("asks for a table of more rows than any innings has as a whole, and follows no sums of it", () => {
    const { card, readings } = misread({ "/innings/0/batting/0/runs": 81 })
    const [first] = card.inningsList
    const [batter] = first?.batting.slice(-1) ?? []
    if (first === undefined || batter === undefined) throw new Error("the test card has a batter")
    first.batting.push(...Array.from({ length: 3000 }, () => ({ ...batter, runs: 0 })))
    const match = reconcileCard(card, readings, seen)
    expect(match.review).toEqual(expect.arrayContaining(["/innings/0/batting", "/innings/0/bowling"]))
    expect(match.readings["/innings/0/batting/0/runs"]?.status).toBe("read")
  })
})

describe("inferLostPoints", () => {
  it("puts back the points of a whole column, not of one figure alone", () => {
    const card = createTestCard()
    const readings = createTestReadings(card, 0.9)
    for (const [at, row] of (card.inningsList[0]?.bowling ?? []).entries()) {
      row.overs = { overs: 50, balls: 0 }
      row.economy = row.runs === null ? null : row.runs / 5
      readings[`/innings/0/bowling/${at}/overs`] = { status: "read", confidence: 0.8, raw: "50", alternatives: [{ value: "5", confidence: 0.16 }], place: null }
    }
    inferLostPoints(card, readings, 0)
    expect(card.inningsList[0]?.bowling.map((row) => row.overs)).toEqual([{ overs: 5, balls: 0 }, { overs: 5, balls: 0 }])
    expect(readings["/innings/0/bowling/0/overs"]).toMatchObject({ status: "inferred", alternatives: [{ value: "50" }] })
  })
})
