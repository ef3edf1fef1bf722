import { expect, it } from "vitest"
import { fromPackedLines } from "./packed-words.ts"

const symbol = (text: string, x0: number, confidence = 95) => ({ text, confidence, bbox: { x0, y0: 10, x1: x0 + 10, y1: 40 } })
const pieces = [
  { packed: { x: 0, y: 0, width: 60, height: 50 }, source: { x: 500, y: 300, width: 30, height: 25 } },
  { packed: { x: 100, y: 0, width: 60, height: 50 }, source: { x: 900, y: 300, width: 30, height: 25 } },
]

it("brings words back to their places on the page and cuts what the engine joined across cells", () => {
  const word = { text: "12345", confidence: 90, bbox: { x0: 10, y0: 10, x1: 160, y1: 40 }, symbols: [symbol("1", 10), symbol("2", 22), symbol("3", 110), symbol("4", 122, 60), symbol("5", 134)] }
  const words = fromPackedLines([{ paragraphs: [{ lines: [{ words: [word] }] }] }], pieces)
  expect(words).toEqual([
    { text: "12", confidence: 0.95, box: { x: 505, y: 305, width: 11, height: 15 } },
    { text: "345", confidence: 0.6, box: { x: 905, y: 305, width: 17, height: 15 } },
  ])
})
