import { describe, expect, it } from "vitest"
import { FailureError } from "../base/failure.ts"
import type { Word } from "../words/ocr-page.ts"
import { readMatch } from "./read-match.ts"
import type { OpenedFile, Progress, Tools } from "./tools.ts"

const typeset = (text: string): Word[] => text.split("\n").flatMap((line, row) => [...line.matchAll(/\S+/g)].map((found): Word => ({
  text: found[0], confidence: 1, box: { x: found.index * 10, y: row * 30, width: found[0].length * 10 - 2, height: 14 },
})))

const createTools = (pages: OpenedFile["pages"]): Tools => ({
  openPages: async () => ({ mediaType: "application/pdf", sha256: "0".repeat(64), pages }),
  recogniseText: async () => { throw new FailureError("engine_failed") },
  recogniseCells: async () => undefined,
  now: () => 0, engine: { name: "test", version: "0", models: [], where: "device" },
})
const textPage = (text: string) => ({ textLayer: { page: 0, width: 1000, height: 1000, source: "text_layer" as const, words: typeset(text) } })
const file = { filename: "card.pdf", bytes: new Uint8Array([1]) }
const options = (progress: Progress[] = [], signal: AbortSignal = new AbortController().signal) => ({ signal, onProgress: (one: Progress) => void progress.push(one) })

const card = `
Elmfield
Batter                                     R     B
A. Rao             c Hill b Marsh         31    40
T. Oduya           not out                12     9
Extras   (b 1, lb 2, w 3)                  6
Total    (1 wicket; 10 overs)             49`

describe("readMatch", () => {
  it("reads a text layer without an engine and says that it adds up", async () => {
    const progress: Progress[] = []
    const { match, source, warnings } = await readMatch(createTools([textPage(card)]), file, options(progress))
    expect(source.pages).toEqual([{ width: 1000, height: 1000, kind: "text_layer" }])
    expect(match.balanced).toBe(true)
    expect(match.review).toEqual([])
    expect(match.card.inningsList[0]?.total.runs).toBe(49)
    expect(warnings).toEqual([])
    expect(progress.map(({ stage }) => stage)).toEqual(["open", "read", "reconcile"])
  })

  it("says what is no scorecard, and what is blank", async () => {
    const letter = await readMatch(createTools([textPage("Dear scorer,\nthe match of Sunday is off.\nYours")]), file, options())
    expect(letter.source.pages[0]?.kind).toBe("not_a_scorecard")
    expect(letter.warnings.map(({ code }) => code)).toEqual(["not_a_scorecard"])
    expect((await readMatch(createTools([{}]), file, options())).source.pages[0]?.kind).toBe("blank")
  })

  it("asks for both innings of a card of which no table can be read", async () => {
    const log = Array.from({ length: 6 }, (_, i) => `In the over after drinks they took ${i + 4} runs and after ${i + 20} more a wicket fell`).join("\n")
    const { match, source, warnings } = await readMatch(createTools([textPage(log)]), file, options())
    expect(source.pages[0]?.kind).toBe("text_layer")
    expect(match.review).toEqual(["/innings/0", "/innings/1"])
    expect(warnings.map(({ code }) => code)).toEqual(["partial_text"])
  })

  it("passes on a card that came as figures", async () => {
    const read = await readMatch(createTools([textPage(card)]), file, options())
    const tools = { ...createTools([]), openPages: async () => ({ mediaType: "text/csv", sha256: "0".repeat(64), pages: [], card: { match: read.match, notes: ["A note."] } }) }
    const passed = await readMatch(tools, file, options())
    expect(passed.match).toEqual(read.match)
    expect(passed).toMatchObject({ source: { mediaType: "text/csv", pages: [] }, warnings: [{ code: "imported", message: "A note." }] })
  })

  it("stops when cancelled", async () => {
    await expect(readMatch(createTools([textPage(card)]), file, options([], AbortSignal.abort()))).rejects.toMatchObject({ code: "cancelled" })
  })

  it("begins no more pages once the engine has failed at one", async () => {
    const pixels = { width: 400, height: 300, data: new Uint8ClampedArray(480_000).fill(240).map((value, at) => (at % 4 === 0 ? 200 + (Math.floor(at / 4) % 50) : value)) }
    let asked = 0
    const recogniseText: Tools["recogniseText"] = async ({ width, height }) => {
      asked += 1
      if (asked === 1) throw new FailureError("engine_failed")
      return { page: 0, width, height, source: "ocr", words: [] }
    }
    const tools = { ...createTools(Array.from({ length: 12 }, () => ({ image: { pixels, origin: "photo" as const } }))), recogniseText }
    await expect(readMatch(tools, file, options())).rejects.toMatchObject({ code: "engine_failed" })
    // What goes on all the same goes on before any timer.
    await new Promise((resolve) => setTimeout(resolve))
    expect(asked).toBeLessThanOrEqual(4)
  })

  it.each([{ confidence: 0.3, kind: "printed", code: "partial_text", asks: true }, { confidence: 0.95, kind: "not_a_scorecard", code: "not_a_scorecard", asks: false }])(
    "asks for a card where print came out as junk, and only there ($confidence)", async ({ confidence, kind, code, asks }) => {
      const pixels = { width: 400, height: 300, data: new Uint8ClampedArray(480_000).fill(240).map((value, at) => (at % 4 === 0 ? 200 + (Math.floor(at / 4) % 50) : value)) }
      const words = Array.from({ length: 25 }, (_, i): Word => ({ text: `wq${i}x`, confidence, box: { x: 10 + 70 * (i % 5), y: 20 + 40 * Math.floor(i / 5), width: 60, height: 14 } }))
      const tools: Tools = { ...createTools([{ image: { pixels, origin: "photo" } }]), recogniseText: async ({ width, height }) => ({ page: 0, width, height, source: "ocr", words }) }
      const { match, source, warnings } = await readMatch(tools, { filename: "photo.jpg", bytes: new Uint8Array([1]) }, options())
      expect(source.pages.map((page) => page.kind)).toEqual([kind])
      expect(warnings.map((warning) => warning.code)).toContain(code)
      expect(match.review.length > 0).toBe(asks)
    })
})
