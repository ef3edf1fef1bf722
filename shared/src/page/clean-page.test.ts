import { describe, expect, it } from "vitest"
import type { Rgba } from "../base/raster.ts"
import { cleanPage } from "./clean-page.ts"

const signal = new AbortController().signal
const clean = (pixels: Rgba) => cleanPage({ pixels, origin: "photo" }, signal)

/** A page painted by `shade(x, y)`, 0 black to 255 white. */
function paint(width: number, height: number, shade: (x: number, y: number) => number): Rgba {
  const data = new Uint8ClampedArray(4 * width * height).fill(255)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.fill(shade(x, y), 4 * (y * width + x), 4 * (y * width + x) + 3)
  return { width, height, data }
}

/** Rows of hollow letters, 12 wide and 18 high, every 40 rows; `slope` in pixels per pixel, `shift` in pixels from one row to the next. */
const isLetter = (slope: number, shift = 0) => (x: number, y: number) => {
  const along = x + shift * Math.floor((y - slope * x) / 40 + 1)
  const across = along % 16
  const down = (((y - slope * x) % 40) + 40) % 40
  const inside = x > 60 && x < 740 && along % 160 < 112 && y > 40 && y < 560 && across < 12 && down < 18
  return inside && !(across > 2 && across < 9 && down > 2 && down < 15)
}
const mean = (data: Uint8Array) => data.reduce((sum, value) => sum + value, 0) / data.length

describe("cleanPage", () => {
  it("finds nothing on a blank page", () => {
    const page = clean(paint(400, 300, () => 240))
    expect(page.inkOnly.data.every((value) => value > 240)).toBe(true)
    expect(page.rulings).toEqual([])
    expect(page.handwriting).toBe(0)
    expect(page.quality.textHeight).toBeUndefined()
  })

  it("turns light text on a dark ground into black on white", () => {
    const letter = isLetter(0)
    const page = clean(paint(800, 600, (x, y) => (letter(x, y) ? 230 : 30)))
    expect(mean(page.grey.data)).toBeGreaterThan(200)
    expect(page.grey.data[81 * 800 + 65]).toBeLessThan(60)
    expect(page.quality.textHeight).toBe(18)
  })

  it("evens out a shadow over half of the page", () => {
    const letter = isLetter(0)
    const page = clean(paint(800, 600, (x, y) => (letter(x, y) ? 40 : 220) * (x > 400 ? 0.6 : 1)))
    expect(page.grey.data[20 * 800 + 700]).toBeGreaterThan(240)
    expect(page.quality.textHeight).toBe(18)
  })

  it("takes rulings out and leaves the letters", () => {
    const letter = isLetter(0)
    const isRuling = (x: number, y: number) => (y % 40 === 28 && x > 40 && x < 760) || (x === 50 && y > 30)
    const page = clean(paint(800, 600, (x, y) => (letter(x, y) ? 20 : isRuling(x, y) ? 120 : 250)))
    expect(page.rulings.filter(({ axis }) => axis === "horizontal")).toHaveLength(15)
    expect(page.rulings.filter(({ axis }) => axis === "vertical")).toHaveLength(1)
    expect(page.inkOnly.data[108 * 800 + 400]).toBe(255)
    expect(page.inkOnly.data[81 * 800 + 65]).toBeLessThan(40)
  })

  it("straightens a page that lies at two degrees and says where its corners were", () => {
    const slope = 0.035
    const letter = isLetter(slope, 11)
    const page = clean(paint(800, 600, (x, y) => (letter(x, y) ? 20 : 250)))
    const [topLeft, topRight] = page.corners
    expect((topRight.y - topLeft.y) / (topRight.x - topLeft.x)).toBeCloseTo(slope, 2)
  })

  it("stops when it is cancelled", () => {
    const controller = new AbortController()
    controller.abort()
    expect(() => cleanPage({ pixels: paint(100, 100, () => 255), origin: "photo" }, controller.signal)).toThrow(expect.objectContaining({ code: "cancelled" }))
  })
})
