import { expect, it } from "vitest"
import { packLines } from "./pack-lines.ts"
import type { TextSegment } from "./text-segments.ts"

const page = { width: 3000, height: 3000, data: new Uint8Array(9_000_000).fill(255) }
const segment = (x: number, y: number, width: number, capital: number): TextSegment => ({ box: { x, y, width, height: capital }, baseline: y + capital, capital, letters: [] })

it("packs nothing into nothing", () => expect(packLines(page, [])).toEqual([]))

it("puts segments of one row on one line, at one size", () => {
  const [packed] = packLines(page, [segment(100, 100, 200, 10), segment(900, 101, 50, 10)])
  expect(packed?.pieces).toHaveLength(2)
  const [left, right] = packed?.pieces ?? []
  expect(left?.packed.y).toBeCloseTo(right?.packed.y ?? 0, -1)
  expect(right?.packed.x).toBeGreaterThan((left?.packed.x ?? 0) + (left?.packed.width ?? 0))
  expect((left?.packed.width ?? 0) / (left?.source.width ?? 1)).toBeCloseTo(3, 1)
})

it("never makes a picture that the engine refuses, whatever the page holds", () => {
  const scribble = Array.from({ length: 2000 }, (_, index) => segment(index % 7, 1 + index * 1.4, 2900, 6))
  for (const { picture } of packLines(page, scribble)) {
    expect(picture.height).toBeLessThan(20_000)
    expect(picture.width).toBeLessThan(4_000)
  }
}, 60_000)
