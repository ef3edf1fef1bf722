import { expect, it } from "vitest"
import type { Grey } from "../base/raster.ts"
import { findInkDepth } from "./ink-depth.ts"

/** A pale line of one row on white paper. */
const page: Grey = { width: 20, height: 10, data: new Uint8Array(200).fill(255).fill(200, 80, 100) }
const line = { x: 0, y: 3.5, width: 20, height: 2 }

it("says how dark a box's ink is, not how much there is of it", () => {
  expect(findInkDepth(page, line)).toBe(55)
  expect(findInkDepth(page, { x: 0, y: 0, width: 20, height: 10 })).toBe(55)
  expect(findInkDepth(page, { x: 0, y: 5, width: 20, height: 5 })).toBe(0)
})

it("passes over a speck", () => {
  const specked: Grey = { ...page, data: page.data.slice() }
  specked.data[85] = 0
  expect(findInkDepth(specked, line)).toBe(55)
})

it("finds no ink where there is no page", () => {
  expect(findInkDepth(page, { x: -9, y: -9, width: 4, height: 4 })).toBe(0)
})
