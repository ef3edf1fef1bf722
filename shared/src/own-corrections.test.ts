import { expect, test } from "vitest"
import type { ScanResult } from "./contract/scan-result.ts"
import type { Correction } from "./match/correction.ts"
import { findOpenedPlace } from "./opened-place.ts"
import { splitCorrections } from "./own-corrections.ts"

const runs = (row: number) => `/innings/0/batting/${row}/runs`

/** A photo's rows of 40 pixels, 8° askew; the straight page begins `above` pixels over the first of them and is `scale` times as large as the photo. */
function read(rows: number, above: number, scale: number): ScanResult {
  const [cos, sin] = [Math.cos(0.14), Math.sin(0.14)]
  const opened = (x: number, y: number) => [300 + x * cos - y * sin, 200 + x * sin + y * cos]
  const [width, height] = [800, 600]
  const corners = [[0, -above], [width, -above], [width, height - above], [0, height - above]].flatMap(([x, y]) => opened(x!, y!))
  const readings: ScanResult["readings"] = Object.fromEntries(Array.from({ length: rows }, (_, row) => [runs(row), { status: "read", confidence: 0.5, page: 0, box: [200 * scale, (40 * row + above) * scale, 300 * scale, 40 * scale] }]))
  return {
    schema: "cricksy.scan/1", match: { teams: [], date: null, venue: null, competition: null, toss: null, result: null }, innings: [], checks: [], balanced: null, readings, review: [], confidence: 0.5,
    source: { filename: "sheet.jpg", sha256: "0".repeat(64), media_type: "image/jpeg", pages: [{ width: width * scale, height: height * scale, kind: "handwritten", corners }] },
    engine: { name: "cricksy", version: "1" }, timings_ms: {},
  }
}

test.each([["the same", 0, 1], ["cut a row higher", 40, 1], ["larger", 10, 1.5]])("a word on a value stays on it where another reading's straight page is %s", (_, above, scale) => {
  const [first, second] = [read(6, 0, 1), read(6, above, scale)]
  const correction: Correction = {
    id: "00000000-0000-4000-8000-000000000001", kind: "correct", pointer: runs(3), before: 4, after: 41, place: findOpenedPlace(first, runs(3)), target: null, by: null, at: "2026-05-02T10:00:00Z",
  }
  expect(splitCorrections(second, [correction]).own.map(({ pointer }) => pointer)).toEqual([runs(3)])
  expect(splitCorrections(read(3, above, scale), [correction]).own.map(({ pointer }) => pointer)).toEqual([runs(3)])
  const other = { ...second, readings: { [runs(3)]: second.readings[runs(5)]!, [runs(4)]: second.readings[runs(3)]! } }
  expect(splitCorrections(other, [correction]).own.map(({ pointer }) => pointer)).toEqual([runs(4)])
  expect(splitCorrections({ ...other, readings: { [runs(3)]: second.readings[runs(5)]! } }, [correction]).lost).toHaveLength(1)
})

test("a value without a place, or on a page that the reading has not, has none", () => {
  const result = read(1, 0, 1)
  expect(findOpenedPlace(result, runs(7))).toBeUndefined()
  expect(findOpenedPlace({ ...result, source: { ...result.source, pages: [] } }, runs(0))).toBeUndefined()
})
