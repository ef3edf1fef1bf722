import { expect, it } from "vitest"
import { cutTokens } from "./cut-tokens.ts"

const piece = (x: number, width: number, height: number, bottom = 50) => ({ x, y: bottom - height, width, height, area: width * height })
const cell = { box: { x: 0, y: 20, width: 300, height: 40 }, height: 20 }

it("cuts ink into dots and tokens, and counts a token's pieces", () => {
  const ink = [piece(10, 3, 3), piece(22, 3, 3), piece(34, 9, 20), piece(53, 5, 20), piece(60, 14, 14), piece(76, 10, 20), piece(95, 3, 3)]
  expect(cutTokens(ink, [cell], 6)).toEqual([[
    { box: { x: 10, y: 47, width: 3, height: 3 }, isDot: true, pieces: 1 }, { box: { x: 22, y: 47, width: 3, height: 3 }, isDot: true, pieces: 1 },
    { box: { x: 34, y: 30, width: 9, height: 20 }, isDot: false, pieces: 1 }, { box: { x: 53, y: 30, width: 33, height: 20 }, isDot: false, pieces: 3 },
    { box: { x: 95, y: 47, width: 3, height: 3 }, isDot: true, pieces: 1 },
  ]])
})

it("leaves out grain, the rest of a ruling and what stands in another cell", () => {
  const ink = [piece(10, 4, 4), piece(25, 4, 4), piece(40, 1, 1), piece(60, 2, 60, 70), piece(80, 4, 4, 200), piece(100, 40, 2)]
  expect(cutTokens(ink, [cell], 6)[0]?.map(({ box }) => box.x)).toEqual([10, 25])
})

it("finds how wide white space parts tokens by how many stand in a cell, and sets dots apart however near", () => {
  const narrow = [10, 18, 26, 34, 42].map((x) => piece(x, 4, 20))
  expect(cutTokens([...narrow, piece(47, 3, 3)], [cell], 6)[0]?.map(({ box, isDot }) => [box.x, isDot])).toEqual([[10, false], [18, false], [26, false], [34, false], [42, false], [47, true]])
  const wide = [10, 28, 46, 64, 82, 100].flatMap((x) => [piece(x, 4, 20), piece(x + 7, 4, 20)])
  expect(cutTokens(wide, [cell], 6)[0]).toHaveLength(6)
})

it("finds nothing in an empty cell", () => expect(cutTokens([], [cell, cell], 6)).toEqual([[], []]))
