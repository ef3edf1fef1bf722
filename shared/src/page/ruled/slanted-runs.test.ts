import { describe, expect, test } from "vitest"
import { findSlantedRuns, runLength } from "./slanted-runs.ts"

const [across, along] = [60, 100]
const slants = Float64Array.of(-0.2, 0, 0.2)
const half = runLength >> 1

/** Marks at `column(t)` in the rows `from` up to `to`. */
function markLine(mask: Uint8Array, column: (t: number) => number, from = 0, to = along): Uint8Array {
  for (let t = from; t < to; t++) mask[t * across + Math.round(column(t))] = 1
  return mask
}

describe("findSlantedRuns", () => {
  test("counts the marks around each place along the slant that has most of them", () => {
    const runs = findSlantedRuns(markLine(new Uint8Array(across * along), (t) => 10 + 0.2 * t), across, along, slants, 18)
    const at = 50 * across + 20
    expect([runs.filled[at], runs.slant[at]]).toEqual([runLength, 2])
  })

  test("a line that ends is counted as far as it goes, and left out where it has fewer marks than were asked for", () => {
    const runs = findSlantedRuns(markLine(new Uint8Array(across * along), () => 30, 0, 60), across, along, slants, 18)
    const filledAt = (t: number) => runs.filled[t * across + 30]
    expect([filledAt(59 - half), filledAt(59), filledAt(59 + half - 17), filledAt(59 + half - 16)]).toEqual([runLength, half + 1, 18, 0])
  })

  test("lines that cross are both counted, and bare paper is 0", () => {
    const mask = markLine(markLine(new Uint8Array(across * along), (t) => 50 - 0.2 * t), () => 40)
    const runs = findSlantedRuns(mask, across, along, slants, 18)
    expect([runs.slant[30 * across + 44], runs.slant[30 * across + 40]]).toEqual([0, 1])
    expect(runs.filled[30 * across + 5]).toBe(0)
  })
})
