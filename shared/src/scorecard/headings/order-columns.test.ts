import { expect, it } from "vitest"
import { orderColumns } from "./order-columns.ts"

it("is not sure of a column only because the ways in which it is another were too many to follow", () => {
  const first = (kind: string) => (kind === "runs" ? 3 : kind === "balls" ? 1 : -9)
  const any = () => 0
  const { kinds, sure } = orderColumns([first, any, any, any, any, any, any], "batting")
  expect(kinds[0]).toBe("runs")
  expect(sure[0]).toBeLessThan(0.99)
})

it("is sure of columns that can be nothing else", () => {
  const only = (wanted: string) => (kind: string) => (kind === wanted ? 5 : -9)
  expect(Math.min(...orderColumns([only("overs"), only("maidens"), only("runs"), only("wickets")], "bowling").sure)).toBeGreaterThan(0.99)
})
