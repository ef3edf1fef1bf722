import type { CellModel, CellScores } from "./cell-scores.ts"
import { toLogProbabilities } from "./log-probabilities.ts"

/**
 * Where the net is unsure of a letter it leaves the place to the blank, so that short words win over long ones: each letter of a word is
 * worth so much (log). From 1.5 to 4 real cells are read alike.
 */
export const letterBonus = 2
export const worthOfLetters = (text: string): number => letterBonus * text.length

/** As `scoreTexts`, with the bonus for each letter; letters without case. */
export function scoreLexicon(model: CellModel, line: CellScores, lexicon: readonly string[]): number[] {
  const known = new Set(model.classes)
  const texts = lexicon.map((entry) => [...entry.toUpperCase()].filter((letter) => known.has(letter)).join(""))
  return scoreTexts(model, line, texts).map((log, i) => worthOfLetters(texts[i]!) + log)
}

/**
 * For each text the log of the probability that the line spells it (CTC, all paths). Characters that the net does not know are left out; a text with none that it
 * knows gets -Infinity. In probabilities with a rescue at every position, not in logarithms: 200 texts in about a millisecond.
 */
export function scoreTexts(model: CellModel, line: CellScores, texts: readonly string[]): number[] {
  const known = new Map(model.classes.map((name, at) => [name, at]))
  const chances = toLogProbabilities(line, model.classes.map(() => true)).map(Math.exp)
  return texts.map((text) => {
    const letters = [...text].flatMap((letter) => known.get(letter) ?? [])
    return letters.length === 0 ? -Infinity : scoreLetters(chances, line.columns, line.width, letters)
  })
}

/** The forward half of Graves' algorithm (2006): states are blank, letter, blank, letter … blank. */
function scoreLetters(chances: Float32Array, columns: number, width: number, letters: readonly number[]): number {
  const states = 2 * letters.length + 1
  const blank = width - 1
  const classOf = new Int32Array(states).fill(blank)
  const skips = new Uint8Array(states)
  letters.forEach((letter, i) => {
    classOf[2 * i + 1] = letter
    skips[2 * i + 1] = i > 0 && letters[i - 1] !== letter ? 1 : 0
  })
  const alpha = new Float64Array(states)
  // Before the first position all weight stands on the first blank, from which only it and the first letter are reached.
  alpha[0] = 1
  let log = 0
  for (let column = 0; column < columns; column++) {
    const at = column * width
    let highest = 0
    for (let s = states - 1; s >= 0; s--) {
      let sum = alpha[s]!
      if (s > 0) sum += alpha[s - 1]!
      if (skips[s] === 1) sum += alpha[s - 2]!
      sum *= chances[at + classOf[s]!]!
      alpha[s] = sum
      if (sum > highest) highest = sum
    }
    if (highest === 0) return -Infinity
    for (let s = 0; s < states; s++) alpha[s]! /= highest
    log += Math.log(highest)
  }
  return log + Math.log(alpha[states - 1]! + alpha[states - 2]!)
}
