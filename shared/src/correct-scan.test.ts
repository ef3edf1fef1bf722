import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { describe, expect, it } from "vitest"
import type { MatchReading } from "./match/match.ts"
import { reconcileCard } from "./match/reconcile.ts"
import { findValue, putValue } from "./match/pointers.ts"
import { createTestCard, createTestReadings } from "./match/test-card.ts"
import { correctScan } from "./correct-scan.ts"
import { findScanResult, fromScanResult, toScanResult, withMatch } from "./contract/match-wire.ts"

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const validate = ajv.compile(JSON.parse(readFileSync(new URL("contract/scan-result.schema.json", import.meta.url), "utf8")))

function createReading(): MatchReading {
  const card = createTestCard()
  return {
    match: reconcileCard(card, createTestReadings(card, 0.8), { certain: false, flagAll: false, paper: "print" }),
    source: { filename: "sunday.jpg", sha256: "0".repeat(64), mediaType: "image/jpeg", pages: [{ width: 2000, height: 1400, kind: "printed" }] },
    engine: { name: "cricksy", version: "0.1.0", models: ["eng"], pipeline: "1", where: "device" }, timings: { total: 12.3456 }, warnings: [{ code: "blurred", message: "Hold still." }],
  }
}

describe("match-wire", () => {
  it("writes what both schemas accept", () => {
    const result = toScanResult(createReading())
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true)
    expect(findScanResult(result)).toEqual(result)
  })

  it("sends the likeliest alternatives of a value that may be anything, no more than the contract takes", () => {
    const reading = createReading()
    const pointer = "/innings/0/batting/0/runs"
    const alternatives = Array.from({ length: 240 }, (_, value) => ({ value, confidence: 0.4 / (value + 1) }))
    reading.match.readings[pointer] = { ...reading.match.readings[pointer]!, alternatives }
    const result = toScanResult(reading)
    expect(findScanResult(result)).toBeDefined()
    expect(result.readings[pointer]?.alternatives?.[0]?.value).toBe(0)
  })

  it("brings a match over the wire and back", () => {
    const { match } = createReading()
    const back = fromScanResult(toScanResult({ ...createReading(), match }))
    expect(back.card).toEqual(match.card)
    expect(back.checks).toEqual(match.checks)
    expect(Object.keys(back.readings)).toEqual(Object.keys(match.readings))
  })

  it("keeps what stands ball by ball on the way there and back, and takes a corrected over", () => {
    const result = toScanResult(createReading())
    const delivery = { over: 1, ball: 2, bowler: "Cole", striker: "Rao", non_striker: null, runs_batter: 0, extras: { wides: 1 }, wickets: [{ kind: "stumped", player_out: "Rao", fielders: [] }], notation: "+W" }
    const innings = result.innings.map((one) => ({
      ...one, over_totals: [{ over: 1, runs: 4, wickets: 0, bowler: "Cole" }], deliveries: [delivery],
      batting: one.batting.map((row) => ({ ...row, scoring: ["4", "1"] })),
      bowling: one.bowling.map((row) => ({ ...row, overs_bowled: [[".", "1", "W"], null], running_figures: ["1-1", null] })),
    }))
    const match = fromScanResult({ ...result, innings })
    const back = withMatch(result, match).innings[0]
    expect(back).toMatchObject({ over_totals: innings[0]?.over_totals, deliveries: [delivery], bowling: innings[0]?.bowling, batting: innings[0]?.batting })
    expect(putValue(match.card, "/innings/0/bowling/0/overs_bowled/0", ". 4 W")).toBe(true)
    expect(findValue(match.card, "/innings/0/bowling/0/overs_bowled/0")).toBe(". 4 W")
    expect(putValue(match.card, "/innings/0/bowling/0/overs_bowled/0", 7)).toBe(false)
  })

  it("lays corrections over a result", () => {
    const result = toScanResult(createReading())
    const corrected = correctScan(result, [{
      id: "00000000-0000-4000-8000-000000000001", kind: "correct", pointer: "/innings/0/total/overs", before: "10", after: "9.5", target: null, by: "T. Oduya", at: "2026-06-14T12:00:00Z",
    }])
    expect(corrected.innings[0]?.total.overs).toBe("9.5")
    expect(corrected.balanced).toBe(false)
    expect(validate(corrected)).toBe(true)
    expect(result.innings[0]?.total.overs).toBe("10")
  })

  it.each([null, 1, "x", {}, { schema: "cricksy.scan/2" }])("%j is no scan result", (value) => {
    expect(findScanResult(value)).toBeUndefined()
  })
})
