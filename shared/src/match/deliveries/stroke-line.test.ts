import { expect, test } from "vitest"
import { endLine, followLine, readLine } from "./stroke-line.ts"

const line = (...readings: [string, number][]) => readings.map(([text, confidence]) => ({ value: [...text], confidence }))

test("of a line's readings that one counts which adds up to his runs", () => {
  const read = readLine(line(["251", 0.58], ["231", 0.37]), [{ value: 6, confidence: 0.97 }])!
  expect(read[1]!.get("3")).toBeGreaterThan(0.9)
})

test("the strokes that close an innings are no ones of a batter without runs", () => {
  const read = readLine(line(["1", 0.8]), [{ value: 0, confidence: 0.97 }])
  expect(endLine(read, 0)).toBeGreaterThan(Math.log(0.5))
  expect(endLine(readLine(line(["4", 0.8]), [{ value: 4, confidence: 0.97 }]), 0)).toBeLessThan(Math.log(0.02))
})

test("a stroke that fits is followed; one that does not was left out, read otherwise, or follows marks that are none", () => {
  const read = readLine(line(["142", 0.9]), null)
  expect(followLine(read, 0, 1)).toMatchObject([{ place: 1 }])
  const ways = followLine(read, 0, 4)
  expect(ways.map(({ place }) => place)).toEqual([0, 1, 2, 3])
  expect(Math.max(...ways.map(({ weight }) => weight))).toBe(ways[2]!.weight)
  expect(followLine(null, 0, 4)).toEqual([{ place: 0, weight: 0 }])
})

test("what looks like sevens is ones", () => {
  expect(readLine(line(["171", 0.9]), [{ value: 3, confidence: 0.97 }])![1]!.get("1")).toBeGreaterThan(0.9)
})

test("where no reading adds up to his runs another stroke costs less than where one does", () => {
  const costOf = (runs: number) => Math.max(...followLine(readLine(line(["44", 0.99]), [{ value: runs, confidence: 0.97 }]), 0, 1).map(({ weight }) => weight))
  expect(costOf(5)).toBeGreaterThan(costOf(8) + 1)
})

test("a line that nobody believes is no witness", () => expect(readLine(line(["14", 0]), [{ value: 5, confidence: 0.97 }])).toBeNull())
