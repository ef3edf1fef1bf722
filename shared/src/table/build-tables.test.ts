import fc from "fast-check"
import { expect, it } from "vitest"
import type { Word } from "../words/ocr-page.ts"
import { buildTables } from "./build-tables.ts"

const word = (text: string, x: number, y: number, width = 40, height = 14): Word => ({ text, confidence: 1, box: { x, y, width, height } })
const page = (words: Word[]) => ({ page: 0, width: 1000, height: 1000, source: "ocr" as const, words })
const texts = (words: Word[], rulings = [] as Parameters<typeof buildTables>[1]) => buildTables(page(words), rulings).map((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)))

it("makes rows of what stands on one baseline and cells at wide white space", () => {
  expect(texts([word("31", 300, 2), word("Rao", 45, 1), word("A.", 0, 0), word("Lind", 0, 30), word("0", 310, 31)])).toEqual([[["A. Rao", "31"], ["Lind", "0"]]])
})

it("parts cells at a printed line, however near they stand", () => {
  const ruling = { axis: "vertical" as const, at: 43, from: 0, to: 100, thickness: 1 }
  expect(texts([word("12", 0, 0), word("9", 46, 0)], [ruling])).toEqual([[["12", "9"]]])
})

it("takes no measure from the dots of a leader", () => {
  const dots = Array.from({ length: 9 }, (_, at) => word(".", 100 + at * 12, 12, 2, 2))
  expect(texts([word("A.", 0, 0), word("Rao", 45, 0), ...dots, word("31", 230, 0)])[0]?.[0]?.[0]).toMatch(/^A. Rao/)
})

it("ends a table at a wide gap", () => {
  expect(texts([word("one", 0, 0), word("two", 0, 200)])).toEqual([[["one"]], [["two"]]])
})

it("keeps every word once, whatever the boxes", () => {
  const box = fc.record({ x: fc.integer({ min: -50, max: 1000 }), y: fc.integer({ min: -50, max: 1000 }), width: fc.integer({ min: 0, max: 400 }), height: fc.integer({ min: 0, max: 200 }) })
  fc.assert(fc.property(fc.array(box, { maxLength: 60 }), (boxes) => {
    const words = boxes.map((one, index): Word => ({ text: `w${index}`, confidence: 1, box: one }))
    const kept = buildTables(page(words)).flatMap((table) => table.rows.flatMap((row) => row.words.map(({ text }) => text)))
    expect(kept.sort()).toEqual(words.map(({ text }) => text).sort())
  }))
})
