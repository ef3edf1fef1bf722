import { expect, it } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { findBackground } from "./background.ts"

const [width, height] = [400, 120]
const paint = (shade: (x: number, y: number) => number): Grey => ({ width, height, data: Uint8Array.from({ length: width * height }, (_, at) => shade(at % width, Math.floor(at / width))) })
const ground = (page: Grey, x: number, y: number) => {
  const { width: across, data } = findBackground(page, true)
  return data[Math.floor(y / 4) * across + Math.floor(x / 4)]!
}

it("does not take blurred pale letters for ground, however near together they stand", () => {
  const page = paint((x, y) => (y >= 40 && y < 56 && x > 40 && x < 360 ? 196 + 8 * Math.cos(x) : 216))
  for (let x = 48; x < 352; x += 8) expect(ground(page, x, 48)).toBe(216)
})

it("keeps shaded rows and dark bars", () => {
  const shaded = paint((_, y) => (y >= 40 && y < 80 ? 190 : 220))
  expect([ground(shaded, 200, 42), ground(shaded, 200, 60), ground(shaded, 200, 34)]).toEqual([190, 190, 220])
  const bar = paint((x, y) => (y < 40 || y >= 80 ? 220 : y >= 56 && y < 66 && x % 24 < 12 ? 230 : 60))
  expect(ground(bar, 200, 60)).toBeLessThan(80)
})
