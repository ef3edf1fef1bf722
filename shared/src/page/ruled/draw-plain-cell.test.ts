import { expect, test } from "vitest"
import type { Quad } from "../../base/geometry.ts"
import type { Rgba } from "../../base/raster.ts"
import { buildPageMap } from "../page-map.ts"
import { drawPlainCell, placePlainCell } from "./draw-plain-cell.ts"

const side = 160
const map = buildPageMap(side, side, ({ x, y }) => ({ x, y }))
const quad: Quad = [{ x: 20, y: 40 }, { x: 120, y: 40 }, { x: 120, y: 80 }, { x: 20, y: 80 }]

function drawPhoto(ink: readonly [number, number, number] | undefined): Rgba {
  const data = new Uint8ClampedArray(4 * side * side)
  for (let i = 0; i < side * side; i++) {
    const light = 150 + (i % side) / 2
    const inked = ink && i % side >= 60 && i % side < 66 && i >= 50 * side && i < 70 * side
    data.set(inked ? [...ink, 255] : [light, light, light, 255], 4 * i)
  }
  return { width: side, height: side, data }
}

test.each([["black", [20, 20, 20]], ["yellow", [215, 200, 60]]] as const)("%s ink is black on white, whatever the light", (_, ink) => {
  const { width, height, data } = drawPlainCell(drawPhoto([...ink]), { map }, quad)
  expect([width, height]).toEqual([108, 48])
  expect(data[24 * width + 47]).toBeLessThan(30)
  expect(data[24 * width + 10]).toBeGreaterThan(215)
  expect(data[24 * width + 95]).toBeGreaterThan(215)
})

test("an empty cell stays pale, also where it reaches beyond the photo", () => {
  const beyond: Quad = [{ x: 100, y: 40 }, { x: 200, y: 40 }, { x: 200, y: 80 }, { x: 100, y: 80 }]
  for (const place of [quad, beyond]) expect(Math.min(...drawPlainCell(drawPhoto(undefined), { map }, place).data)).toBeGreaterThan(100)
})

test("says where its picture lies in one of a box on the flat page", () => {
  // The crop begins a tenth of 40 px before the cell; the box is twice as high as the crop.
  expect(placePlainCell(quad, { x: 6, y: 30, width: 128, height: 96 })).toEqual({ left: 5, top: 3, scale: 0.5 })
})
