import { expect, test } from "vitest"
import { splitDashes } from "./dashes.ts"
import { findTextSegments } from "./text-segments.ts"

const letter = (x: number, y = 100) => ({ x, y, width: 12, height: 20, area: 120 })
const row = [letter(100), letter(115), letter(130)]

test.each([
  ["a dash in a cell of the line", { x: 300, y: 109, width: 9, height: 3, area: 27 }, 1],
  ["a full stop", { x: 300, y: 117, width: 3, height: 3, area: 9 }, 0],
  ["an underline at the feet", { x: 300, y: 119, width: 12, height: 2, area: 24 }, 0],
  ["the rest of a ruling", { x: 300, y: 109, width: 60, height: 2, area: 120 }, 0],
  ["a slanting scratch", { x: 300, y: 107, width: 9, height: 5, area: 12 }, 0],
  ["a dash where no text is", { x: 300, y: 400, width: 9, height: 3, area: 27 }, 0],
])("%s", (_, mark, dashes) => {
  const split = splitDashes(findTextSegments([...row, mark]))
  expect(split.dashes).toHaveLength(dashes)
  if (dashes > 0) expect(split.rest).toHaveLength(1)
})

test("marks between the letters of monospaced print stay in their word: 9.5, 1-24", () => {
  const [one, two] = [letter(100), letter(136)]
  const point = { x: 122, y: 117, width: 4, height: 4, area: 14 }
  const hyphen = { x: 121, y: 109, width: 8, height: 3, area: 24 }
  for (const mark of [point, hyphen]) expect(findTextSegments([one, mark, two])).toHaveLength(1)
})

test("a scrap of a printed line is kept from the engine, a small word is not", () => {
  const scrap = { x: 300, y: 140, width: 40, height: 4, area: 120 }
  const word = [{ x: 500, y: 140, width: 6, height: 9, area: 30 }, { x: 508, y: 140, width: 6, height: 9, area: 30 }]
  const split = splitDashes(findTextSegments([...row, scrap, ...word]))
  expect(split.rest.map(({ letters }) => letters.length)).toEqual([3, 2])
})

test("short scraps between the lines of text are kept from the engine, a hyphen in a line is not", () => {
  const scraps = [300, 308, 318].map((x) => ({ x, y: 136, width: 5, height: 3, area: 15 }))
  const hyphen = { x: 300, y: row[0]!.y + Math.round(row[0]!.height / 2), width: 5, height: 3, area: 15 }
  const split = splitDashes(findTextSegments([...row, ...scraps, hyphen]))
  expect(split.rest.map(({ letters }) => letters.length)).toEqual([3])
  expect(split.dashes).toHaveLength(1)
})
