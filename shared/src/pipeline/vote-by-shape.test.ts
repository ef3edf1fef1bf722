import { expect, it } from "vitest"
import type { Grey } from "../base/raster.ts"
import { compareShapes, drawShape } from "../page/ink-shape.ts"
import type { Word } from "../words/ocr-page.ts"
import { voteByShape } from "./vote-by-shape.ts"

/** A box of ink: an L, a T or a bar, each from the drawings of its kind a little apart in grey. */
const draw = (kind: "L" | "T" | "bar", dark: number): Grey => {
  const data = new Uint8Array(12 * 16).fill(250)
  for (let y = 0; y < 16; y++) for (let x = 0; x < 12; x++) if ((kind === "L" && (x < 4 || y > 11)) || (kind === "T" && (y < 4 || (x > 3 && x < 8))) || (kind === "bar" && x > 3 && x < 8)) data[y * 12 + x] = dark
  return { width: 12, height: 16, data }
}
const box = { x: 0, y: 0, width: 12, height: 16 }
const word = (text: string, confidence: number): Word => ({ text, confidence, box })
const shaped = (kind: "L" | "T" | "bar", text: string, confidence: number, dark = 30) => ({ word: word(text, confidence), shape: drawShape(draw(kind, dark), box) })
const toText = (read: string) => (/^[47]$/.test(read) ? read : undefined)

it("reads what looks the same as the others of its shape were read", () => {
  const words = [shaped("L", "4", 0.95), shaped("L", "4", 0.8, 60), shaped("L", "-", 0.2, 45), shaped("T", "7", 0.9), shaped("T", "7", 0.9, 50)]
  expect(voteByShape(words, [], toText).map(({ text, confidence }) => [text, confidence > 0.95])).toEqual([["4", false], ["4", false], ["4", true], ["7", false], ["7", false]])
  expect(voteByShape([...words, shaped("L", "4", 0.9, 20)], [], toText).map(({ confidence }) => confidence > 0.9)).toEqual([true, true, true, false, false, true])
})

it("makes nothing certain of what all are unsure of, and keeps no confidence of a text that it replaces", () => {
  const unsure = [shaped("L", "4", 0.3), shaped("L", "4", 0.3, 60), shaped("L", "4", 0.3, 45)]
  expect(Math.max(...voteByShape(unsure, [], toText).map(({ confidence }) => confidence))).toBeLessThan(0.6)
  const outvoted = [shaped("L", "7", 0.99), shaped("L", "4", 0.5), shaped("L", "4", 0.5, 60), shaped("L", "4", 0.5, 45)]
  expect(voteByShape(outvoted, [], toText)[0]).toMatchObject({ text: "4", confidence: 0.875 })
})

it("leaves alone what has no neighbours, and what they disagree on", () => {
  const lone = [shaped("bar", "-", 0.2), shaped("L", "4", 0.9), shaped("L", "4", 0.9, 40)]
  expect(voteByShape(lone, [], toText)[0]).toMatchObject({ text: "-", confidence: 0.2 })
  const torn = [shaped("L", "-", 0.2), shaped("L", "4", 0.9), shaped("L", "7", 0.9), shaped("L", "4", 0.9, 40), shaped("L", "7", 0.9, 40)]
  expect(voteByShape(torn, [], toText)[0]).toMatchObject({ text: "-", confidence: 0.2 })
})

it("is not taught by readings that are unsure or say nothing", () => {
  const words = [shaped("L", "-", 0.2), shaped("L", "4", 0.2), shaped("L", "4", 0.25, 40), shaped("L", "?", 0.9)]
  expect(voteByShape(words, [], toText)[0]).toMatchObject({ text: "-" })
})

it("tells shapes apart by size and form", () => {
  const [one, other] = [drawShape(draw("L", 30), box), drawShape(draw("T", 30), box)]
  expect(compareShapes(one, one)).toBeCloseTo(1)
  expect(compareShapes(one, other)).toBeLessThan(0.6)
  expect(compareShapes(one, { ...one, width: 20 })).toBe(0)
})
