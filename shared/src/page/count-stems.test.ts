import { expect, test } from "vitest"
import type { Grey } from "../base/raster.ts"
import { countStems, listGlyphs } from "./count-stems.ts"

/** Each letter of the picture is a pixel of ink, three times as large. */
function draw(...rows: string[]): Grey {
  const [width, height] = [3 * rows[0]!.length, 3 * rows.length]
  const data = Uint8Array.from({ length: width * height }, (_, at) => (rows[Math.floor(at / width / 3)]![Math.floor((at % width) / 3)] === "#" ? 20 : 255))
  return { width, height, data }
}

test.each([
  ["a one with a flag", 1, ["..#..", ".##..", "..#..", "..#..", "..#..", "..#.."]],
  ["eleven", 2, ["..#...#..", ".##..##..", "..#...#..", "..#...#..", "..#...#..", "..#...#.."]],
  ["eleven whose feet touch", 2, ["..#...#..", ".##..##..", "..#...#..", "..#...#..", "..#...#..", ".#######."]],
  ["fourteen is not ones alone", 0, ["..#...#.#", ".##..#..#", "..#..#..#", "..#..####", "..#.....#", "..#.....#"]],
  ["a seven", 0, [".####.", "....#.", "...#..", "..#...", "..#...", "..#..."]],
])("%s", (_, stems, rows) => {
  expect(countStems(draw(...rows))).toBe(stems)
})

test("a stroke before a b is a letter of its own, a full stop is none", () => {
  const glyphs = listGlyphs(draw("#..#.....", "#..#.....", "#..###...", "#..#..#..", "#..#..#..", "#..###..#"))
  expect(glyphs.map(({ isStroke }) => isStroke)).toEqual([true, false])
})
