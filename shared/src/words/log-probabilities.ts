import type { CellScores } from "./cell-scores.ts"

/** Log-softmax at each position of a line; classes that are not `allowed` get no probability, the blank always does. */
export function toLogProbabilities({ columns, width, scores }: CellScores, allowed: readonly boolean[]): Float32Array {
  const logs = new Float32Array(columns * width)
  for (let column = 0, at = 0; column < columns; column++, at += width) {
    let highest = scores[at + width - 1]!
    for (let c = 0; c < width - 1; c++) if (allowed[c] && scores[at + c]! > highest) highest = scores[at + c]!
    let sum = 0
    for (let c = 0; c < width; c++) if (c === width - 1 || allowed[c]) sum += Math.exp(scores[at + c]! - highest)
    const shift = highest + Math.log(sum)
    for (let c = 0; c < width; c++) logs[at + c] = c === width - 1 || allowed[c] ? scores[at + c]! - shift : -Infinity
  }
  return logs
}
