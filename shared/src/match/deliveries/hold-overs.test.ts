import { expect, test } from "vitest"
import { holdOvers } from "./hold-overs.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } }
const overs = (whole: number, balls = 0) => ({ overs: whole, balls })
const read = (value: ReturnType<typeof overs>, ...others: ReturnType<typeof overs>[]) => ({ value, confidence: 0.97, raw: "", alternatives: others.map((other) => ({ value: other, confidence: 0.02 })), place })

test.each([
  ["as many as boxes", read(overs(9)), 9, overs(9), 0.97],
  ["the last over unfinished", read(overs(8, 3)), 9, overs(8, 3), 0.97],
  ["another reading fits", read(overs(4), overs(9)), 9, overs(9), 0.85],
  ["none fits", read(overs(4), overs(7)), 9, overs(4), 0.5],
  ["no boxes", read(overs(4)), 0, overs(4), 0.97],
])("%s", (_, field, boxes, value, confidence) => {
  expect(holdOvers(field, boxes)).toMatchObject({ value, confidence })
})
test("an empty summary stays empty", () => expect(holdOvers(null, 9)).toBeNull())
