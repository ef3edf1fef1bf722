import type { Word } from "../../words/ocr-page.ts"
import { getCentre, getRight, type CardLine } from "../card-line.ts"
import type { FigureColumn } from "./figure-columns.ts"

/** A heading stands at most so many text heights beside its figures. */
const reach = 2

/** The words of a line by the columns of figures that they stand over; `left`: those before the first. */
export function shareWords(line: CardLine, columns: readonly FigureColumn[]): { over: Word[][]; left: Word[] } {
  const over: Word[][] = columns.map(() => [])
  const left: Word[] = []
  for (const word of line.words.flatMap((one) => partGlued(one, columns))) {
    const x = getCentre(word.box)
    const apart = columns.map((column) => Math.max(0, column.left - getRight(word.box), word.box.x - column.right) + 0.01 * Math.abs(x - (column.left + column.right) / 2))
    const nearest = apart.indexOf(Math.min(...apart))
    if (nearest === 0 && getRight(word.box) < (columns[0]?.left ?? 0) - line.height) left.push(word)
    else if ((apart[nearest] ?? 0) < reach * line.height) over[nearest]?.push(word)
  }
  return { over, left }
}

/** Headings that an engine glued: a word with a letter for each of the columns whose middle it spans (`OM` over overs and maidens; `4s` may touch the next). */
function partGlued(word: Word, columns: readonly FigureColumn[]): Word[] {
  const under = columns.filter(({ left, right }) => left + right > 2 * word.box.x && left + right < 2 * getRight(word.box))
  if (under.length < 2 || word.text.length !== under.length) return [word]
  return under.map((column, at) => ({ ...word, text: word.text.charAt(at), box: { ...word.box, x: column.left, width: column.right - column.left } }))
}
