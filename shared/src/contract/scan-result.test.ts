import { expect, test } from "vitest"
import { scanResultSchema } from "./scan-result.ts"

const empty = {
  schema: "cricksy.scan/1",
  source: { filename: "card.pdf", sha256: "0".repeat(64), media_type: "application/pdf", pages: [] },
  match: { teams: [], date: null, venue: null, competition: null, toss: null, result: null },
  innings: [], checks: [], balanced: null, readings: {}, review: [], confidence: 0, engine: { name: "cricksy", version: "1" }, timings_ms: {},
}
const innings = { team: null, total: {}, batting: [], did_not_bat: [], extras: {}, bowling: [], fall_of_wickets: [], deliveries: [] }
const batter = { name: null, how_out: null, runs: null }
const reading = { status: "read", confidence: 1 }
const readings = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`/innings/0/batting/${n}/runs`, reading]))

test.each([
  ["40 innings", { innings: Array(40).fill(innings) }, true],
  ["41 innings", { innings: Array(41).fill(innings) }, false],
  ["100 batters", { innings: [{ ...innings, batting: Array(100).fill(batter) }] }, true],
  ["101 batters", { innings: [{ ...innings, batting: Array(101).fill(batter) }] }, false],
  ["20,000 readings", { readings: readings(20_000) }, true],
  ["20,001 readings", { readings: readings(20_001) }, false],
  ["an endless name of a pipeline", { engine: { ...empty.engine, pipeline: "x".repeat(201) } }, false],
  ["501 timings", { timings_ms: Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`step ${n}`, 1])) }, false],
  ["a text without end", { match: { ...empty.match, venue: "x".repeat(2001) } }, false],
])("a result with %s", (_, change, fits) => {
  expect(scanResultSchema.safeParse({ ...empty, ...change }).success).toBe(fits)
})
