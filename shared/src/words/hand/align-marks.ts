import type { CellKind } from "../cell-reading.ts"
import type { CellModel, CellScores } from "../cell-scores.ts"
import { markStride } from "../cell-scores.ts"
import { findMarks } from "../find-marks.ts"
import type { Aligned } from "./align-line.ts"

/** So probable at least is any token at any mark. */
const leastChance = 1e-3

/** Which of a cell's marks each token is, in reading order, the likeliest way; empty where there are fewer marks than tokens, or a token that the net does not know. */
export function alignMarks(model: CellModel, scores: CellScores, kind: CellKind, tokens: readonly string[]): Aligned[] {
  const marks = findMarks(model, scores, kind)
  const classes = tokens.map((token) => model.classes.indexOf(token))
  if (marks.length < tokens.length || classes.includes(-1)) return []
  // best[i][j]: the first i marks hold the first j tokens.
  const best: number[][] = [[0]]
  for (const [i, { presence, tokens: options }] of marks.entries()) {
    const above = best[i]!
    const chanceOf = (token: string | undefined) => options.find(({ value }) => value === token)?.confidence ?? 0
    best.push(Array.from({ length: Math.min(i + 1, tokens.length) + 1 }, (_, j) => Math.max(
      (above[j] ?? -Infinity) + Math.log(1 - presence + leastChance),
      j === 0 ? -Infinity : above[j - 1]! + Math.log(presence * (chanceOf(tokens[j - 1]) + leastChance)),
    )))
  }
  const found: Aligned[] = []
  for (let [i, j] = [marks.length, tokens.length]; j > 0; i--) {
    const { x, y, presence } = marks[i - 1]!
    if ((best[i - 1]![j] ?? -Infinity) + Math.log(1 - presence + leastChance) >= best[i]![j]!) continue
    found.unshift({ of: classes[j - 1]!, at: Math.floor(y / markStride) * scores.columns + Math.floor(x / markStride) })
    j--
  }
  return found
}
