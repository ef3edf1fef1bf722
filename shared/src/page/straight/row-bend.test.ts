import { describe, expect, it } from "vitest"
import { bendAt, bendTerms, flat } from "./bend.ts"
import { findRowBend, type RowPiece } from "./row-bend.ts"

const [width, height] = [1000, 1400]

/** Rows 40 px apart, names at the left and narrow figures at the right, on a page that waves by `wave(u)` pixels. */
function writeRows(wave: (u: number) => number): RowPiece[] {
  const pieces: RowPiece[] = []
  for (let row = 0; row < 30; row++)
    for (const [x, words] of [[150, true], [330, true], [560, false], [640, false], [850, true]] as const) {
      const u = x / width - 0.5
      const slope = (wave(u + 0.001) - wave(u - 0.001)) / (0.002 * width)
      pieces.push({ x, y: 60 + 40 * row + wave(u), width: words ? 90 : 20, capital: 16, slope: words ? slope : undefined })
    }
  return pieces
}

describe("findRowBend", () => {
  it("draws figures without a slope of their own onto the rows of the words beside them", () => {
    const wave = (u: number) => 40 * u + 18 * Math.sin(4.5 * u + 1)
    const pieces = writeRows(wave)
    const bend = findRowBend(pieces, width, height)
    const shifts = pieces.map(({ x, y }) => bendAt(bend, x / width - 0.5, y / height - 0.5) - wave(x / width - 0.5))
    expect(Math.max(...shifts) - Math.min(...shifts)).toBeLessThan(1.5)
  })

  it("does not believe a few wild slopes", () => {
    const wild = writeRows(() => 0).map((piece, i) => (i % 9 === 0 && piece.slope !== undefined ? { ...piece, slope: 0.2 } : piece))
    const bend = findRowBend(wild, width, height)
    expect(Math.abs(bendAt(bend, 0.4, 0) - bendAt(bend, -0.4, 0))).toBeLessThan(2)
  })

  it("leaves a page with hardly any text flat", () => {
    expect(findRowBend(writeRows((u) => 50 * u).slice(0, 8), width, height)).toBe(flat)
    expect(flat).toHaveLength(bendTerms.length)
  })
})
