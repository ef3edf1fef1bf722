import { getRight } from "./card-line.ts"
import type { Word } from "../words/ocr-page.ts"

export type Span = { left: number; right: number }

/** How far a value may stand from its heading: the nearer of left edges, centres and right edges, as print aligns any of the three. */
function getDistance(word: Word, column: Span): number {
  const [left, right] = [word.box.x, getRight(word.box)]
  const edges = Math.min(Math.abs(left - column.left), Math.abs(right - column.right), Math.abs((left + right - column.left - column.right) / 2))
  const apart = Math.max(column.left - right, left - column.right, 0)
  return edges + apart
}

/**
 * Gives each column at most one word and each word at most one column, both in order from left to right, with the least total distance.
 * Leaving a word out costs `reach` pixels, so nothing is carried further than that. Dynamic programming, words × columns steps.
 * `fits` says which word may stand in which column at all. Result: for each column the index of its word, or -1.
 */
export function assignColumns(words: readonly Word[], columns: readonly Span[], reach: number, fits: (word: Word, column: number) => boolean = () => true): number[] {
  const [rows, width] = [words.length + 1, columns.length + 1]
  const cost = new Float64Array(rows * width)
  for (let w = 1; w < rows; w += 1) cost[w * width] = w * reach
  for (let w = 1; w < rows; w += 1) {
    for (let c = 1; c < width; c += 1) {
      const [word, column] = [words[w - 1], columns[c - 1]]
      const pair = word && column && fits(word, c - 1) ? Math.min(getDistance(word, column), reach * 3) : Infinity
      cost[w * width + c] = Math.min(
        (cost[(w - 1) * width + c - 1] ?? 0) + pair,
        (cost[(w - 1) * width + c] ?? 0) + reach,
        cost[w * width + c - 1] ?? 0,
      )
    }
  }
  const chosen = columns.map(() => -1)
  for (let w = rows - 1, c = width - 1; w > 0 && c > 0;) {
    const here = cost[w * width + c]
    if (here === cost[w * width + c - 1]) c -= 1
    else if (here === (cost[(w - 1) * width + c] ?? 0) + reach) w -= 1
    else {
      chosen[c - 1] = w - 1
      w -= 1
      c -= 1
    }
  }
  return chosen
}
