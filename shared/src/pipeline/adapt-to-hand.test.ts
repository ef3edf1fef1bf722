import { describe, expect, test } from "vitest"
import type { Grey } from "../base/raster.ts"
import type { CellScores } from "../words/cell-scores.ts"
import { cellHeight, isSpotter, type CellNet } from "../words/cell-scores.ts"
import type { HandExample } from "../words/hand/hand-example.ts"
import { mostOfClass } from "../words/hand/learn-glyphs.ts"
import { adaptToHand } from "./adapt-to-hand.ts"
import { readCells } from "./read-cells.ts"
import type { Tools } from "./tools.ts"

const signal = new AbortController().signal
const model = { classes: ["1", "7"], calibration: { number: [1] } }
/** One glyph in the middle: `seven`: how much the net takes it for a 7; `shape`: what it looks like. Its image only carries the two numbers. */
const draw = (seven: number, shape: number): Grey => ({ width: 16, height: cellHeight, data: new Uint8Array(16 * cellHeight).fill(255).fill(seven, 0, 1).fill(shape, 1, 2) })

/** Both nets see the glyph once; the spotter in its sixth row. */
const look = (net: CellNet, image: Grey): CellScores => {
  const [rows, columns, width] = isSpotter(net) ? [12, 4, 3] : [1, 8, 3]
  const [scores, features] = [new Float32Array(rows * columns * width).fill(-20), new Float32Array(rows * columns * 2)]
  const [seven = 0, shape = 0] = image.data
  const at = isSpotter(net) ? 6 * columns + 1 : 3
  if (!isSpotter(net)) for (let column = 0; column < columns; column++) scores[column * width + 2] = column === at ? 0 : 20
  scores.set(isSpotter(net) ? [9, 0, seven / 10 - 12] : [5, 5 + seven / 10 - 12, -20], at * width)
  features.set([shape / 50, 1], at * 2)
  return { rows, columns, width, scores, featureWidth: 2, features }
}
const tools: Pick<Tools, "recogniseCells"> = { recogniseCells: async (net, images) => ({ model, cells: images.map((image) => look(net, image)) }) }
const read = async (examples: readonly HandExample[], image: Grey) => {
  const readings = await readCells(await adaptToHand(tools, examples, signal), [{ kind: "number", image }], signal)
  return readings![0]!
}
const example = (text: string, shape: number): HandExample => ({ kind: "number", text, image: draw(140, shape) })

describe("a hand's examples", () => {
  test("none: the tool itself, so the same reading to the bit", async () => {
    expect(await adaptToHand(tools, [], signal)).toBe(tools)
  })

  test("of a text that is nowhere in the picture teach nothing", async () => {
    expect(await adaptToHand(tools, [{ kind: "number", text: "111111111", image: draw(140, 10) }, { kind: "number", text: "#", image: draw(140, 10) }], signal)).toBe(tools)
  })

  test("turn a glyph of the same shape, leave one of another shape as it was", async () => {
    const taught = [example("1", 10), example("1", 14), example("7", 60)]
    expect((await read([], draw(130, 12))).alternatives[0]?.value).toBe("7")
    expect((await read(taught, draw(130, 12))).alternatives[0]?.value).toBe("1")
    expect((await read(taught, draw(130, 250))).alternatives).toEqual((await read([], draw(130, 250))).alternatives)
  })

  test("of numbers teach figures in ball boxes too", async () => {
    const box = { kind: "balls" as const, image: draw(130, 12) }
    const [plain] = await readCells(tools, [box], signal) ?? []
    const [taught] = await readCells(await adaptToHand(tools, [example("1", 10), example("1", 14), example("7", 60)], signal), [box], signal) ?? []
    expect([plain, taught].map((reading) => reading?.marks[0]?.tokens[0]?.value)).toEqual(["7", "1"])
  })

  test("never say whether something is written", async () => {
    const adapted = await adaptToHand(tools, [example("1", 10), example("1", 14), example("7", 60)], signal)
    const [plain, changed] = await Promise.all([tools, adapted].map(async ({ recogniseCells }) => (await recogniseCells("figures", [draw(130, 12)], signal))!.cells[0]!))
    const blankOf = ({ scores, width }: CellScores) => {
      const own = [...scores.subarray(3 * width, 4 * width)].map(Math.exp)
      return own[2]! / own.reduce((sum, chance) => sum + chance, 0)
    }
    expect(changed!.scores).not.toEqual(plain!.scores)
    expect(blankOf(changed!)).toBeCloseTo(blankOf(plain!), 6)
  })

  test("the newest of a class count", async () => {
    const newest = Array.from({ length: mostOfClass }, () => example("1", 10))
    const old = Array.from({ length: 20 }, () => ({ ...example("1", 10), image: draw(20, 10) }))
    expect(await read([...newest, ...old], draw(130, 10))).toEqual(await read(newest, draw(130, 10)))
    expect(await read([...old, ...newest], draw(130, 10))).not.toEqual(await read(newest, draw(130, 10)))
  })
})
