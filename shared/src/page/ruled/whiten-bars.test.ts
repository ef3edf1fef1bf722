import { expect, test } from "vitest"
import { whitenBars } from "./whiten-bars.ts"

const [width, height] = [120, 80]

/** White paper with a rectangle of this grey. */
function drawPage(grey: number, top: number, bottom: number, left: number, right: number) {
  const page = { width, height, data: new Uint8Array(width * height).fill(255) }
  for (let y = top; y < bottom; y++) page.data.fill(grey, y * width + left, y * width + right)
  return page
}

test("pale letters on a bar become dark letters on white", () => {
  const page = drawPage(80, 20, 44, 0, 60)
  for (let y = 28; y < 36; y++) page.data.fill(240, y * width + 20, y * width + 26)
  whitenBars(page, { ...page, data: page.data.slice() }, [0, 60, 120])
  expect(page.data[32 * width + 22]).toBeLessThan(60)
  expect(page.data[32 * width + 40]).toBe(255)
  expect(page.data[32 * width + 90]).toBe(255)
})

test("dark stripes with paper between them are no bar", () => {
  const page = drawPage(255, 0, 0, 0, 0)
  for (let y = 20; y < 44; y++) for (let x = 0; x < 60; x += 2) page.data[y * width + x] = 0
  const before = page.data.slice()
  whitenBars(page, { ...page, data: page.data.slice() }, [0, 60, 120])
  expect(page.data).toEqual(before)
})

test("a word, a line across and a shadow are no bars", () => {
  for (const page of [drawPage(20, 20, 40, 20, 45), drawPage(20, 20, 25, 0, 120), drawPage(120, 10, 80, 0, 60)]) {
    const before = page.data.slice()
    whitenBars(page, { ...page, data: page.data.slice() }, [0, 60, 120])
    expect(page.data).toEqual(before)
  }
})
