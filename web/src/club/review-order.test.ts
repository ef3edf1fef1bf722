import { expect, test } from "vitest"
import { extendOrder, findNeighbour } from "./review-order.ts"

const start = ["a", "b", "c", "d"]

test.each([
  { name: "the first of all", queue: start, present: undefined, step: 1, next: "a" },
  { name: "the one after", queue: start, present: "a", step: 1, next: "b" },
  { name: "past what has been answered", queue: ["a", "d"], present: "a", step: 1, next: "d" },
  { name: "back to what was left out, at the end", queue: ["b"], present: "d", step: 1, next: "b" },
  { name: "the one before", queue: ["a", "b", "c"], present: "d", step: -1, next: "c" },
  { name: "nothing, when the present one was the last", queue: ["d"], present: "d", step: 1, next: undefined },
  { name: "nothing before the first", queue: start, present: "a", step: -1, next: undefined },
  { name: "the queue's best, from a value outside the visit", queue: ["c", "d"], present: "elsewhere", step: 1, next: "c" },
] as const)("goes to $name", ({ queue, present, step, next }) => {
  expect(findNeighbour(start, queue, present, step)).toBe(next)
})

test("values that become doubtful meanwhile come last, and an unchanged order stays the same object", () => {
  expect(extendOrder(start, ["x", "b"])).toEqual(["a", "b", "c", "d", "x"])
  expect(extendOrder(start, ["b"])).toBe(start)
})
