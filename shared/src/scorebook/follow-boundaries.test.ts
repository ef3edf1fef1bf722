import { expect, test } from "vitest"
import { followBoundaries } from "./follow-boundaries.ts"

const reach = 6
const peakAt = (shift: number | undefined) => Float64Array.from({ length: 2 * reach + 1 }, (_, d) => (d - reach === shift ? 10 : 0))
const places = [0, 20, 40, 60, 80]

test.each([
  ["all alike", [3, 3, 3, 3, 3], [3, 3, 3, 3, 3]],
  ["stretched slowly", [0, 1, 1, 2, 3], [0, 1, 1, 2, 3]],
  ["a boundary that is not seen goes with its neighbours", [-2, -2, undefined, -2, -2], [-2, -2, -2, -2, -2]],
  ["nothing seen at all", [undefined, undefined, undefined, undefined, undefined], [0, 0, 0, 0, 0]],
])("%s", (_, seen, expected) => {
  expect(followBoundaries(seen.map(peakAt), places, reach).map((shift) => shift + 0)).toEqual(expected)
})

test("lines never meet or change places, whatever is seen", () => {
  const shifts = followBoundaries([0, 0, 6, -6, 0].map(peakAt), [0, 8, 16, 24, 32], reach)
  const placed = shifts.map((shift, i) => 8 * i + shift)
  for (let i = 1; i < placed.length; i++) expect(placed[i]! - placed[i - 1]!).toBeGreaterThanOrEqual(5)
})
