import { expect, test } from "vitest"
import { isHandwritten } from "./page-kinds.ts"
import type { ReadPage } from "./read-page.ts"

/** A ruled page whose strokes look written with the probability `handwriting`; the engine read `sure` of its hundred words well. */
const page = (handwriting: number, sure: number, sharpness = 0.6): ReadPage => ({
  words: { page: 0, width: 900, height: 900, source: "ocr", words: Array.from({ length: 100 }, (_, at) => ({ text: at === 0 ? "Batting" : `word${at}`, confidence: at < sure ? 0.95 : 0.5, box: { x: 0, y: at * 9, width: 50, height: 8 } })) },
  rulings: Array.from({ length: 30 }, (_, at) => ({ axis: "horizontal" as const, at: at * 30, from: 0, to: 900, thickness: 1 })),
  clean: { inkOnly: { width: 1, height: 1, data: new Uint8Array(1) }, quality: { sharpness, glare: 0, cutOff: [] }, handwriting, isFlat: false, isReadTwice: false },
})

test("strokes tell handwriting where they are clear, the engine's words where they are not", () => {
  expect(isHandwritten(page(0.96, 90))).toBe(true)
  expect(isHandwritten(page(0.74, 84))).toBe(false)
  expect(isHandwritten(page(0.62, 51))).toBe(true)
  expect(isHandwritten(page(0.1, 20))).toBe(false)
})

test("a blurred page is print unless its strokes leave no doubt", () => {
  expect(isHandwritten(page(0.96, 20, 0.1))).toBe(false)
})
