import { expect, test } from "vitest"
import { nameStrangers } from "./name-strangers.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } }
const reading = (value: string | null, confidence: number, ...alternatives: [string, number][]) => ({ value, confidence, raw: "", place, alternatives: alternatives.map(([other, share]) => ({ value: other, confidence: share })) })

test("who is most probably on no list is named by the letters, the nearest players beside; one of two players stays one of them", () => {
  const found = new Map([["0", reading("Amit Rao", 0.02)], ["1", reading("Tara Marsh", 0.4, ["Tom Marsh", 0.38])], ["2", reading(null, 0)]])
  const names = nameStrangers(found, () => new Map([["0", reading("BOOLEY M", 0.3, ["BOOREY M", 0.2])], ["1", reading("T MARSH", 0.6)], ["2", reading("COOK A", 0.2)]]))
  expect([...names.values()].map((name) => name?.value)).toEqual(["BOOLEY M", "Tara Marsh", "COOK A"])
  expect(names.get("0")?.alternatives.map(({ value }) => value)).toEqual(["BOOREY M", "Amit Rao"])
})

test("where all are on the list nothing is guessed", () => {
  const found = new Map([["0", reading("Amit Rao", 0.9)]])
  expect(nameStrangers(found, () => { throw new Error("guessed") })).toBe(found)
})
