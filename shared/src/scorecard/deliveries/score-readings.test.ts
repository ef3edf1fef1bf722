import { expect, test } from "vitest"
import { readBoard } from "./score-readings.ts"

const read = (text: string, before: [number, number] | null, gained: number | null, confidence = 0.8) => {
  const score = { text, confidence, box: { x: 0, y: 0, width: 30, height: 14 } }
  const { runs, wickets } = readBoard(0, score, { before: { runs: before?.[0] ?? null, wickets: before?.[1] ?? null }, gained })
  return [runs?.value, wickets?.value, (runs?.confidence ?? 0) > 0.9]
}

test.each([
  ["as it stands", read("47/1", [44, 1], 3), [47, 1, false]],
  ["the stroke is lost", read("471", [47, 1], 0), [47, 1, true]],
  ["the stroke was taken for a one", read("4711", [44, 1], 3), [47, 1, true]],
  ["the stroke was seen twice", read("35/72", [33, 2], 2), [35, 2, true]],
  ["and before it", read("1717/2", [169, 2], 2), [171, 2, true]],
  ["without the over's runs it is a guess", read("4711", [44, 1], null), [47, 1, false]],
  ["nothing fits: as it stands", read("90/1", [44, 1], 3), [90, 1, false]],
  ["a digit lost, which the over's runs give back, is asked for", read("1/0", [6, 0], 5), [11, 0, false]],
  ["ten wickets", read("20010", [199, 9], 1), [200, 10, true]],
  ["a text layer is believed", read("1717/2", [169, 2], 2, 1), [1717, 2, true]],
])("%s", (_, got, expected) => expect(got).toEqual(expected))
