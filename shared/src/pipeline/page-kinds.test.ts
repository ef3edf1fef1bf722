import { expect, test } from "vitest"
import { listWarnings } from "./page-kinds.ts"
import type { ReadPage } from "./read-page.ts"

const words = { page: 0, width: 100, height: 100, source: "ocr" as const, words: [] }
const pageOf = (form: Partial<NonNullable<ReadPage["form"]>>) => ({ words, rulings: [], form: { troubles: [], legible: true, ...form } }) as unknown as ReadPage

test("of a form that nobody knows it is not said that only marked values have to be looked at", () => {
  expect(listWarnings([pageOf({})], ["handwritten"], false).map(({ code }) => code)).toEqual(["unknown_form"])
  expect(listWarnings([pageOf({ layout: "ours" })], ["handwritten"], false).map(({ code }) => code)).toEqual(["handwriting"])
})
