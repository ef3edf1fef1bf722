import { expect, test } from "vitest"
import { findRowChains } from "./row-chains.ts"

const lines = (from: number, pitch: number, count: number, left: number, right: number) => Array.from({ length: count }, (_, i) => ({ at: from + i * pitch, from: left, to: right }))

test("lines at one distance are a chain, one that is hidden stands half-way; others at another distance are a chain of their own", () => {
  const [table, other] = [lines(100, 40, 12, 50, 900), lines(120, 55, 8, 1000, 1800)]
  const chains = findRowChains({ runs: { horizontal: [...table.filter((_, at) => at !== 5), ...other], vertical: [] } })
  expect(chains.slice(0, 2)).toEqual([{ left: 50, right: 900, rows: table.map(({ at }) => at) }, { left: 1000, right: 1800, rows: other.map(({ at }) => at) }])
})

test("a page hatched all over is looked at by its longest lines", () => {
  const table = lines(100, 40, 12, 50, 1900)
  const hatch = Array.from({ length: 6 }, (_, at) => lines(5, 6, 460, at * 330, at * 330 + 235)).flat()
  const [first] = findRowChains({ runs: { horizontal: [...hatch, ...table], vertical: [] } })
  expect(first?.right).toBe(1900)
  expect(first?.rows.map((at) => Math.round(at / 10) * 10)).toEqual(table.map(({ at }) => at))
}, 30_000)
