import { expect, test } from "vitest"
import { findParting } from "./find-parting.ts"

const [width, height] = [2000, 1000]
/** Lines from one place to another, ten of them. */
const lines = (from: number, to: number) => Array.from({ length: 10 }, (_, i) => ({ at: 80 + 80 * i, from, to }))
const part = (horizontal: ReturnType<typeof lines>, vertical = lines(50, 950)) => findParting({ width, height, runs: { horizontal, vertical } })

test("two sheets beside each other or one above the other part where hardly a line goes over", () => {
  expect(part([...lines(100, 900), ...lines(1120, 1900), { at: 5, from: 0, to: 2000 }])).toEqual({ axis: "x", from: 0.44, to: 0.58 })
  expect(part(lines(100, 1900), [...lines(50, 440), ...lines(560, 950)])).toMatchObject({ axis: "y" })
})

test("a form's tables stand nearer to each other, and a sheet has a margin", () => {
  expect(part([...lines(100, 960), ...lines(1040, 1900)])).toBeUndefined()
  expect(part([...lines(100, 1500), ...lines(1700, 1900)])).toBeUndefined()
  expect(part(lines(100, 1900))).toBeUndefined()
  expect(part([], [])).toBeUndefined()
})
