import { describe, expect, it } from "vitest"
import { drawLine, spell } from "../../testing/draw-line-scores.ts"
import type { Grey } from "../base/raster.ts"
import type { CellModel } from "../words/cell-scores.ts"
import { readPrintedLines } from "./read-printed-lines.ts"
import type { Tools } from "./tools.ts"

const signal = new AbortController().signal
const model: CellModel = { classes: [..." 0123456789"], calibration: {} }

/** Lines of strokes that count as letters, so many pixels high, the first at 100. */
function drawPage(lines = 2, tall = 20): Grey {
  const height = 100 * (lines + 1)
  const page: Grey = { width: 400, height, data: new Uint8Array(400 * height).fill(255) }
  for (let top = 100; top < height; top += 100) for (let i = 0; i < 8; i++) for (let y = top; y < top + tall; y++) page.data.fill(0, y * 400 + 100 + 14 * i, y * 400 + 104 + 14 * i)
  return page
}
const reader = (pictures: Grey[]): Pick<Tools, "recognisePrint"> => ({
  recognisePrint: async (lines) => {
    pictures.push(...lines)
    return { model, cells: lines.map((_, at) => drawLine(model, spell(at === 0 ? "12" : "305"))) }
  },
})

describe("our reader on a blurred page", () => {
  it("says what each line holds and where", async () => {
    const pictures: Grey[] = []
    const [first, second, ...rest] = (await readPrintedLines(reader(pictures), { inkOnly: drawPage(), unsharpened: drawPage() }, signal)) ?? []
    expect(rest).toEqual([])
    expect([first, second].map((segment) => segment?.words.map(({ text }) => text))).toEqual([["12"], ["305"]])
    expect(pictures.every(({ height }) => height === 32)).toBe(true)
    expect(second!.words[0]!.box.y).toBeGreaterThan(195)
    expect(second!.words[0]!.box.x).toBeGreaterThan(95)
  })

  it("looks at the picture before it was sharpened", async () => {
    const pictures: Grey[] = []
    const blank: Grey = { ...drawPage(), data: new Uint8Array(400 * 300).fill(255) }
    await readPrintedLines(reader(pictures), { inkOnly: drawPage(), unsharpened: blank }, signal)
    expect(pictures.length).toBe(2)
    expect(pictures.every(({ data }) => data.every((value) => value === 255))).toBe(true)
  })

  it("leaves dashes and dots between the lines to the engine", async () => {
    const page = drawPage()
    for (let y = 150; y < 156; y++) page.data.fill(0, y * 400 + 150, y * 400 + 170)
    const pictures: Grey[] = []
    await readPrintedLines(reader(pictures), { inkOnly: page, unsharpened: page }, signal)
    expect(pictures.length).toBe(2)
  })

  it("asks for few lines at a time, and keeps their order", async () => {
    const asked: number[] = []
    const { recognisePrint } = reader([])
    const page = drawPage(70)
    const read = await readPrintedLines({ recognisePrint: (lines, cancel) => (asked.push(lines.length), recognisePrint!(lines, cancel)) }, { inkOnly: page, unsharpened: page }, signal)
    expect(asked).toEqual([32, 32, 6])
    expect(read?.map(({ box }) => Math.round(box.y / 100))).toEqual(Array.from({ length: 70 }, (_, at) => at + 1))
  })

  it.each([[20, "print"], [14, "print"], [11, "small-print"], [8, "small-print"]])("has letters %i px high read by the net for %s", async (tall, expected) => {
    const asked: unknown[] = []
    const { recognisePrint } = reader([])
    const page = drawPage(2, tall)
    await readPrintedLines({ recognisePrint: (lines, cancel, net) => (asked.push(net), recognisePrint!(lines, cancel)) }, { inkOnly: page, unsharpened: page }, signal)
    expect(asked).toEqual([expected])
  })

  it("reads nothing into what is left of a ruling: low and pale, a segment without words", async () => {
    const page = drawPage()
    const unsharpened = drawPage()
    for (let i = 0; i < 3; i++) for (let y = 150; y < 163; y++) {
      page.data.fill(0, y * 400 + 100 + 14 * i, y * 400 + 104 + 14 * i)
      unsharpened.data.fill(160, y * 400 + 100 + 14 * i, y * 400 + 104 + 14 * i)
    }
    const pictures: Grey[] = []
    const segments = (await readPrintedLines(reader(pictures), { inkOnly: page, unsharpened }, signal)) ?? []
    expect(pictures.length).toBe(2)
    expect(segments.filter(({ words }) => words.length === 0).map(({ box }) => box.y)).toEqual([150])
  })

  it("has nothing to say of a page in focus, without the tool, and where its net did not come", async () => {
    const page = { inkOnly: drawPage(), unsharpened: drawPage() }
    expect(await readPrintedLines(reader([]), { ...page, unsharpened: undefined }, signal)).toBeUndefined()
    expect(await readPrintedLines({}, page, signal)).toBeUndefined()
    expect(await readPrintedLines({ recognisePrint: async () => undefined }, page, signal)).toBeUndefined()
  })
})
