import { expect, it } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { eraseEdge } from "./erase-edge.ts"

const width = 300
const paint = (shade: (x: number, y: number) => number): Grey => ({ width, height: 200, data: Uint8Array.from({ length: width * 200 }, (_, at) => shade(at % width, Math.floor(at / width))) })
const at = ({ data }: Grey, x: number, y: number) => data[y * width + x]

it("takes out the table beside a curled sheet and leaves text, even text that a line joins to the edge", () => {
  const table = (x: number, y: number) => y > 196 - 3 * Math.sin(x / 40)
  const letter = (x: number, y: number) => x >= 100 && x < 110 && y >= 100 && y < 120
  const line = (x: number, y: number) => y === 110 && x < 110
  const page = paint((x, y) => (table(x, y) ? 30 : letter(x, y) ? 20 : line(x, y) ? 90 : 250))
  eraseEdge(page)
  expect([at(page, 63, 198), at(page, 63, 194), at(page, 200, 199)]).toEqual([255, 255, 255])
  expect([at(page, 104, 104), at(page, 60, 110)]).toEqual([20, 90])
})
