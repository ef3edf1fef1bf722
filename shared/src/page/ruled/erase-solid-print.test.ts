import { expect, test } from "vitest"
import type { Quad } from "../../base/geometry.ts"
import { eraseSolidPrint } from "./erase-solid-print.ts"

const [width, height] = [60, 40]
const box = (x: number, y: number, wide: number, high: number): Quad => [{ x, y }, { x: x + wide, y }, { x: x + wide, y: y + high }, { x, y: y + high }]

test("a dark bar goes, the figure that touches it and words printed dark on white stay", () => {
  const data = new Uint8Array(width * height)
  const draw = (x: number, y: number, wide: number, high: number) => {
    for (let row = y; row < y + high; row++) data.fill(1, row * width + x, row * width + x + wide)
  }
  draw(0, 0, 30, 11)
  draw(10, 11, 4, 12)
  draw(40, 4, 6, 3)
  const erased = eraseSolidPrint({ width, height, data }, [box(0, 0, 29, 10), box(32, 0, 27, 10)]).data
  const count = (x: number, y: number, wide: number, high: number) =>
    Array.from({ length: high }, (_, row) => erased.subarray((y + row) * width + x, (y + row) * width + x + wide).reduce((sum, value) => sum + value, 0)).reduce((sum, value) => sum + value, 0)
  expect([count(0, 0, 30, 11), count(10, 11, 4, 12), count(40, 4, 6, 3)]).toEqual([0, 48, 18])
})
