import { expect, test } from "vitest"
import type { Grey } from "../base/raster.ts"
import { keepPrint } from "./keep-print.ts"

/** Six bars 14 pixels high beside each other, their feet at `feet(index)`. */
function drawBars(page: Grey, left: number, feet: (index: number) => number) {
  for (let bar = 0; bar < 6; bar++)
    for (let y = feet(bar) - 14; y < feet(bar); y++) page.data.fill(0, y * page.width + left + bar * 10, y * page.width + left + bar * 10 + 5)
}

test("letters on one line stay, strokes at all heights go", () => {
  const page: Grey = { width: 600, height: 200, data: new Uint8Array(600 * 200).fill(255) }
  drawBars(page, 50, () => 100)
  drawBars(page, 300, (index) => 100 + (index % 2 === 0 ? 5 : -4))
  const kept = keepPrint(page)
  const isInk = (from: number, to: number) => kept.data.some((value, at) => value === 0 && at % 600 >= from && at % 600 < to)
  expect(isInk(0, 200)).toBe(true)
  expect(isInk(250, 600)).toBe(false)
})
