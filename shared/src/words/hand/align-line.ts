import { toLogProbabilities } from "../log-probabilities.ts"
import type { CellModel, CellScores } from "../cell-scores.ts"

/** Where a class stands: its number and the position among those of the scores. */
export type Aligned = { of: number; at: number }

/**
 * Where each letter of `text` stands in a line, by the likeliest path of CTC that spells it (Viterbi), each at the position that is surest
 * of it; empty where the line has no room for it. Letters without case; those that the net does not know are left out.
 */
export function alignLine(model: CellModel, line: CellScores, text: string): Aligned[] {
  const letters = [...text.toUpperCase()].map((letter) => model.classes.indexOf(letter)).filter((of) => of >= 0)
  const states = 2 * letters.length + 1
  const blank = line.width - 1
  if (letters.length === 0) return []
  const logs = toLogProbabilities(line, model.classes.map(() => true))
  const classOf = (state: number): number => (state % 2 === 1 ? letters[(state - 1) / 2]! : blank)
  const steps = new Uint8Array(line.columns * states)
  let path = new Float64Array(states).fill(-Infinity)
  for (let column = 0; column < line.columns; column++) {
    const next = new Float64Array(states).fill(-Infinity)
    for (let state = 0; state < states; state++) {
      const furthest = state % 2 === 1 && state > 1 && classOf(state) !== classOf(state - 2) ? 2 : Math.min(1, state)
      // Before the first position the path stands on the first blank.
      const before = (step: number): number => (column === 0 ? (state === step && state < 2 ? 0 : -Infinity) : path[state - step]!)
      let step = 0
      for (let longer = 1; longer <= furthest; longer++) if (before(longer) > before(step)) step = longer
      next[state] = before(step) + logs[column * line.width + classOf(state)]!
      steps[column * states + state] = step
    }
    path = next
  }
  let state = path[states - 1]! > path[states - 2]! ? states - 1 : states - 2
  if (path[state] === -Infinity) return []
  const found = letters.map((of): Aligned => ({ of, at: -1 }))
  for (let column = line.columns - 1; column >= 0; column--) {
    const letter = state % 2 === 1 ? found[(state - 1) / 2] : undefined
    if (letter && (letter.at < 0 || logs[column * line.width + letter.of]! > logs[letter.at * line.width + letter.of]!)) letter.at = column
    state -= steps[column * states + state]!
  }
  return found
}
