import { describe, expect, it } from "vitest"
import type { TextRun } from "./text-layer.ts"
import { fromTextLayer } from "./text-layer.ts"

/** A page of 800 points drawn at 2 pixels a point, y turned down. */
const viewport = [2, 0, 0, -2, 0, 1600]
const run = (str: string, x: number, y: number, width: number): TextRun => ({ str, transform: [10, 0, 0, 10, x, y], width, height: 10, bold: false })

describe("fromTextLayer", () => {
  it("puts a word where the page shows it", () => {
    const [word] = fromTextLayer([run("187", 100, 700, 17)], viewport)
    expect(word).toMatchObject({ text: "187", confidence: 1 })
    expect(word?.box.x).toBeCloseTo(200)
    expect(word?.box.width).toBeCloseTo(34)
    expect(word?.box.y).toBeCloseTo(185)
    expect(word?.box.height).toBeCloseTo(19)
  })

  it("cuts a run at its spaces, each word in its share of the run", () => {
    const words = fromTextLayer([run("c Abel b Noor", 100, 700, 60)], viewport)
    expect(words.map(({ text }) => text)).toEqual(["c", "Abel", "b", "Noor"])
    const ends = words.map(({ box }) => box.x + box.width)
    expect(words.every(({ box }, index) => index === 0 || box.x > (ends[index - 1] ?? 0))).toBe(true)
    expect(ends.at(-1)).toBeCloseTo(320)
  })

  it("leaves out control characters and lone surrogates, and keeps a whole pair", () => {
    const words = fromTextLayer([run("\u0000Ab\u0007el\ud800 12\udc00 \u{1f3cf}\tNoor", 100, 700, 90), run("\u0000", 400, 700, 5)], viewport)
    expect(words.map(({ text }) => text)).toEqual(["Abel", "12", "\u{1f3cf}", "Noor"])
  })

  it("joins a point that kerning pulled under its digit", () => {
    expect(fromTextLayer([run("37", 100, 700, 11), run(".2", 109.5, 700, 8)], viewport).map(({ text }) => text)).toEqual(["37.2"])
  })

  it("joins what kerning took apart, and not two columns", () => {
    const words = fromTextLayer([run("V", 100, 700, 6), run("an", 106.2, 700, 11), run("12", 300, 700, 11)], viewport)
    expect(words.map(({ text }) => text)).toEqual(["Van", "12"])
  })

  it("gives nothing for blanks", () => expect(fromTextLayer([run("  ", 100, 700, 5), run("", 0, 0, 0)], viewport)).toEqual([]))
})
