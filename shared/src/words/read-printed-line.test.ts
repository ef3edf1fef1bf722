import { describe, expect, it } from "vitest"
import { drawLine, spell } from "../../testing/draw-line-scores.ts"
import { readPrintedLine } from "./read-printed-line.ts"
import type { CellModel } from "./cell-scores.ts"

const model: CellModel = { classes: [..." ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-"], calibration: { line: [1] } }
const read = (positions: readonly Record<string, number>[], of = model) => readPrintedLine({ model: of, scores: drawLine(of, positions) })

describe("a line of print", () => {
  it("is its words, each where its letters stand", () => {
    const words = read(spell("c Adam b Lee"))
    expect(words.map(({ text }) => text)).toEqual(["c", "Adam", "b", "Lee"])
    // A letter every 4 pixels, the first of "Adam" in the third place.
    expect(words[1]?.from).toBeCloseTo(8 - 5)
    expect(words[1]?.to).toBeCloseTo(20 + 5)
    expect(words.every(({ confidence }) => confidence > 0.8)).toBe(true)
  })

  it("says what else a word may be, with chances that leave room for each other", () => {
    const [word] = read([{ 3: 0.6, 8: 0.38 }, {}, { 5: 0.97 }, {}])
    expect(word?.text).toBe("35")
    expect(word?.alternatives[0]?.value).toBe("85")
    expect(word!.confidence + word!.alternatives[0]!.confidence).toBeLessThanOrEqual(1)
    expect(word?.confidence).toBeCloseTo(0.6, 1)
  })

  it("is less sure where the fit says so", () => {
    const doubtful: CellModel = { ...model, calibration: { line: [3] } }
    const positions = [{ 3: 0.8, 8: 0.18 }, {}]
    expect(read(positions, doubtful)[0]!.confidence).toBeLessThan(read(positions)[0]!.confidence)
  })

  it("knows two equal letters beside one another by the blank between them", () => {
    expect(read(spell("11"))[0]?.text).toBe("11")
  })

  it("names the figures that a lone word may be, however many letters are likelier", () => {
    const [word] = read([{ O: 0.3, D: 0.15, B: 0.15, o: 0.1, Q: 0.08, a: 0.08, 9: 0.05, 8: 0.05 }, {}])
    expect(word?.text).toBe("O")
    expect(word?.alternatives.map(({ value }) => value)).toEqual(expect.arrayContaining(["9", "8"]))
    const [initial] = read([{ O: 0.3, D: 0.15, B: 0.15, o: 0.1, Q: 0.08, a: 0.08, 9: 0.03, 8: 0.03 }, {}, { " ": 0.97 }, {}, ...spell("Lee")])
    expect(initial?.alternatives.map(({ value }) => value)).not.toContain("9")
  })

  it("hears which letters make words", () => {
    const blurred = [...spell("Hus"), { n: 0.5, s: 0.4 }, {}, ...spell("ain")]
    const worth = (text: string) => (text.startsWith("Huss") ? 2 : 0)
    expect(read(blurred)[0]?.text).toBe("Husnain")
    expect(readPrintedLine({ model, scores: drawLine(model, blurred) }, { begin: worth, whole: worth })[0]?.text).toBe("Hussain")
  })

  it("takes a blurred word for one that cards are full of", () => {
    const blurred = [..."Tot"].flatMap((letter) => [{ [letter]: 0.97 }, {}]).concat([{ o: 0.5, a: 0.45 }, {}, { l: 0.97 }, {}])
    expect(read(blurred)[0]?.text).toBe("Total")
    expect(read(spell("Totol"))[0]?.text).toBe("Totol")
  })

  it("parts a name in capitals from the small letter behind it", () => {
    expect(read(spell("LEEc ADAM")).map(({ text }) => text)).toEqual(["LEE", "c", "ADAM"])
    expect(read(spell("McLEE 4s")).map(({ text }) => text)).toEqual(["McLEE", "4s"])
  })

  it("sees a narrow space that is the likeliest at no position, and no space where there is hardly any", () => {
    const between = (...chances: number[]) => read([...spell("Lea"), ...chances.map((chance) => ({ " ": chance })), ...spell("c")]).map(({ text }) => text)
    expect(between(0.15, 0.3)).toEqual(["Lea", "c"])
    expect(between(0.1, 0.1)).toEqual(["Leac"])
    const spaceless: CellModel = { ...model, classes: model.classes.slice(1) }
    expect(read([...spell("Le"), {}, ...spell("a")], spaceless).map(({ text }) => text)).toEqual(["Lea"])
    expect(read([...spell("8"), { " ": 0.45 }, ...spell(".2")]).map(({ text }) => text)).toEqual(["8.2"])
  })

  it("makes no letters of a space that lasts", () => {
    const space = { " ": 0.9, "-": 0.08 }
    expect(read([...spell("b"), space, space, space, ...spell("Lee")]).map(({ text }) => text)).toEqual(["b", "Lee"])
  })

  it("is no word where there is nothing but spaces, or nothing at all", () => {
    expect(read([{}, {}, {}])).toEqual([])
    expect(read(spell("  "))).toEqual([])
  })
})
