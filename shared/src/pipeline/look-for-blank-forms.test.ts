import { expect, it } from "vitest"
import { mayBeBlankForm } from "./look-for-blank-forms.ts"
import type { ReadPage } from "./read-page.ts"

const page = (words: number, rulings: number, handwriting = 0): ReadPage => ({
  words: { page: 0, width: 1000, height: 1400, source: "ocr", words: Array.from({ length: words }, () => ({ text: "No.", confidence: 0.5, box: { x: 0, y: 0, width: 20, height: 10 } })) },
  rulings: Array.from({ length: rulings }, (_, at) => ({ axis: "horizontal", at, from: 0, to: 900, thickness: 1 })),
  clean: { inkOnly: { width: 1, height: 1, data: new Uint8Array(1) }, quality: { sharpness: 0.5, glare: 0, cutOff: [] }, handwriting, isFlat: false, isReadTwice: false },
})

it("takes a ruled page with few words for a form that may be blank, and none full of print or writing, or hardly ruled", () => {
  expect(mayBeBlankForm(page(60, 80))).toBe(true)
  expect([mayBeBlankForm(page(400, 80)), mayBeBlankForm(page(60, 80, 0.9)), mayBeBlankForm(page(60, 10))]).toEqual([false, false, false])
})
