import fc from "fast-check"
import { expect, test } from "vitest"
import type { Quad } from "../src/base/geometry.ts"
import { applyHomography, invert, squareToQuad } from "./homography.ts"

const corner = (x: number, y: number) => fc.record({ x: fc.double({ min: x - 30, max: x + 30, noNaN: true }), y: fc.double({ min: y - 30, max: y + 30, noNaN: true }) })
const quads = fc.tuple(corner(0, 0), corner(100, 0), corner(100, 100), corner(0, 100))

test("the square's corners land on the quad's, and the way back leads back", () => {
  fc.assert(fc.property(quads, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (quad: Quad, x, y) => {
    const map = squareToQuad(quad)
    const corners = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }].map((point) => applyHomography(map, point))
    corners.forEach((point, i) => {
      expect(point.x).toBeCloseTo(quad[i]?.x ?? NaN, 6)
      expect(point.y).toBeCloseTo(quad[i]?.y ?? NaN, 6)
    })
    const back = applyHomography(invert(map), applyHomography(map, { x, y }))
    expect(back.x).toBeCloseTo(x, 6)
    expect(back.y).toBeCloseTo(y, 6)
  }))
})
