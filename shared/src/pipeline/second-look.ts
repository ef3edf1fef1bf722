import { confirm } from "../base/agreement.ts"
import type { CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { cutAround } from "../page/cut-around.ts"
import { resizeGrey } from "../page/resize.ts"
import type { DoubtfulCell } from "../scorecard/list-doubtful-cells.ts"
import type { Word } from "../words/ocr-page.ts"
import { lookAtOnes } from "./look-at-ones.ts"
import type { ReadPage } from "./read-page.ts"
import type { Tools } from "./tools.ts"

/** Cells are drawn again one below the other, their text about this high, with white around: how the engine reads digits best. Pixels. */
const digitHeight = 34
const slotHeight = 84
const margin = 26
const widestCell = 360

/**
 * Looks at doubtful numbers again, all of a page in one call with digits only, and gives the page with what was learned: agreement
 * raises a word's confidence, a different number stands as the word's alternative or the other way round, a missing one appears.
 */
export async function lookAgain(tools: Tools, page: ReadPage, doubtful: readonly DoubtfulCell[], signal: CancelSignal): Promise<ReadPage> {
  if (page.clean === undefined) return page
  const { inkOnly } = page.clean
  const ones = lookAtOnes(inkOnly, page.words.words, doubtful)
  const replaced = new Map<Word, Word>(ones.replaced)
  const added: Word[] = [...ones.added.values()]
  const cells = doubtful.filter((cell) => !ones.added.has(cell) && (cell.word === undefined || !ones.replaced.has(cell.word)))
  const seen = cells.length === 0 ? [] : (await tools.recogniseText(drawStrip(inkOnly, cells.map((cell) => cell.box)), "digits", signal)).words
  for (const [slot, cell] of cells.entries()) {
    const own = seen.filter((word) => Math.floor((word.box.y + word.box.height / 2 - margin) / slotHeight) === slot)
    const text = own.sort((a, b) => a.box.x - b.box.x).map((word) => word.text).join("").replace(/^[.*/-]+|[.*/-]+$/g, "")
    if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(text)) continue
    const confidence = Math.min(...own.map((word) => word.confidence))
    if (cell.word === undefined) added.push({ text, confidence: confidence * 0.85, box: cell.box })
    else replaced.set(cell.word, merge(cell.word, text, confidence))
  }
  return { ...page, words: { ...page.words, words: [...page.words.words.map((word) => replaced.get(word) ?? word), ...added] } }
}

/** What two looks at one word come to. Letters never win over digits. */
function merge(first: Word, text: string, confidence: number): Word {
  if (first.text === text) return { ...first, confidence: confirm(Math.max(first.confidence, confidence)) }
  const digits = /^[\d.]+$/.test(first.text)
  const firstWins = digits && first.confidence > confidence
  const [winner, loser] = firstWins ? [first, { text, confidence }] : [{ text, confidence }, first]
  const share = winner.confidence / (winner.confidence + loser.confidence + 0.01)
  const sure = digits ? Math.min(winner.confidence, share) : winner.confidence * 0.9
  const alternatives = /^[\d.]+$/.test(loser.text) ? [{ text: loser.text, confidence: (1 - sure) * 0.8 }] : []
  return { ...first, text: winner.text, confidence: sure, alternatives }
}

function drawStrip(page: Grey, boxes: readonly Box[]): Grey {
  const width = widestCell + 2 * margin
  const strip: Grey = { width, height: boxes.length * slotHeight + 2 * margin, data: new Uint8Array(width * (boxes.length * slotHeight + 2 * margin)).fill(255) }
  for (const [slot, box] of boxes.entries()) {
    const cell = cutAround(page, box)
    const scale = Math.min(4, digitHeight / box.height, widestCell / cell.width)
    const drawn = resizeGrey(cell, scale)
    const top = margin + slot * slotHeight + Math.max(0, Math.floor((slotHeight - drawn.height) / 2))
    for (let y = 0; y < Math.min(drawn.height, slotHeight); y += 1) {
      strip.data.set(drawn.data.subarray(y * drawn.width, y * drawn.width + Math.min(drawn.width, widestCell)), (top + y) * width + margin)
    }
  }
  return strip
}
