import { describe, expect, test } from "vitest"
import { cellHeight } from "../words/cell-scores.ts"
import { packImage } from "../words/hand/pack-image.ts"
import { handFile, handLimits, handRecord, listHandExamples, type HandSheet } from "./hand-record.ts"

const image = packImage({ width: 30, height: cellHeight, data: new Uint8Array(30 * cellHeight).fill(255).fill(0, 300, 340) })
const cell = (text: string) => ({ pointer: `/innings/0/batting/0/${text}`, kind: "number" as const, text, image })
const sheet = (at: string, ...texts: string[]): HandSheet => ({ name: "book.jpg", at, cells: texts.map(cell), forgotten: [] })
const first = sheet("2026-05-01T10:00:00Z", "1", "2")

describe("what a sheet teaches of a hand", () => {
  test("passes as it is, and in a file", () => {
    expect(handRecord.body.parse(first)).toEqual(first)
    const file = { format: "cricksy.hand/1", sheets: [{ id: "a-1", body: first }] }
    expect(handFile.parse(file)).toEqual(file)
  })

  test.each([
    ["a picture that is none", { ...first, cells: [{ ...cell("1"), image: "zz" }] }],
    ["markup for a picture", { ...first, cells: [{ ...cell("1"), image: "<svg/>" }] }],
    ["no text", { ...first, cells: [{ ...cell("1"), text: "" }] }],
    ["a kind that there is not", { ...first, cells: [{ ...cell("1"), kind: "portrait" }] }],
    ["more cells than are kept", { ...first, cells: Array.from({ length: handLimits.cells + 1 }, () => cell("1")) }],
    ["too much in all", { ...first, forgotten: Array.from({ length: 500 }, () => "/".padEnd(200, "x")) }],
    ["something more", { ...first, script: "alert(1)" }],
  ])("is refused with %s", (_, body) => {
    expect(handRecord.body.safeParse(body).success).toBe(false)
    expect(handFile.safeParse({ format: "cricksy.hand/1", sheets: [{ id: "a", body }] }).success).toBe(false)
  })

  test("examples come with the newest sheet first, no more than a reading has time for", () => {
    const texts = listHandExamples([first, sheet("2026-06-01T10:00:00Z", "7")]).map(({ text }) => text)
    expect(texts).toEqual(["7", "1", "2"])
    const full = Array.from({ length: 10 }, (_, i) => sheet(`2026-05-0${i}T10:00:00Z`, ...Array.from({ length: 40 }, () => String(i))))
    expect(listHandExamples(full)).toHaveLength(handLimits.examples)
    expect(listHandExamples(full)[0]).toMatchObject({ text: "9", image: { width: 30, height: cellHeight } })
  })
})
