import { expect, test } from "vitest"
import { startTail } from "../read-tail.ts"
import { calibrateNames } from "./calibrate-names.ts"

const row = (confidence: number) => ({ overs: null, maidens: null, runs: null, wickets: null, wides: null, noBalls: null, economy: null, oversBowled: null, runningFigures: null,
  name: { value: "A Rao", confidence, raw: "A Rao", alternatives: [], place: { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } } } })

test("names are believed more than letters, in the same order; doubtful ones and a text layer's stay", () => {
  const given = [0.2, 0.6, 0.7, 0.86, 0.92, 0.97, 1]
  const claimed = calibrateNames({ ...startTail(), team: null, batting: [], bowling: given.map(row) }).bowling.map(({ name }) => name?.confidence ?? 0)
  expect(claimed.toSorted()).toEqual(claimed)
  expect([claimed[0], claimed[1], claimed[6]]).toEqual([0.2, 0.6, 1])
  expect(claimed[2]).toBeGreaterThan(0.75)
  expect(claimed[4]).toBeGreaterThan(0.98)
  expect(claimed[5]).toBeLessThan(1)
})
