import { expect, test } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { findLadders } from "./find-ladders.ts"
import { countLines } from "./line-counts.ts"

const [width, height] = [600, 700]
const sides = [100, 130, 190, 215]
const rungs = Array.from({ length: 31 }, (_, i) => 40 + 20 * i)

const blank = (): Grey => ({ width, height, data: new Uint8Array(width * height) })

function drawPage() {
  const [horizontal, vertical] = [blank(), blank()]
  const across = (y: number, from: number, to: number) => horizontal.data.fill(60, y * width + from, y * width + to)
  const down = (x: number, from: number, to: number) => { for (let y = from; y < to; y++) vertical.data[y * width + x] = 60 }
  for (const y of rungs) across(y, 100, 215)
  for (const x of sides) down(x, 40, 640)
  // A board of two figures each: stems below each other, and bars in the middle of the cells.
  for (const y of rungs.slice(0, 18)) {
    down(160, y + 1, y + 19)
    across(y + 10, 132, 188)
  }
  // Batters' rows are few.
  for (let row = 0; row < 12; row++) across(60 + 40 * row, 300, 580)
  for (const x of [300, 400, 580]) down(x, 60, 500)
  const runs = { horizontal: [], vertical: [...sides, 160].map((at) => ({ at, from: 40, to: at === 160 ? 400 : 640 })) }
  return { page: { runs: { ...runs, vertical: [...runs.vertical, ...[300, 400, 580].map((at) => ({ at, from: 60, to: 500 }))] } }, counts: countLines({ horizontal, vertical }) }
}

test("a ladder is many small cells between long lines; what is written in them makes no more of either", () => {
  const { page, counts } = drawPage()
  const ladders = findLadders(page, counts)
  expect(ladders.map(({ axis }) => axis)).toEqual(["horizontal"])
  expect(ladders[0]!.sides).toEqual(sides)
  expect(ladders[0]!.rungs.map(Math.round)).toEqual(rungs)
})
