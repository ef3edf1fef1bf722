import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"

/** For tests: what reading a page without a scorecard gives on a phone. */
export const emptyResult: ScanResult = {
  schema: "cricksy.scan/1", source: { filename: "a.jpg", sha256: "0".repeat(64), media_type: "image/jpeg", pages: [] },
  match: { teams: [], date: null, venue: null, competition: null, toss: null, result: null },
  innings: [], checks: [], balanced: null, readings: {}, review: [], confidence: 0, engine: { name: "test", version: "1", where: "device" }, timings_ms: {},
}
