import { expect, test } from "vitest"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { alike, similarity } from "./alike.ts"
import { scoreCard } from "./score-card.ts"

const truth = simulateMatch(5, { overs: 20 }).innings.slice(0, 1)
const copy = (): Pick<ScanResult, "innings" | "review"> => ({ innings: structuredClone(truth), review: [] })

test("the truth itself is all right", () => {
  const score = scoreCard(copy(), truth)
  expect(score).toMatchObject({ flagged: 0, silent: 0, invented: 0, asked: 0 })
  expect(score.right).toBe(score.items)
})

test("a wrong figure is silent until its pointer, or one above it, stands in review", () => {
  const wrong = copy()
  wrong.innings[0]!.batting[1]!.runs = 999
  expect(scoreCard(wrong, truth)).toMatchObject({ silent: 1, flagged: 0, asked: 0 })
  expect(scoreCard({ ...wrong, review: ["/innings/0/batting/1/runs"] }, truth)).toMatchObject({ silent: 0, flagged: 1, asked: 1 })
  expect(scoreCard({ ...wrong, review: ["/innings/0/batting"] }, truth)).toMatchObject({ silent: 0, flagged: 1 })
})

test("a row and an innings that the sheet does not have are invented, flagged or not", () => {
  const more = copy()
  const names = ["Nobody Here", "Not There", "Never Was"]
  for (const name of names) more.innings[0]!.batting.push({ name, how_out: null, runs: 3 })
  more.innings[0]!.batting.push(...truth[0]!.did_not_bat.map((name) => ({ name, how_out: null, runs: null })))
  more.innings.push({ ...truth[0]!, team: "Ghosts" })
  expect(scoreCard({ ...more, review: ["/innings/1"] }, truth).invented).toBe(names.length + 1)
})

test("an empty result leaves every value silent", () => {
  const score = scoreCard({ innings: [], review: [] }, truth)
  expect(score.silent + score.right).toBe(score.items)
  expect(score.silent).toBeGreaterThan(60)
})

test("names are alike in either order and with small slips, others are not", () => {
  expect(alike("J. Smith", "Smith J")).toBe(true)
  expect(alike("Harriet Verity", "Harriet Venty")).toBe(true)
  expect(alike("A Shaw", "A Nash")).toBe(false)
  expect(alike("", null)).toBe(true)
  expect(alike("Shaw", "")).toBe(false)
  expect(similarity("abcd", "bcde")).toBe(0.75)
})
