import { expect, test } from "vitest"
import { weighReading } from "./list-records.ts"

const read = (confidence: number) => ({ value: 63, confidence, raw: "63", alternatives: [{ value: 65, confidence: 0.01 }], place: { page: 0, box: { x: 0, y: 0, width: 9, height: 9 } } })
const outvoted = [{ value: 61, confidence: 0.97 }, { value: 63, confidence: 0.02 }, { value: 60, confidence: 0.01 }]

test("a figure that was read surely and is outvoted keeps what the other lacks of certainty, so that no later sum takes that for certain", () => {
  const settled = weighReading(read(0.99), outvoted, String)
  expect(settled).toMatchObject({ value: 61, confidence: 0.85, raw: "63" })
  expect(settled.alternatives[0]).toEqual({ value: 63, confidence: expect.closeTo(0.14) as number })
  expect(settled.alternatives.map(({ value }) => value)).toEqual([63, 60])
})

test("a figure that was hardly read is what the other records say", () => {
  expect(weighReading(read(0.5), outvoted, String)).toMatchObject({ value: 61, confidence: 0.97, raw: "63" })
})

test("a figure that they bear out is as sure as they are", () => {
  expect(weighReading(read(0.99), [{ value: 63, confidence: 0.995 }], String)).toMatchObject({ value: 63, confidence: 0.995, alternatives: [] })
})
