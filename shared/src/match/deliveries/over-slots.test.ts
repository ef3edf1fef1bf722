import { expect, test } from "vitest"
import { toOverSlots } from "./over-slots.ts"

const mark = (...options: [string, number][]) => options.map(([value, confidence]) => ({ value, confidence }))
const dots = Array.from({ length: 5 }, () => mark([".", 0.99]))
/** Six balls, one of them a single and a run out, its letter read as a mark of its own. */
const box = [{ chance: 1, marks: [mark(["1", 0.9], ["4", 0.1]), mark(["R", 0.6], [".", 0.4]), ...dots] }]
const anyWorth = () => 0

/** The best tokens of the drawing that fits best. */
function findBest(letters: readonly ("R" | "W")[]): string[] {
  const slots = toOverSlots(box, anyWorth, false, letters)
  const best = slots.reduce((a, b) => (b.ahead[0]![0]! > a.ahead[0]![0]! ? b : a))
  return best.places.flatMap(([option]) => (option && option.token !== "" ? [option.token] : []))
}

test("a letter beside a figure is no ball of its own where the card has a run out: six are an over", () => {
  expect(findBest(["R"])).toEqual(["1R", ".", ".", ".", ".", "."])
  expect(findBest([])).toContain("R")
})

test("a letter beside a no-ball is part of it", () => {
  const slots = toOverSlots([{ chance: 1, marks: [mark(["(.)", 0.9]), mark(["R", 0.9]), ...dots] }], anyWorth, true, ["R"])
  expect(slots.some(({ places }) => places.some((options) => options[0]?.token === "(.)R"))).toBe(true)
})

test("what the net took for the figure alone may have a letter where the card has such a dismissal", () => {
  const tokens = (letters: readonly ("R" | "W")[]) => new Set(toOverSlots([{ chance: 1, marks: [mark(["1", 0.9]), ...dots] }], anyWorth, false, letters)[0]!.places.flatMap((place) => place.map(({ token }) => token)))
  expect([...tokens(["R", "W"])]).toEqual(expect.arrayContaining(["1R", "2R", "+W"]))
  expect(tokens([]).has("1R")).toBe(false)
})

test("a box full of letters has few drawings", () => {
  const many = [{ chance: 1, marks: Array.from({ length: 16 }, () => mark(["1", 0.5], ["R", 0.5])) }]
  expect(toOverSlots(many, anyWorth, false, ["R"]).length).toBeLessThanOrEqual(4)
})
