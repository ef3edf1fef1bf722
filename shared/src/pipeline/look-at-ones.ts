import type { Grey } from "../base/raster.ts"
import { countStems, listGlyphs } from "../page/count-stems.ts"
import { cutAround } from "../page/cut-around.ts"
import type { DoubtfulCell } from "../scorecard/list-doubtful-cells.ts"
import type { Word } from "../words/ocr-page.ts"

/** Ones are told by their shape alone, as dashes are. */
const shapeConfidence = 0.95
/** A one that looks like one and was read as one: two witnesses, as in the second look. */
const agreement = 0.35

/** What engines make of 11 in a column of numbers. */
const onesLike = /^[1lI|!\]TnmMH]{1,3}$/

/**
 * Ones by their shape: engines read 11 as 1, as n or as Tn, surely at times. Looks at every 1 of a page, and at doubtful cells of numbers in which letters like
 * ones or nothing was read; gives what changes, by word, and words for cells that had none. No engine is asked.
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
    if (text === word.text) replaced.set(word, { ...word, confidence: 1 - (1 - word.confidence) * agreement })
    else replaced.set(word, { ...word, text, confidence: shapeConfidence, alternatives: /^\d+$/.test(word.text) ? [{ text: word.text, confidence: (1 - shapeConfidence) * 0.8 }] : [] })
  }
  for (const cell of cells.filter(({ word }) => word === undefined)) {
    const cut = cutAround(page, cell.box)
    // Where nothing was read, a 0 has two upright strokes as well.
    if (countStems(cut) === 2 && listGlyphs(cut).length === 2) added.set(cell, { text: "11", confidence: shapeConfidence * 0.9, box: cell.box })
  }
  return { replaced, added }
}
