import { findUnion } from "../base/geometry.ts"
import type { Ruling } from "../page/page-image.ts"
import type { Word } from "../words/ocr-page.ts"
import type { TextLine } from "./find-lines.ts"

/**
 * White space wider than this many text heights parts two cells. A space of running text is 0.3 to 0.5 heights wide,
 * justified print reaches 0.8, typewriter faces 1.1; most columns of real tables stand further apart.
 */
const cellGap = 1.25

/** Splits a line's words into cells, at wide white space and at printed vertical lines. `textHeight` and rulings in pixels. */
export function splitCells(line: TextLine, textHeight: number, rulings: readonly Ruling[]): Word[][] {
  const verticals = rulings.filter((ruling) => ruling.axis === "vertical" && ruling.from < line.bottom && ruling.to > line.top)
  const height = Math.min(line.bottom - line.top, textHeight * 1.5)
  const cells: Word[][] = []
  let edge = -Infinity
  for (const word of line.words) {
    const left = word.box.x
    const ruled = verticals.some((ruling) => ruling.at >= edge - 2 && ruling.at <= left + 2 && edge > -Infinity)
    const last = cells.at(-1)
    if (last === undefined || ruled || left - edge > height * cellGap) cells.push([word])
    else last.push(word)
    edge = Math.max(edge, left + word.box.width)
  }
  return cells
}

/** The box round some words; they are never none. */
export const boxOf = (words: readonly Word[]) => findUnion(words.map((word) => word.box)) ?? { x: 0, y: 0, width: 0, height: 0 }
