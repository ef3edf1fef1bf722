import { expect, test } from "vitest"
import { addPaleMarks } from "./add-pale-marks.ts"

/** A cell as high as a page, something dark written in it and a pale square of this side. */
function addToLargeCell(mark: number): number {
  const side = 1400
  const [data, owner] = [new Uint8Array(side * side), new Int16Array(side * side)]
  for (let y = 0; y < mark; y++) data.fill(80, (500 + y) * side + 500, (500 + y) * side + 500 + mark)
  owner.fill(1, 200 * side + 200, 200 * side + 220)
  addPaleMarks({ width: side, height: side, data }, owner, [{ quad: [{ x: 0, y: 0 }, { x: side, y: 0 }, { x: side, y: side }, { x: 0, y: side }], dots: true }], 100)
  return owner[600 * side + 600]!
}

test("a pale mark is its cell's, however many pixels it has", () => expect(addToLargeCell(400)).toBe(1))

test("what is larger than dots are is none", () => expect(addToLargeCell(450)).toBe(0))
