import fc from "fast-check"
import { expect, test } from "vitest"
import { clampView, fitView, showBox, zoomAt } from "./page-view.ts"

const side = fc.integer({ min: 60, max: 6000 })
const size = fc.record({ width: side, height: side })
const frameSide = fc.integer({ min: 200, max: 1600 })
const frameSize = fc.record({ width: frameSide, height: frameSide })

test("the whole picture is centred in the frame", () => {
  expect(fitView({ width: 1000, height: 2000 }, { width: 400, height: 400 })).toEqual({ scale: 0.2, x: 100, y: 0 })
})

test("zooming keeps the spot of the paper under the finger", () => {
  const picture = { width: 1000, height: 1000 }
  const frame = { width: 500, height: 500 }
  const before = zoomAt(fitView(picture, frame), 4, { x: 250, y: 250 }, picture, frame)
  const at = { x: 100, y: 300 }
  const after = zoomAt(before, 1.5, at, picture, frame)
  expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale)
  expect((at.y - after.y) / after.scale).toBeCloseTo((at.y - before.y) / before.scale)
})

test("however it is moved, the picture covers the frame or is centred in it", () => {
  fc.assert(fc.property(size, frameSize, fc.double({ min: 0.01, max: 20, noNaN: true }), fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }), (picture, frame, scale, x, y) => {
    const view = clampView({ scale, x, y }, picture, frame)
    for (const [start, length, whole] of [[view.x, picture.width * view.scale, frame.width], [view.y, picture.height * view.scale, frame.height]] as const) {
      if (length <= whole) expect(start).toBeCloseTo((whole - length) / 2, 3)
      else {
        expect(start).toBeLessThanOrEqual(0.001)
        expect(start + length).toBeGreaterThanOrEqual(whole - 0.001)
      }
    }
  }))
})

test("a shown box lies inside the frame", () => {
  fc.assert(fc.property(size, frameSize, fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }), (picture, frame, left, top) => {
    const box = [left * picture.width, top * picture.height, 0.1 * picture.width, 0.02 * picture.height] as const
    const view = showBox(box, picture, frame)
    expect(view.x + box[0] * view.scale).toBeGreaterThanOrEqual(-1)
    expect(view.x + (box[0] + box[2]) * view.scale).toBeLessThanOrEqual(frame.width + 1)
    expect(view.y + box[1] * view.scale).toBeGreaterThanOrEqual(-1)
    expect(view.y + (box[1] + box[3]) * view.scale).toBeLessThanOrEqual(frame.height + 1)
  }))
})
