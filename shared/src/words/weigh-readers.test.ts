import { describe, expect, it } from "vitest"
import type { Word } from "./ocr-page.ts"
import { weighReaders } from "./weigh-readers.ts"

const word = (text: string, x: number, width: number, confidence = 0.8): Word => ({ text, confidence, box: { x, y: 10, width, height: 12 } })
const segment = (...words: Word[]) => ({ box: { x: 0, y: 10, width: 100, height: 12 }, words })

describe("two readers of one page", () => {
  it("are surer together", () => {
    const [only, ...rest] = weighReaders([segment(word("Runs", 0, 40))], [word("Runs", 2, 38, 0.4)])
    expect(rest).toEqual([])
    expect(only?.confidence).toBeGreaterThan(0.9)
  })

  it("are right together with what was only possible to ours", () => {
    const possible = { ...word("83", 0, 20, 0.7), alternatives: [{ text: "88", confidence: 0.25 }] }
    const [only] = weighReaders([segment(possible)], [word("88", 1, 19, 0.9)])
    expect(only?.text).toBe("88")
    expect(only?.alternatives?.[0]?.text).toBe("83")
  })

  it("leave a doubt where they differ, and what the engine read", () => {
    const [only] = weighReaders([segment(word("83", 0, 20))], [word("88", 1, 19, 0.9)])
    expect(only?.text).toBe("83")
    expect(only?.confidence).toBeLessThan(0.8)
    expect(only?.alternatives?.map(({ text }) => text)).toEqual(["88"])
  })

  it("agree though the engine cut a word in two", () => {
    const [only] = weighReaders([segment(word("12-3", 0, 40))], [word("3", 30, 10), word("12-", 0, 28)])
    expect(only?.confidence).toBeGreaterThan(0.9)
  })

  it("are weighed word by word", () => {
    const words = weighReaders([segment(word("b", 0, 10), word("Lee", 20, 30))], [word("b", 0, 10), word("Lea", 20, 30)])
    expect(words.map(({ confidence }) => confidence > 0.8)).toEqual([true, false])
  })

  it("keeps what the engine read elsewhere, as high as text or a dash", () => {
    const lost = word("7", 280, 8)
    const dash = { ...word("-", 300, 6), box: { x: 300, y: 15, width: 6, height: 2 } }
    expect(weighReaders([segment(word("4", 0, 8))], [lost, dash]).slice(1)).toEqual([lost, dash])
  })

  it("drops the letters that the engine reads into remains of rulings", () => {
    const remains = { ...word("wo", 300, 12), box: { x: 300, y: 30, width: 12, height: 6 } }
    expect(weighReaders([segment(word("4", 0, 8))], [remains]).map(({ text }) => text)).toEqual(["4"])
    const ruling = { box: { x: 0, y: 60, width: 40, height: 6 }, words: [] }
    expect(weighReaders([segment(word("4", 0, 8)), ruling, ruling], [remains]).map(({ text }) => text)).toEqual(["4"])
  })
})
