import { howOutPhrases } from "@cricksy/shared/cricket/how-out-phrases.ts"
import { keepDigits } from "@cricksy/shared/words/cell-alphabets.ts"
import type { CellReading } from "@cricksy/shared/words/cell-reading.ts"
import type { RealCell } from "./real-cells.ts"

/** One cell: is the best alternative the truth, is the truth among the three best, how many of its pieces (digits, marks) are wrong. */
export type CellScore = { right: boolean; near: boolean; pieces: number; wrongPieces: number; confidences: { claimed: number; right: boolean }[]; got: string }

/** As the yardstick of the experiment counts: digits only for numbers and strips, kinds of dismissal, names without case. */
export function scoreCell(cell: RealCell, reading: CellReading): CellScore {
  if (cell.kind === "balls") return scoreBalls(cell, reading)
  if (cell.kind === "howOut") {
    return scoreAlternatives(mergeCaught(cell.dismissal ?? ""), sumByKind(reading.alternatives))
  }
  if (cell.kind === "name") return scoreAlternatives(cell.text.toUpperCase(), reading.alternatives)
  const truth = keepDigits(cell.text + cell.tokens.join(""))
  return scoreAlternatives(truth, reading.alternatives.map(({ value, confidence }) => ({ value: keepDigits(value), confidence })))
}

/** The probabilities of all wordings of one kind together, best first. */
function sumByKind(alternatives: CellReading["alternatives"]): CellReading["alternatives"] {
  const sums = new Map<string, number>()
  for (const { value, confidence } of alternatives) {
    const kind = mergeCaught(howOutPhrases.find(({ text }) => text === value)?.kind ?? "")
    sums.set(kind, (sums.get(kind) ?? 0) + confidence)
  }
  return [...sums].map(([value, confidence]) => ({ value, confidence })).sort((a, b) => b.confidence - a.confidence)
}

/** The bowler's column tells them apart, not this one. */
const mergeCaught = (kind: string): string => (kind === "caught and bowled" ? "caught" : kind)

function scoreAlternatives(truth: string, alternatives: readonly { value: string; confidence: number }[]): CellScore {
  const [best] = alternatives
  const right = best?.value === truth
  return {
    right, near: alternatives.slice(0, 3).some(({ value }) => value === truth), pieces: truth.length, wrongPieces: countEdits([...truth], [...best?.value ?? ""]),
    confidences: best ? [{ claimed: best.confidence, right }] : [], got: best ? `${best.value} ${best.confidence.toFixed(2)}` : "",
  }
}

/** A mark that is believed. */
const believed = 0.5

function scoreBalls({ tokens, only }: RealCell, reading: CellReading): CellScore {
  const drawn = reading.alternatives.length === 0 && reading.state === "read" ? reading.whole[0]?.value : undefined
  const marks = reading.marks.filter(({ presence }) => presence > believed)
  const got = drawn ?? (reading.state === "empty" ? "empty" : marks.map(({ tokens: [token] }) => token?.value).join(" "))
  if (only) return { right: got === only, near: got === only, pieces: 0, wrongPieces: 0, confidences: [], got }
  const read = drawn ? [] : marks.map((mark) => mark.tokens[0]?.value ?? "")
  const counted = !drawn && marks.length === tokens.length
  return {
    right: got === tokens.join(" "), pieces: tokens.length, wrongPieces: countEdits(tokens, read), got,
    near: counted && marks.every((mark, i) => mark.tokens.slice(0, 3).some(({ value }) => value === tokens[i])),
    confidences: counted ? marks.map((mark, i) => ({ claimed: mark.tokens[0]?.confidence ?? 0, right: mark.tokens[0]?.value === tokens[i] })) : [],
  }
}

/** Levenshtein's distance. */
export function countEdits(a: readonly string[], b: readonly string[]): number {
  let above = [0, ...b.map((_, j) => j + 1)]
  for (const [i, left] of a.entries()) {
    const row = [i + 1]
    b.forEach((right, j) => row.push(Math.min(above[j]! + Number(left !== right), above[j + 1]! + 1, row[j]! + 1)))
    above = row
  }
  return above.at(-1)!
}
