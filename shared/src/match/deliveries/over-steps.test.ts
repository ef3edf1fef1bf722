import { expect, test } from "vitest"
import { weighByBoard, type BoardRises } from "./over-steps.ts"

const rise = (count: number, most: number) => Float64Array.from({ length: most }, (_, at) => (at === count ? 1 : 0.01))
const board = (...overs: [number, number][]): BoardRises => ({ runs: overs.map(([runs]) => rise(runs, 37)), wickets: overs.map(([, wickets]) => rise(wickets, 5)) })
const over = (...readings: [string, number][]) => readings.map(([tokens, confidence]) => ({ value: tokens.split(" "), confidence }))
const maiden = over([". . . . . .", 0.97])
const two = over([". . 1 . 1 .", 0.97])

test("what the board rises by decides between two readings of a box", () => {
  const boxes = [maiden, over(["1 . . . . .", 0.5], ["4 . . . . .", 0.45]), two]
  const [, weighed] = weighByBoard(boxes, boxes, board([0, 0], [4, 0], [2, 0]))
  expect(weighed?.[1]?.confidence).toBeGreaterThan(0.9)
})

test("a run out is one of the board's wickets and none of the bowler's", () => {
  const boxes = [maiden, over([". . R . 1 .", 0.5], [". . . . 1 .", 0.45]), two]
  const likeliest = (wickets: number) => [...weighByBoard(boxes, boxes, board([0, 0], [1, wickets], [2, 0]))[1]!].sort((a, b) => b.confidence - a.confidence)[0]?.value.join(" ")
  expect([likeliest(0), likeliest(1)]).toEqual([". . . . 1 .", ". . R . 1 ."])
})

test("boxes that are not those of their overs are left as they were read", () => {
  const boxes = [two, maiden, two, over(["1 . . . . .", 0.5], ["4 . . . . .", 0.45]), maiden, two, maiden]
  const weighed = weighByBoard(boxes, boxes, board([9, 0], [7, 1], [12, 0], [4, 0], [8, 0], [11, 0], [6, 0]))
  expect(weighed[3]?.[0]?.confidence).toBeGreaterThan(0.4)
})
