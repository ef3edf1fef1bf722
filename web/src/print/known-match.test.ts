import { expect, it } from "vitest"
import { toCardFile } from "@cricksy/shared/contract/card-file.ts"
import { scanResultSchema } from "@cricksy/shared/contract/scan-result.ts"
import { createTestCard } from "@cricksy/shared/match/test-card.ts"
import { toKnownMatch } from "./known-match.ts"

it("finds both squads in one innings: who batted, and who bowled at them", () => {
  const { match, innings } = toCardFile({ card: createTestCard(), readings: {}, checks: [], balanced: null, review: [], confidence: 1 })
  const result = scanResultSchema.parse({
    schema: "cricksy.scan/1", source: { filename: "a.jpg", sha256: "0".repeat(64), media_type: "image/jpeg", pages: [] }, match: { ...match, venue: "Elmfield Park" }, innings,
    checks: [], balanced: null, readings: {}, review: [], confidence: 1, engine: { name: "test", version: "0" }, timings_ms: {},
  })
  expect(toKnownMatch(result)).toEqual({
    battingTeam: "Elmfield", fieldingTeam: "Northcote", competition: "", venue: "Elmfield Park", date: "", battingSquad: ["A. Rao", "T. Oduya", "P. Lind"], fieldingSquad: ["B. Marsh", "C. Hill"],
  })
})
