import type { Alternative } from "../base/reading.ts"
import { allowClasses } from "./cell-alphabets.ts"
import type { CellKind, Mark } from "./cell-reading.ts"
import type { CellModel, CellScores } from "./cell-scores.ts"
import { markStride } from "./cell-scores.ts"

/** Below this a peak is noise. */
const leastPresence = 0.02
/** Scores under this (before calibration) are not looked at: a probability of 1 in 100 000. */
const leastScore = -11.5
/** Further alternatives of a mark are not kept. */
const mostTokens = 8
/** A mark this much lower than those before it, in pixels, begins a new line. */
const lineGap = 7.5
/** Marks nearer to the edge than this are neighbours' strokes: left and right, top and bottom, in pixels. */
const edge: Record<"balls" | "line", { x: number; y: number }> = { balls: { x: 2, y: 4 }, line: { x: 3, y: 7 } }

/** How much more (log) each class comes in matches than in training, where rare marks are seen as often as they must be to be learnt. */
const findPrior = (model: CellModel, kind: CellKind): readonly number[] => (kind === "balls" ? model.calibration["prior"] ?? [] : [])

/** Where a logit goes after the fit on generated cells: slope and offset for "a mark sits here", temperature for the classes. */
function findCalibration(model: CellModel, kind: CellKind): readonly number[] {
  const name = kind === "balls" ? "box" : kind === "strip" || kind === "tally" ? "strip" : "number"
  return model.calibration[name] ?? [1, 0, 1]
}

/**
 * The marks of one cell in reading order (lines by gaps from top to bottom, then left to right), weak ones too. Peaks of "a mark sits
 * here" among their eight neighbours.
 */
export function findMarks(model: CellModel, all: CellScores, kind: CellKind): Mark[] {
  const { rows, columns, width, scores } = all
  const [slope = 1, offset = 0, temperature = 1] = findCalibration(model, kind)
  const prior = findPrior(model, kind)
  const allowed = allowClasses(model.classes, kind)
  const near = edge[kind === "balls" ? "balls" : "line"]
  const marks: Mark[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = (row * columns + column) * width
      const score = scores[at]!
      if (!isMark(all, row, column)) continue
      const presence = 1 / (1 + Math.exp(-(slope * Math.min(9, score) + offset)))
      const [x, y] = [(column + 0.5) * markStride, (row + 0.5) * markStride]
      if (presence < leastPresence || x <= near.x || x >= columns * markStride - near.x || y <= near.y || y >= rows * markStride - near.y) continue
      marks.push({ x, y, row: 0, presence, tokens: listTokens(model.classes, allowed, addPrior(scores.subarray(at + 1, at + width), prior), temperature) })
    }
  return orderMarks(marks)
}

/** May a mark sit there: is "a mark sits here" highest among its neighbours, and not next to nothing? */
export function isMark({ rows, columns, width, scores }: CellScores, row: number, column: number): boolean {
  const own = scores[(row * columns + column) * width]!
  if (own < leastScore) return false
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
      if (scores[(y * columns + x) * width]! > own) return false
  return true
}

const addPrior = (scores: Float32Array, prior: readonly number[]): Float32Array => (prior.length === 0 ? scores : scores.map((score, at) => score + (prior[at] ?? 0)))

function listTokens(classes: readonly string[], allowed: readonly boolean[], scores: Float32Array, temperature: number): Alternative<string>[] {
  let highest = -Infinity
  for (let i = 0; i < classes.length; i++) if (allowed[i] && scores[i]! > highest) highest = scores[i]!
  let sum = 0
  const tokens: Alternative<string>[] = []
  for (let i = 0; i < classes.length; i++) {
    if (!allowed[i]) continue
    const confidence = Math.exp((scores[i]! - highest) / temperature)
    sum += confidence
    tokens.push({ value: classes[i]!, confidence })
  }
  tokens.sort((a, b) => b.confidence - a.confidence)
  return tokens.slice(0, mostTokens).map(({ value, confidence }) => ({ value, confidence: confidence / sum }))
}

/** Reading order: lines by gaps from top to bottom, then left to right. */
export function orderMarks(marks: readonly Mark[]): Mark[] {
  const lines: Mark[][] = []
  for (const mark of [...marks].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    // Three lines in a low box are nearer than that: one that stands under another is not beside it, where the line is no full one.
    const isBelow = countLikely(line ?? []) < beside.marks && line?.some((upper) => isUnder(mark, upper, likely)) === true
    if (line && mark.y - meanHeight(line) < lineGap && !isBelow) line.push(mark)
    else lines.push([mark])
  }
  return joinUneven(lines).flatMap((line, row) => line.sort((a, b) => a.x - b.x).map((mark) => ({ ...mark, row })))
}

const meanHeight = (line: readonly Mark[]): number => line.reduce((sum, { y }) => sum + y, 0) / line.length

/** Dots on the line and figures above it are one line, not two, where they are no further apart than this and none stands under another (pixels): nearly straight, and lower than a mark seen twice. */
const uneven = { apart: 13, under: 9, lower: 6 }
/** Marks less probable than this do not tell where lines are; nor does one of these that stands alone by a line of so many, in a box with a place for each ball. */
const likely = 0.5
const beside = { marks: 5, likely: 0.75 }

function joinUneven(lines: readonly Mark[][]): Mark[][] {
  return lines.reduce<Mark[][]>((joined, line) => {
    const above = joined.at(-1)
    if (above !== undefined && isOneLine(above, line)) above.push(...line)
    else joined.push([...line])
    return joined
  }, [])
}

function isOneLine(above: readonly Mark[], line: readonly Mark[]): boolean {
  const least = leastLikely(line, above)
  return meanHeight(line) - meanHeight(above) < uneven.apart && !above.some((upper) => line.some((lower) => isUnder(lower, upper, least)))
}

/** How probable marks of two lines must be, one under the other, to keep these apart. */
function leastLikely(line: readonly Mark[], other: readonly Mark[]): number {
  const [fewer = 0, more = 0] = [line, other].map(countLikely).sort((a, b) => a - b)
  if (more >= beside.marks) return fewer === 1 ? beside.likely : likely
  return Math.min(likely, Math.max(...line.map(({ presence }) => presence)))
}

const countLikely = (line: readonly Mark[]): number => line.filter(({ presence }) => presence >= likely).length

const isUnder = (lower: Mark, upper: Mark, least: number): boolean => lower.presence >= least && upper.presence >= least && Math.abs(lower.x - upper.x) < uneven.under && lower.y - upper.y >= uneven.lower
