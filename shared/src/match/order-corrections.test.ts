import { expect, test } from "vitest"
import type { Correction } from "./correction.ts"
import { inOrder } from "./order-corrections.ts"

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
const undo = (id: string, minute: number, target: string | null): Correction =>
  ({ id, kind: "undo", pointer: "/innings/0/total/runs", before: null, after: null, target, by: "A. Rao", at: at(minute) }) as Correction
const order = (...corrections: Correction[]) => inOrder(corrections).map(({ id }) => id)

test("each comes after the one it speaks of, though a clock was slow; else by time, then by id", () => {
  expect(order(undo("b", 1, "a"), undo("a", 5, null), undo("d", 7, null), undo("c", 7, null))).toEqual(["a", "b", "c", "d"])
  expect(order(undo("c", 1, "b"), undo("b", 2, "a"), undo("a", 3, null))).toEqual(["a", "b", "c"])
})

test("those that speak of each other in a circle stand together at the latest of their times, what speaks of them after them", () => {
  expect(order(undo("x", 0, "b"), undo("a", 1, "b"), undo("b", 4, "a"), undo("y", 3, null))).toEqual(["y", "a", "b", "x"])
})

test("a chain and a circle of thousands are ordered at once", () => {
  const chain = Array.from({ length: 20_000 }, (_, n) => undo(`id${n}`, 0, n === 0 ? null : `id${n - 1}`))
  const circle = chain.map((one, n) => ({ ...one, target: `id${(n + 1) % chain.length}` }))
  const before = performance.now()
  expect(inOrder([...chain].reverse())).toEqual(chain)
  expect(inOrder(circle)).toHaveLength(chain.length)
  // Walked over from each of them, seconds for every thousand.
  expect(performance.now() - before).toBeLessThan(5000)
})
