import type { Correction } from "@cricksy/shared/match/correction.ts"
import { expect, test } from "vitest"
import { findJudged, findLive } from "./judged-corrections.ts"

const ids = ["a", "b", "c", "d"].map((letter) => `${letter.repeat(8)}-1111-4111-8111-111111111111`)
const [first = "", second = "", third = "", fourth = ""] = ids

const record = (id: string, kind: Correction["kind"], target: string | null, minute: number): Correction => ({
  id,
  kind,
  target,
  pointer: "/innings/0/batting/0/runs",
  before: 1,
  after: 7,
  by: "Ada",
  at: `2026-05-02T10:0${minute}:00.000Z`,
})

test("a correction carries the last word that stands on it", () => {
  const corrections = [record(first, "correct", null, 0), record(second, "accept", first, 1), record(third, "overrule", first, 2)]
  expect(findJudged(corrections).map(({ correction, verdict }) => [correction.id, verdict?.kind])).toEqual([[first, "overrule"]])
  expect(findJudged([...corrections, record(fourth, "undo", third, 3)])[0]?.verdict?.kind).toBe("accept")
})

test("what was taken back is gone, unless the taking back was taken back", () => {
  const taken = [record(first, "correct", null, 0), record(second, "undo", first, 1)]
  expect(findLive(taken)).toEqual([])
  expect(findLive([...taken, record(third, "undo", second, 2)]).map((one) => one.id)).toEqual([first])
})
