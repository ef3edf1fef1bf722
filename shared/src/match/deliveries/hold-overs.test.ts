import { expect, test } from "vitest"
import { weighLegal, holdOvers } from "./hold-overs.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } }
const overs = (whole: number, balls = 0) => ({ overs: whole, balls })
const read = (value: ReturnType<typeof overs>, ...others: ReturnType<typeof overs>[]) => ({ value, confidence: 0.97, raw: "", alternatives: others.map((other) => ({ value: other, confidence: 0.02 })), place })

test.each([
  ["as many as boxes", read(overs(9)), 9, overs(9)],
  ["the last over unfinished", read(overs(8, 3)), 9, overs(8, 3)],
  ["another reading fits, but this one was read clearly", read(overs(4), overs(9)), 9, overs(4)],
  ["another reading fits, and this one was read in doubt", { ...read(overs(4), overs(9)), confidence: 0.15 }, 9, overs(9)],
  ["none fits", read(overs(4), overs(7)), 9, overs(4)],
  ["no boxes", read(overs(4)), 0, overs(4)],
])("%s", (_, field, boxes, value) => expect(holdOvers(field, boxes)?.value).toEqual(value))

test("overs that the boxes contradict are doubted, overs that they bear out are surer", () => {
  const field = read(overs(9), overs(8))
  expect(holdOvers(field, 8)?.confidence).toBeLessThan(0.85)
  expect(holdOvers(field, 9)?.confidence).toBeGreaterThan(field.confidence)
})

test("an empty summary stays empty", () => expect(holdOvers(null, 9)).toBeNull())

test("an over that was broken off is named by the balls of the last box, though nobody read it so", () => {
  const legal = weighLegal([{ value: [".", "+", "1", "W"], confidence: 0.9 }])
  expect(legal.indexOf(Math.max(...legal))).toBe(3)
  expect(legal.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
  const held = holdOvers({ ...read(overs(9)), confidence: 0.7 }, 9, legal)
  expect(held?.value).toEqual(overs(9))
  expect(held?.alternatives[0]?.value).toEqual(overs(8, 3))
})
