import { expect, it } from "vitest"
import { toCardLine } from "../card-line.ts"
import type { Word } from "../../words/ocr-page.ts"
import { shareWords } from "./share-words.ts"

const word = (text: string, x: number, width: number): Word => ({ text, confidence: 0.8, box: { x, y: 0, width, height: 12 } })
const column = (left: number, right: number) => ({ left, right, figures: ["1", "2"] })

it("parts a word that stands over two columns, not one that touches the second", () => {
  const over = (heading: Word) => {
    const line = toCardLine(0, { box: heading.box, words: [heading], cells: [{ row: 0, column: 0, text: heading.text, box: heading.box, words: [heading] }] })
    return shareWords(line, [column(100, 110), column(125, 150)]).over.map((words) => words.map(({ text }) => text))
  }
  expect(over(word("OM", 98, 45))).toEqual([["O"], ["M"]])
  expect(over(word("4s", 98, 30))).toEqual([["4s"], []])
})
