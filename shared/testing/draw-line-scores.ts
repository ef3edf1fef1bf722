import type { CellModel, CellScores } from "../src/words/cell-scores.ts"

/** A line of scores: at each position the probabilities of some classes, the rest to the blank. */
export function drawLine(model: CellModel, positions: readonly Record<string, number>[]): CellScores {
  const numbers = model.classes.length + 1
  const scores = new Float32Array(positions.length * numbers).fill(-30)
  positions.forEach((chances, i) => {
    const rest = 1 - Object.values(chances).reduce((sum, chance) => sum + chance, 0)
    scores[i * numbers + numbers - 1] = Math.log(Math.max(1e-12, rest))
    for (const [name, chance] of Object.entries(chances)) scores[i * numbers + model.classes.indexOf(name)] = Math.log(chance)
  })
  return { rows: 1, columns: positions.length, width: numbers, scores, featureWidth: 0, features: new Float32Array(0) }
}

/** A text as a net sees it that is sure of each letter. */
export const spell = (text: string): Record<string, number>[] => [...text].flatMap((letter) => [{ [letter]: 0.97 }, {}])
