import { expect, it } from "vitest"
import { buildTables } from "../table/build-tables.ts"
import type { Word } from "../words/ocr-page.ts"
import { readScorecard } from "./read-scorecard.ts"

/** Words at [text, x, y], 20 high. */
const place = (words: [string, number, number][]) => words.map(([text, x, y]): Word => ({ text, confidence: 0.99, box: { x, y, width: 9 * text.length, height: 20 } }))

const heading: [string, number, number][] = [["Batter", 10, 0], ["R", 300, 0], ["B", 360, 0], ["4s", 420, 0], ["6s", 480, 0]]
const figures = (values: string, y: number) => values.split(" ").map((value, at): [string, number, number] => [value, 300 + 60 * at, y])
const batting = (words: [string, number, number][]) => readScorecard(buildTables({ page: 0, width: 600, height: 900, source: "ocr", words: place(words) })).inningsList[0]?.batting
  .map((row) => [row.name?.value ?? null, row.dismissal?.kind ?? null, row.runs?.value ?? null, row.balls?.value ?? null])

it.each([8, 13, 17])("gives a batter the figures that stand beside name and how out, %i pixels below the name", (below) => {
  const rows = [["Alice Barlow", "c Oakes b Finch", "6 8 1 0"], ["Chloe Verity", "b Iyer", "4 18 0 0"], ["Ravi Nash", "not out", "50 59 6 0"]]
  const words = rows.flatMap(([name = "", howOut = "", values = ""], at): [string, number, number][] => {
    const y = 60 + 90 * at
    const [first = "", last = ""] = name.split(" ")
    return [[first, 10, y], [last, 10 + 9 * first.length + 8, y], ...figures(values, y + below), ...howOut.split(" ").map((word, i): [string, number, number] => [word, 10 + 60 * i, y + 30])]
  })
  expect(batting([...heading, ...words])).toEqual([["Alice Barlow", "caught", 6, 8], ["Chloe Verity", "bowled", 4, 18], ["Ravi Nash", "not out", 50, 59]])
})

it("leaves the figures of the next row alone, where a name has none", () => {
  const words: [string, number, number][] = [["Rao", 10, 60], ["Verity", 10, 90], ...figures("4 18 0 0", 90), ["Nash", 10, 120], ...figures("7 9 1 0", 120)]
  expect(batting([...heading, ...words])).toEqual([["Rao", null, null, null], ["Verity", null, 4, 18], ["Nash", null, 7, 9]])
})

it("keeps a row whose name nobody saw", () => {
  const words: [string, number, number][] = [["Rao", 10, 60], ...figures("4 18 0 0", 60), ...figures("6 6 1 0", 110), ["not", 10, 130], ["out", 50, 130], ["Nash", 10, 170], ...figures("7 9 1 0", 170)]
  expect(batting([...heading, ...words])).toEqual([["Rao", null, 4, 18], [null, "not out", 6, 6], ["Nash", null, 7, 9]])
})
