import { expect, test } from "vitest"
import { lineUp } from "./line-up.ts"

const read = (text: string, confidence: number) => ({ value: text === "" ? [] : text.split(" "), confidence })
const best = (slots: ReturnType<typeof lineUp>) => slots.map((slot) => [...slot].sort((a, b) => b[1] - a[1])[0]![0])

test("readings of one length are laid over each other mark by mark", () => {
  const slots = lineUp([read("1 . 4", 0.6), read("1 . 1", 0.3), read("2 . 4", 0.1)])
  expect(slots).toHaveLength(3)
  expect(slots[0]!.get("2")).toBeCloseTo(0.1)
  expect(slots[2]!.get("1")).toBeCloseTo(0.3)
})

test("a mark that some readings lack may be none, and moves no other mark", () => {
  const slots = lineUp([read("1 2 4 6", 0.5), read("1 4 6", 0.3), read("1 2 4 4 6", 0.2)])
  expect(best(slots).filter((mark) => mark !== "")).toEqual(["1", "2", "4", "6"])
  expect(slots.find((slot) => slot.has("2"))!.get("")).toBeCloseTo(0.3)
})

test("chances of every place add up to 1; no reading has no places", () => {
  for (const slot of lineUp([read("1 2 3", 0.4), read("", 0.3), read("2", 0.2)])) expect([...slot.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1)
  expect(lineUp([])).toEqual([])
})

test("readings without any chance give no places", () => expect(lineUp([read("1 . 4", 0)])).toEqual([]))
