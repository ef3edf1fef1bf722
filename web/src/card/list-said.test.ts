import { expect, test } from "vitest"
import { scanResultSchema } from "@cricksy/shared/contract/scan-result.ts"
import { correctScan } from "@cricksy/shared/correct-scan.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { listSaid } from "./list-said.ts"

const batting = (at: number) => `/innings/0/batting/${at}`
const reading = (at: number, page = 0) => ({ status: "read", confidence: 0.6, raw: "", alternatives: [], page, box: [10, 20 * at, 30, 15] })
const batter = { name: "Amit Rao", how_out: "bowled", dismissal: { kind: "bowled", bowler: "Sam Fenn", fielders: ["Tara Lind"] }, runs: 7 }
const result = scanResultSchema.parse({
  schema: "cricksy.scan/1", source: { filename: "a.jpg", sha256: "0".repeat(64), media_type: "image/jpeg", pages: [{ width: 100, height: 100, kind: "handwritten" }, { width: 100, height: 100, kind: "printed" }] },
  match: { teams: [], date: null, venue: null, competition: null, toss: null, result: null },
  innings: [{ team: null, total: {}, batting: [batter, batter, batter, batter], did_not_bat: [], extras: {}, bowling: [], fall_of_wickets: [], deliveries: [] }],
  checks: [], balanced: null, review: [], confidence: 0.5, engine: { name: "x", version: "1" }, timings_ms: {},
  readings: { [`${batting(0)}/runs`]: reading(0), [`${batting(1)}/runs`]: reading(1), [`${batting(2)}/runs`]: reading(2, 1), [`${batting(3)}/runs`]: { ...reading(3), box: undefined }, [`${batting(0)}/dismissal/fielders/0`]: reading(4) },
})
let count = 0
const say = (pointer: string, after: Correction["after"], more: Partial<Correction> = {}): Correction => ({
  id: `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`, kind: "correct", pointer, before: 7, after, target: null, by: null, at: `2026-05-01T10:00:${String(count).padStart(2, "0")}Z`, ...more,
})
const list = (corrections: Correction[]) => listSaid(correctScan(result, corrections), corrections)

test("what a person said of handwriting, where it stands, the latest first", () => {
  expect(list([say(`${batting(0)}/runs`, 7, { kind: "confirm" }), say(`${batting(1)}/runs`, 41)])).toEqual([
    { pointer: `${batting(1)}/runs`, page: 0, box: { x: 10, y: 20, width: 30, height: 15 }, text: "41" },
    { pointer: `${batting(0)}/runs`, page: 0, box: { x: 10, y: 0, width: 30, height: 15 }, text: "7" },
  ])
})

test.each([
  ["what nobody spoke of", []],
  ["what was taken back", [say(`${batting(0)}/runs`, 41), say(`${batting(0)}/runs`, null, { kind: "undo", target: `00000000-0000-4000-8000-${String(count).padStart(12, "0")}` })]],
  ["print", [say(`${batting(2)}/runs`, 41)]],
  ["what stands nowhere", [say(`${batting(3)}/runs`, 41)]],
  ["an empty cell", [say(`${batting(0)}/runs`, null)]],
  ["a fielder, who is part of a cell", [say(`${batting(0)}/dismissal/fielders/0`, "Sam Fenn")]],
])("nothing of %s", (_, corrections) => {
  expect(list(corrections)).toEqual([])
})
