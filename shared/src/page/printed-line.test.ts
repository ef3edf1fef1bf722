import { describe, expect, it } from "vitest"
import type { Grey } from "../base/raster.ts"
import { drawPrintedLine } from "./printed-line.ts"

/** A page with three upright strokes as high as capitals, their feet on one line. */
function drawPage(capital: number, foot: number, grey: number, height = 200): Grey {
  const page: Grey = { width: 300, height, data: new Uint8Array(300 * height).fill(255) }
  for (const x of [100, 100 + capital, 100 + 2 * capital]) for (let y = Math.max(0, foot - capital); y < Math.min(height, foot); y++) page.data.fill(grey, y * 300 + x, y * 300 + x + Math.ceil(capital / 5))
  return page
}
const segment = (capital: number, foot: number) => ({ box: { x: 100, y: foot - capital, width: 2.2 * capital, height: capital }, baseline: foot, capital })
const darkRows = ({ image }: ReturnType<typeof drawPrintedLine>) => {
  const rows = Array.from({ length: image.height }, (_, y) => Math.min(...image.data.subarray(y * image.width, (y + 1) * image.width)))
  return { first: rows.findIndex((value) => value < 128), last: rows.findLastIndex((value) => value < 128) }
}

describe("a line of print for our reader", () => {
  it.each([8, 12, 30])("is as high as any other, whatever it was on the page (%i px)", (capital) => {
    const { first, last } = darkRows(drawPrintedLine(drawPage(capital, 120, 0), segment(capital, 120), 2048))
    expect(last - first).toBeGreaterThanOrEqual(14)
    expect(last - first).toBeLessThanOrEqual(18)
    expect(last).toBeGreaterThanOrEqual(22)
    expect(last).toBeLessThanOrEqual(26)
  })

  it("is black however pale it was, but grain stays grey", () => {
    const darkest = (grey: number) => Math.min(...drawPrintedLine(drawPage(12, 120, grey), segment(12, 120), 2048).image.data)
    expect(darkest(170)).toBeLessThan(30)
    expect(darkest(235)).toBeGreaterThan(120)
  })

  it("says where its pixels lie on the page", () => {
    const { image, left, scale } = drawPrintedLine(drawPage(12, 120, 0), segment(12, 120), 2048)
    const row = image.data.subarray(18 * image.width, 19 * image.width)
    const dark = row.findIndex((value) => value < 128)
    expect(left + dark / scale).toBeGreaterThan(98.5)
    expect(left + dark / scale).toBeLessThan(101.5)
  })

  it("is never wider than the net takes, and may stand at the page's edge", () => {
    const wide = { box: { x: 0, y: 100, width: 299, height: 2 }, baseline: 102, capital: 2 }
    expect(drawPrintedLine(drawPage(2, 102, 0), wide, 500).image.width).toBeLessThanOrEqual(500)
    for (const foot of [4, 199]) expect(drawPrintedLine(drawPage(12, foot, 0), segment(12, foot), 2048).image.height).toBe(32)
  })
})
