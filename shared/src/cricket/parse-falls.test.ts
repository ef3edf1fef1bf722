import { expect, it } from "vitest"
import { parseFalls, toFallsOfWicket } from "./parse-falls.ts"

const read = (text: string) => toFallsOfWicket(parseFalls(text)).map(({ wicket, runs, batter }) => [wicket, runs, batter])

it.each([
  ["1-23 (Hill, 3.4 ov), 2-45 (Marsh, 7.1 ov)", [[1, 23, "Hill"], [2, 45, "Marsh"]]],
  ["23-1 ( Hill 3.6 ov ), 45-2 ( Marsh 7.1 ov )", [[1, 23, "Hill"], [2, 45, "Marsh"]]],
  ["1/23 2/45 3/45", [[1, 23, null], [2, 45, null], [3, 45, null]]],
  ["1 for 24, 2 for 30", [[1, 24, null], [2, 30, null]]],
  ["4-1 (Hill), 4-2 (Marsh)", [[1, 4, "Hill"], [2, 4, "Marsh"]]],
  ["12-0 (Lind 2.1 ov)*, 23-1 (Hill 3.6 ov), 16-0 (Rao 2.3 ov)*, 29-2 (Marsh 4.5 ov)", [[1, 23, "Hill"], [2, 29, "Marsh"]]],
  ["12-0 (Lind 2.1 ov) *, 23-1 (Hill 3.6 ov), 29-2 (Rao 4.5 ov) *", [[1, 23, "Hill"]]],
  ["Hill 19/1 (4.1) * Marsh 41/2 (9.3) * Rao 72/3 (14.2)", [[1, 19, null], [2, 41, null], [3, 72, null]]],
  ["1-155", [[1, 155, null]]],
  ["1/52/23 3/136", [[1, 5, null], [2, 23, null], [3, 136, null]]],
  ["1.0 (DE LEEDE, 0.2 ov), 2-6 (VAN, 2.4 ov), 3 60 (HILL, 24 2 ov), 4-63 (R RAO, 24.5 ov)", [[1, 0, "DE LEEDE"], [2, 6, "VAN"], [3, 60, "HILL, 24"], [4, 63, "R RAO"]]],
  ["7/213 8/2249/228", [[7, 213, null], [8, 224, null], [9, 228, null]]],
])("%s", (text, expected) => {
  expect(read(text)).toEqual(expected)
})

it("reads the over of a fall", () => {
  expect(toFallsOfWicket(parseFalls("1-23 (Hill, 3.4 ov)"))[0]?.over).toEqual({ overs: 3, balls: 4 })
})
