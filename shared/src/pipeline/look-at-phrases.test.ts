import { expect, test } from "vitest"
import { typeset } from "../../testing/typeset.ts"
import { findBlocks } from "../scorecard/find-blocks.ts"
import { toCardLines } from "../scorecard/card-line.ts"
import { listPhrases } from "../scorecard/list-phrases.ts"
import { buildTables } from "../table/build-tables.ts"
import { lookAtPhrases } from "./look-at-phrases.ts"
import type { ReadPage } from "./read-page.ts"
import type { Tools } from "./tools.ts"

/** How often the engine is asked about a line of a page that it read with this confidence. */
async function countLooks(text: string, confidence: number): Promise<number> {
  const words = typeset(text, confidence)
  const inkOnly = { width: words.width, height: words.height, data: new Uint8Array(words.width * words.height).fill(255) }
  const page: ReadPage = { words, rulings: [], clean: { inkOnly, quality: { sharpness: 1, glare: 0, cutOff: [] }, handwriting: 0, isFlat: true, isReadTwice: false } }
  let looks = 0
  const recogniseText: Tools["recogniseText"] = async (image) => {
    looks += 1
    return { ...words, width: image.width, height: image.height, words: [] }
  }
  await lookAtPhrases({ recogniseText }, page, listPhrases(findBlocks(toCardLines(buildTables(words)))), new AbortController().signal)
  return looks
}

test("extras are looked at again where they do not add up, and unsure ones where that proves nothing: one label that is byes or leg byes, no parts", async () => {
  expect(await countLooks("Extras  (b 2, lb 3, w 7, nb 1)  13", 0.4)).toBe(0)
  expect(await countLooks("Extras  (w 7, nb 1)  8", 0.4)).toBe(0)
  expect(await countLooks("Extras  (b 2, lb 3, w 1, nb 1)  13", 0.9)).toBe(1)
  expect(await countLooks("Extras  (b 2, w 7, nb 1)  10", 0.4)).toBe(1)
  expect(await countLooks("Extras  (b 2, w 7, nb 1)  10", 0.9)).toBe(0)
  expect(await countLooks("Extras  0", 0.4)).toBe(1)
})

test("falls are looked at again where a figure is unsure", async () => {
  expect(await countLooks("Fall of wickets: 1-23 (Rao), 2-45 (Oduya)", 0.4)).toBe(1)
  expect(await countLooks("Fall of wickets: 1-23 (Rao), 2-45 (Oduya)", 0.9)).toBe(0)
})
