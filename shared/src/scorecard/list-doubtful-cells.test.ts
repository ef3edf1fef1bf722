import { expect, test } from "vitest"
import { typeset } from "../../testing/typeset.ts"
import { buildTables } from "../table/build-tables.ts"
import { toCardLines } from "./card-line.ts"
import { findBlocks } from "./find-blocks.ts"
import { listDoubtfulCells } from "./list-doubtful-cells.ts"

const card = (figure: string) => `
Batter                                       R     B    4s    6s
A. Rao             c Hill b Marsh           31    40     4     0
T. Oduya           not out                  ${figure.padEnd(2)}     9     1     0
P. Lind            run out (Hill)            0     1     0     0
Extras   (b 1, lb 2, w 3)                    6`
const list = (text: string, confidence: number) => listDoubtfulCells(findBlocks(toCardLines(buildTables(typeset(text, confidence)))).blocks).map(({ word, box }) => [word?.text, Math.round(box.x / 10)])

test("a sure figure or dash is not looked at again, an unsure one is, letters are, a missing one is looked for under its heading", () => {
  expect(list(card("12"), 0.96)).toEqual([])
  expect(list(card("-"), 0.96)).toEqual([])
  expect(list(card("12"), 0.7)).toHaveLength(12)
  expect(list(card("l2"), 0.96)).toEqual([["l2", 44]])
  expect(list(card("  "), 0.96).map(([text]) => text)).toEqual([undefined])
})

test("where a table has one figure a row, what stands under its heading and is no number is one that was misread", () => {
  const narrow = (figure: string) => `
Batter                        R     B    4s    6s
Rao        c Hill b Marsh    31
Oduya      not out           ${figure}
Lind       run out (Hill)     0
Moss       not out
Extras                        6`
  expect(list(narrow("1m"), 0.96).map(([text]) => text)).toEqual([undefined])
  expect(list(narrow("12"), 0.96)).toEqual([])
})
