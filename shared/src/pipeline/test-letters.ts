import type { CellScores } from "../words/cell-scores.ts"

/** The letters of the words' net. */
export const letterClasses: readonly string[] = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ .&-'()"]
const width = letterClasses.length + 1

/** What a net would say that sees `text`, each letter with `clarity` over the others, the one at `blurred` with hardly any. */
export function lookAtLetters(text: string, clarity = 6, blurred = -1): CellScores {
  const steps = [...text].flatMap((letter) => [letterClasses.indexOf(letter), letterClasses.length])
  const scores = new Float32Array(steps.length * width)
  steps.forEach((at, i) => { scores[i * width + at] = i === 2 * blurred ? 1 : clarity })
  return { rows: 1, columns: steps.length, width, scores, featureWidth: 0, features: new Float32Array(0) }
}
