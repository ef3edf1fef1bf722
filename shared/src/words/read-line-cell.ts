import type { Alternative } from "../base/reading.ts"
import { allowClasses, keepDigits } from "./cell-alphabets.ts"
import { dittoMark, scribble, type CellKind, type CellReading, type CellState, type Mark } from "./cell-reading.ts"
import type { CellModel, CellScores } from "./cell-scores.ts"
import { findMarks } from "./find-marks.ts"
import { searchPrefixes } from "./prefix-beam.ts"
import { spellMarks } from "./spell-marks.ts"
import { addSpelling, averageSpellings, toAlternatives, type Spellings } from "./spellings.ts"

export type LineKind = Extract<CellKind, "number" | "overs" | "figure" | "strip" | "tally">

/** What one net says of one cell, with the classes that it says it in. */
export type Looked = { model: CellModel; scores: CellScores }

const beam: Record<LineKind, number> = { number: 24, overs: 24, figure: 24, strip: 12, tally: 12 }
const mostAlternatives = 12

/**
 * A cell of digits, read by the mark spotter and by the line reader: the mean of what they say. The first alternative may be wrong; its
 * confidence says how often.
 */
export function readLineCell(marksLook: Looked, figuresLook: Looked, kind: LineKind): CellReading {
  const marks = findMarks(marksLook.model, marksLook.scores, kind)
  const allowed = allowClasses(figuresLook.model.classes, kind)
  const line: Spellings = new Map()
  for (const { text, log } of searchPrefixes(figuresLook.model, figuresLook.scores, allowed, beam[kind])) addSpelling(line, keepDigits(text), text, log)
  const temperature = (figuresLook.model.calibration[kind] ?? figuresLook.model.calibration["number"])?.[0] ?? 1
  const alternatives = toAlternatives(averageSpellings(spellMarks(marks), line), temperature, mostAlternatives)
  const { state, confidence } = decideState(alternatives, marks)
  const readable = alternatives.filter(({ value }) => /\d/.test(value))
  return { kind, state, confidence, alternatives: readable, marks: kind === "strip" || kind === "tally" ? marks : [], whole: [] }
}

/** A mark that is probably there. */
const likely = 0.5

/** No digit in the best text: nothing is written, or a scribble, or "as above", or ink that spells nothing. */
function decideState(alternatives: readonly Alternative<string>[], marks: readonly Mark[]): { state: CellState; confidence: number } {
  const [best] = alternatives
  if (!best) return { state: "unreadable", confidence: 1 }
  if (best.value.includes(scribble)) return { state: "struckOut", confidence: best.confidence }
  if (/\d/.test(best.value)) return { state: "read", confidence: best.confidence }
  if (best.value.includes(dittoMark)) return { state: "ditto", confidence: best.confidence }
  const written = marks.some(({ presence, tokens }) => presence > likely && tokens[0] !== undefined)
  return { state: written ? "unreadable" : "empty", confidence: best.confidence }
}
