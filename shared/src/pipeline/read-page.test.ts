import { expect, test, vi } from "vitest"
import type { CleanPage } from "../page/page-image.ts"
import type { Word } from "../words/ocr-page.ts"
import type { FormPage } from "./read-form-page.ts"
import { readPage } from "./read-page.ts"
import { createStopwatch } from "./stopwatch.ts"
import type { Tools } from "./tools.ts"

const grey = { width: 4, height: 4, data: new Uint8Array(16).fill(255) }
const ruling = { at: 0, from: 0, to: 4, thickness: 1 }
const form: FormPage = { width: 4, height: 4, corners: [], troubles: [], legible: true, cells: [], inningsList: [] }
const seen = vi.hoisted(() => ({ handwriting: 0, asked: [] as boolean[] }))

vi.mock("../page/clean-page.ts", () => ({
  cleanPage: () => ({ handwriting: seen.handwriting, quality: { sharpness: 0.5, glare: 0, cutOff: [] }, rulings: Array(12).fill(ruling), grey, inkOnly: grey, opened: grey, corners: [] }) as unknown as CleanPage,
}))
vi.mock("./read-form-page.ts", () => ({ readFormPage: async (_tools: Tools, _image: unknown, _index: number, _total: number, isForm: boolean) => { seen.asked.push(isForm); return isForm ? form : undefined } }))
vi.mock("./read-printed-lines.ts", () => ({ readPrintedLines: async () => undefined }))

/** A ruled page that is no known form, as likely by hand as `handwriting`, of which the engine is so sure of each word. */
async function read(handwriting: number, confidence: number): Promise<{ isForm: boolean; asked: boolean[] }> {
  Object.assign(seen, { handwriting, asked: [] })
  const words = Array.from({ length: 30 }, (): Word => ({ text: "Oakes", confidence, box: { x: 0, y: 0, width: 4, height: 4 } }))
  const tools = { recogniseText: async () => ({ words }) } as unknown as Tools
  const page = await readPage(tools, { image: { pixels: { width: 4, height: 4, data: new Uint8ClampedArray(64) }, origin: "photo" } }, 0, 1, { signal: new AbortController().signal, onProgress: () => undefined }, createStopwatch(() => 0))
  return { isForm: page.form === form, asked: seen.asked }
}

test.each([
  ["writing", 0.96, 0.3, { isForm: true, asked: [true] }],
  ["a hand as neat as type, of which the engine is not sure", 0.7, 0.5, { isForm: true, asked: [false, true] }],
  ["clear print that is as uneven as writing", 0.7, 0.97, { isForm: false, asked: [false] }],
  ["print", 0.1, 0.5, { isForm: false, asked: [] }],
])("a ruled page that nobody knows is read as a form where it is written by hand: %s", async (_, handwriting, confidence, expected) => {
  expect(await read(handwriting, confidence)).toEqual(expected)
})
