import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"

type Wish = { sha256: string; where: "device" | "server"; confidence?: number; balanced?: boolean; review?: string[]; teams?: string[] }

/** For tests: what reading a small card gives. */
export function sampleResult({ sha256, where, confidence = 0.95, balanced = true, review = [], teams = ["Upper Wick", "Lower Wick"] }: Wish): ScanResult {
  return {
    schema: "cricksy.scan/1",
    source: { filename: "card.pdf", sha256, media_type: "application/pdf", pages: [{ width: 100, height: 100, kind: "printed" }] },
    match: { teams, date: "2026-06-01", venue: null, competition: null, toss: null, result: null },
    innings: [{
      team: "Upper Wick",
      total: { runs: 12, wickets: 1, overs: "2", declared: null, all_out: null },
      batting: [{ name: "A Able", how_out: "not out", dismissal: { kind: "not out" }, runs: 10 }, { name: "B Baker", how_out: "b Cole", dismissal: { kind: "bowled", bowler: "Cole" }, runs: 2 }],
      did_not_bat: [],
      extras: { total: 0 },
      bowling: [{ name: "Cole", overs: "2", maidens: 0, runs: 12, wickets: 1 }],
      fall_of_wickets: [],
      deliveries: [{ over: 1, ball: 1, bowler: "Cole", striker: "A Able", runs_batter: 4, extras: {}, wickets: [] }, { over: 1, ball: 2, bowler: "Cole", striker: "B Baker", runs_batter: 0, extras: { wides: 1 }, wickets: [{ kind: "stumped" }] }],
    }],
    checks: [],
    balanced,
    readings: Object.fromEntries(review.map((pointer) => [pointer, { status: "read", confidence: 0.4, page: 0, box: [0, 0, 10, 10] }])),
    review,
    confidence,
    engine: { name: "cricksy", version: "0.1.0", pipeline: "test", where },
    timings_ms: { total: 1 },
  }
}
