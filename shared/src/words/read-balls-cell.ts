import type { Alternative } from "../base/reading.ts"
import { averageMarks, placeMarks, type Placed } from "./average-marks.ts"
import { wholeMarks } from "./cell-alphabets.ts"
import { scribble, type CellReading, type CellState, type Mark, type WholeMark } from "./cell-reading.ts"
import { findMarks } from "./find-marks.ts"
import type { Looked } from "./read-line-cell.ts"

/** From this probability on the drawing over the whole box is believed: its dots are part of it. */
const leastWhole = 0.25
/** A mark, or a token of it, that is not looked at again. */
const sure = 0.9
/** A mark that is probably there. */
const likely = 0.5
const mostAlternatives = 8
const mostTokens = 5

export type PlacedLook = Looked & { placed?: Placed | undefined }

/**
 * The marks of one over in reading order, as a lattice: each with its alternatives and how probable it is at all. `alternatives` spell
 * the whole box without any sum: the over as a whole, the bowler's row and the batters' lines know better. `again`: a second look at it,
 * the paper as it is; `placed`: where a look's picture lies in that of the cell, where it is another.
 */
export function readBallsCell(first: PlacedLook, again?: PlacedLook): CellReading {
  const found = again ? averageMarks(findPlaced(first), findPlaced(again)) : findPlaced(first)
  const whole = wholeMarks
    .map((value): Alternative<WholeMark> => ({ value, confidence: Math.max(0, ...found.map((mark) => mark.presence * chanceOf(mark, value))) }))
    .filter(({ confidence }) => confidence > 0.01)
    .sort((a, b) => b.confidence - a.confidence)
  const marks = found.map((mark) => ({ ...mark, tokens: mark.tokens.filter(({ value }) => !isWhole(value)) })).filter(({ tokens }) => tokens.length > 0)
  const drawn = whole[0] !== undefined && whole[0].confidence > leastWhole ? whole[0] : undefined
  const alternatives = drawn ? [] : spellBox(marks)
  const { state, confidence } = drawn ? { state: "read" as const, confidence: drawn.confidence } : decideState(marks)
  return { kind: "balls", state, confidence, alternatives, marks, whole }
}

function findPlaced({ model, scores, placed }: PlacedLook): Mark[] {
  const marks = findMarks(model, scores, "balls")
  return placed ? placeMarks(marks, placed) : marks
}

/** Would a second look change nothing: is every mark surely there or not, and surely what it is? Of real boxes a third; of their errors none. */
export const isSureOfBox = ({ model, scores }: Looked): boolean =>
  findMarks(model, scores, "balls").every(({ presence, tokens: [best] }) => presence < 1 - sure || (presence > sure && (best?.confidence ?? 0) > sure))

const isWhole = (token: string): boolean => wholeMarks.some((mark) => mark === token)

function chanceOf(mark: Mark, token: string): number {
  return mark.tokens.find(({ value }) => value === token)?.confidence ?? 0
}

/** The most probable texts of the box, mark by mark. */
function spellBox(marks: readonly Mark[]): Alternative<string>[] {
  let texts: Alternative<string>[] = [{ value: "", confidence: 1 }]
  for (const { presence, tokens } of marks) {
    const next = new Map<string, number>()
    const options = [{ value: "", confidence: 1 - presence }, ...tokens.slice(0, mostTokens).map(({ value, confidence }) => ({ value, confidence: presence * confidence }))]
    for (const text of texts)
      for (const option of options) {
        const value = option.value === "" ? text.value : text.value === "" ? option.value : `${text.value} ${option.value}`
        next.set(value, (next.get(value) ?? 0) + text.confidence * option.confidence)
      }
    texts = [...next].map(([value, confidence]) => ({ value, confidence })).sort((a, b) => b.confidence - a.confidence).slice(0, 4 * mostAlternatives)
  }
  return texts.filter(({ value }) => value !== "").slice(0, mostAlternatives)
}

function decideState(marks: readonly Mark[]): { state: CellState; confidence: number } {
  const nothing = marks.reduce((chance, { presence }) => chance * (1 - presence), 1)
  const there = marks.filter(({ presence }) => presence > likely)
  if (there.length === 0) return { state: "empty", confidence: nothing }
  const scribbles = there.filter(({ tokens }) => tokens[0]?.value === scribble)
  if (2 * scribbles.length > there.length) return { state: "struckOut", confidence: scribbles[0]!.presence * scribbles[0]!.tokens[0]!.confidence }
  return { state: "read", confidence: 1 - nothing }
}
