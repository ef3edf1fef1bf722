import { confirm } from "../base/agreement.ts"
import type { Grey } from "../base/raster.ts"
import { countStems, listGlyphs, type Glyph } from "../page/count-stems.ts"
import { cutAround } from "../page/cut-around.ts"
import type { DoubtfulCell } from "../scorecard/list-doubtful-cells.ts"
import type { Word } from "../words/ocr-page.ts"

/** Ones are told by their shape alone, as dashes are. */
const shapeConfidence = 0.95

/** What engines make of 11 in a column of numbers. */
const onesLike = /^[1lI|!\]TnmMH]{1,3}$/

/** A dash in a cell where nothing was read: low, and wider than high, in heights of its line. */
const dash = { lowest: 0.08, highest: 0.3, widest: 0.9 }

const isDash = ({ width, height }: Glyph, line: number): boolean =>
  width >= 1.3 * height && height >= dash.lowest * line && height <= dash.highest * line && width <= dash.widest * line

/**
 * Ones by their shape: engines read 11 as 1, as n or as Tn, surely at times. Looks at every 1 of a page, and at doubtful cells of numbers in which letters like
 * ones or nothing was read; gives what changes, by word, and words for cells that had none: 11, or a dash. No engine is asked.
 */
export function lookAtOnes(page: Grey, words: readonly Word[], cells: readonly DoubtfulCell[]): { replaced: Map<Word, Word>; added: Map<DoubtfulCell, Word> } {
  const replaced = new Map<Word, Word>()
  const added = new Map<DoubtfulCell, Word>()
  const inDoubt = new Set(cells.flatMap(({ word }) => (word !== undefined && onesLike.test(word.text) ? [word] : [])))
  for (const word of words) {
    if (word.confidence >= 1 || (word.text !== "1" && !inDoubt.has(word))) continue
    const stems = countStems(cutAround(page, word.box))
    const text = "1".repeat(stems)
    if (stems === 0 || stems > 3) continue
    if (text === word.text) replaced.set(word, { ...word, confidence: confirm(word.confidence) })
    else replaced.set(word, { ...word, text, confidence: shapeConfidence, alternatives: /^\d+$/.test(word.text) ? [{ text: word.text, confidence: (1 - shapeConfidence) * 0.8 }] : [] })
  }
  for (const cell of cells.filter(({ word }) => word === undefined)) {
    const cut = cutAround(page, cell.box)
    const glyphs = listGlyphs(cut)
    const [only] = glyphs
    if (only !== undefined && glyphs.length === 1 && isDash(only, cell.box.height)) added.set(cell, { text: "-", confidence: shapeConfidence, box: cell.box })
    // Where nothing was read, a 0 has two upright strokes as well.
    if (countStems(cut) === 2 && glyphs.length === 2) added.set(cell, { text: "11", confidence: shapeConfidence * 0.9, box: cell.box })
  }
  return { replaced, added }
}
