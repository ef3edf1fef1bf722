import { describe, expect, it } from "vitest"
import type { Grey } from "../base/raster.ts"
import { cellHeight, isSpotter } from "../words/cell-scores.ts"
import { readCells } from "./read-cells.ts"
import type { NetRuntime } from "../words/net/net-runtime.ts"
import { recogniseCells } from "./recognise-cells.ts"

const digits = [..."0123456789", ".", "-", "/"]
const calibration = {}
const models = { version: "test", balls: { classes: digits, calibration }, marks: { classes: digits, calibration }, figures: { classes: digits, calibration }, words: { classes: [..."ABCT"], calibration } }
const white = (width: number): Grey => ({ width, height: cellHeight, data: new Uint8Array(cellHeight * width).fill(255) })
/** An image whose first line of pixels says what the test's nets see: digits as black levels, 8 pixels apart. */
const written = (text: string, width = 64): Grey => {
  const image = white(width)
  ;[...text].forEach((digit, i) => { image.data[8 * i + 10] = 240 - 10 * Number(digit) })
  return image
}

/** Nets that read `written`: each digit at its place, with certainty. */
function createRuntime(widths: number[] = []): NetRuntime {
  return {
    models,
    run: async (net, image, width) => {
      widths.push(width)
      const [rows, columns, classes] = isSpotter(net) ? [12, width / 4, digits.length + 1] : [1, width / 2, (net === "words" ? 4 : digits.length) + 1]
      const scores = new Float32Array(rows * columns * classes).fill(-20)
      for (let x = 0; x < width; x++) {
        const digit = Math.round((255 * (image[x] ?? 0) - 15) / 10)
        if (isSpotter(net) && digit >= 0) for (const channel of [0, digit + 1]) scores[(6 * columns + (x >> 2)) * classes + channel] = 20
        if (!isSpotter(net) && x % 2 === 0) scores[(x / 2) * classes + (digit >= 0 ? digit : classes - 1)] = 20
      }
      return { rows, columns, width: classes, scores, featureWidth: 0, features: new Float32Array(0) }
    },
  }
}

const signal = new AbortController().signal
const withRuntime = (runtime: NetRuntime) => ({ recogniseCells: (...[net, images, cancel]: Parameters<Parameters<typeof readCells>[0]["recogniseCells"]>) => recogniseCells(runtime, net, images, cancel) })

describe("readCells", () => {
  it("answers in the order asked, whatever the widths, and counts on", async () => {
    const texts = ["12", "7", "305", "90", "1", "448"]
    const done: number[] = []
    const readings = await readCells(withRuntime(createRuntime()), texts.map((text, i) => ({ kind: "number", image: written(text, 50 + 17 * i) })), signal, (count) => done.push(count))
    expect(readings?.map(({ alternatives }) => alternatives[0]?.value)).toEqual(texts)
    expect(readings?.every(({ state, confidence }) => state === "read" && confidence > 0.99)).toBe(true)
    expect(done.at(-1)).toBe(texts.length)
  })

  it("gives the nets widths that they can take, and what is wider made smaller", async () => {
    const widths: number[] = []
    const readings = await readCells(withRuntime(createRuntime(widths)), [5, 32, 33, 60, 2000, 5000].map((width) => ({ kind: "balls", image: white(width) })), signal)
    expect(widths).toEqual([32, 32, 48, 64, 2000, 2048])
    expect(readings?.map(({ state }) => state)).toEqual(widths.map(() => "empty"))
  })

  it("looks again at a box in doubt only", async () => {
    const widths: number[] = []
    const again = { image: written("3", 80), placed: { left: 0, top: 0, scale: 1 } }
    await readCells(withRuntime(createRuntime(widths)), [{ kind: "balls", image: written("1", 64), again }, { kind: "balls", image: white(64), again }], signal)
    expect(widths).toEqual([64, 64])
    const shy: NetRuntime = { models, run: async (...args) => { const cell = await createRuntime(widths).run(...args); return { ...cell, scores: cell.scores.map((score) => score / 20) } } }
    const [reading] = await readCells(withRuntime(shy), [{ kind: "balls", image: written("1", 64), again }], signal) ?? []
    expect(widths.slice(2)).toEqual([64, 80])
    expect(reading?.marks[0]?.tokens.map(({ value }) => value)).toContain("3")
  })

  it("gives the nets marks that are drawn larger, and refuses images of odd heights", async () => {
    const image = (height: number): Grey => ({ width: 60, height, data: new Uint8Array(height * 60).fill(255) })
    const sizes: number[] = []
    const runtime = createRuntime()
    const read = (height: number) => readCells(withRuntime({ ...runtime, run: (net, ink, width) => { sizes.push(ink.length / width); return runtime.run(net, ink, width) } }), [{ kind: "balls", image: image(height) }], signal)
    expect(await read(80)).toHaveLength(1)
    expect(sizes).toEqual([80])
    for (const height of [32, 50, 1600]) await expect(read(height)).rejects.toMatchObject({ code: "engine_failed" })
  })

  it("says that nothing is written, and knows words only from the lexicon", async () => {
    const readings = await readCells(withRuntime(createRuntime()), [
      { kind: "number", image: white(60) }, { kind: "balls", image: white(60) }, { kind: "howOut", image: white(60), lexicon: ["CT"] },
      { kind: "name", image: written("23", 60), lexicon: ["BAT", "CT"] },
    ], signal)
    expect(readings?.map(({ state }) => state)).toEqual(["empty", "empty", "empty", "read"])
    expect(readings?.[3]?.alternatives[0]?.value).toBe("CT")
  })

  it("is undefined where there are no nets, and stops when cancelled", async () => {
    expect(await readCells({ recogniseCells: async () => undefined }, [{ kind: "number", image: white(60) }], signal)).toBeUndefined()
    const cancel = new AbortController()
    cancel.abort()
    await expect(readCells(withRuntime(createRuntime()), [{ kind: "number", image: white(60) }], cancel.signal)).rejects.toMatchObject({ code: "cancelled" })
  })

  it.each([[{ ...white(60), height: 40 }], [white(0)]])("refuses an image that is no cell's", async (image) => {
    await expect(readCells(withRuntime(createRuntime()), [{ kind: "number", image }], signal)).rejects.toMatchObject({ code: "engine_failed" })
  })
})
