import fc from "fast-check"
import { expect, test } from "vitest"
import { regionAround } from "./paper-strip.tsx"

const share = fc.double({ min: 0, max: 0.95, noNaN: true })

test("the strip lies on the page and holds the whole value, at the edges too", () => {
  fc.assert(fc.property(share, share, fc.integer({ min: 60, max: 4000 }), fc.integer({ min: 60, max: 4000 }), (left, top, width, height) => {
    const box = [left * width, top * height, 0.05 * width, 0.03 * height] as const
    const region = regionAround(box, { width, height })
    expect(region.x).toBeGreaterThanOrEqual(0)
    expect(region.y).toBeGreaterThanOrEqual(0)
    expect(region.x + region.width).toBeLessThanOrEqual(width + 0.001)
    expect(region.y + region.height).toBeLessThanOrEqual(height + 0.001)
    expect(region.x).toBeLessThanOrEqual(box[0] + 0.001)
    expect(region.y).toBeLessThanOrEqual(box[1] + 0.001)
    expect(region.x + region.width).toBeGreaterThanOrEqual(box[0] + box[2] - 0.001)
    expect(region.y + region.height).toBeGreaterThanOrEqual(box[1] + box[3] - 0.001)
  }))
})
