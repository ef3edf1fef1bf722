import { expect, it } from "vitest"
import { findFigure, splitRow } from "./split-row.ts"
import { toCardLine } from "./card-line.ts"
import type { Header } from "./find-header.ts"
import type { Word } from "../words/ocr-page.ts"

const word = (text: string, x: number, ...possible: string[]): Word =>
  ({ text, confidence: 0.5, box: { x, y: 0, width: 10, height: 12 }, alternatives: possible.map((other) => ({ text: other, confidence: 0.1 })) })

it("takes letters for the figure that their reader holds possible as well", () => {
  expect(findFigure(word("12", 0, "72"))).toBe("12")
  expect(findFigure(word("O", 0, "Q", "0"))).toBe("0")
  expect(findFigure(word("Y", 0, "7"))).toBe("7")
  expect(findFigure(word("not", 0, "nof"))).toBeUndefined()
  expect(findFigure({ text: "O", confidence: 0.5, box: { x: 0, y: 0, width: 10, height: 12 } })).toBeUndefined()
})

it("gives such letters their column", () => {
  const column = (kind: "runs" | "balls", left: number) => ({ kind, left, right: left + 10, sure: 1 })
  const words = [word("Rao", 0), word("31", 100), word("Y", 150, "7")]
  const box = { x: 0, y: 0, width: 160, height: 12 }
  const line = toCardLine(0, { box, words, cells: words.map((only, at) => ({ row: 0, column: at, text: only.text, box: only.box, words: [only] })) })
  const header: Header = { table: "batting", page: 0, columns: [column("runs", 100), column("balls", 150)], nameColumn: null, title: [], left: 0, right: 160, box }
  expect(splitRow(line, header).values.balls).toEqual([words[2]])
})
