import { isSpotter, type CellNet, type CellScores } from "../cell-scores.ts"
import { isMark } from "../find-marks.ts"
import { firstClass } from "./find-glyphs.ts"
import type { LearntGlyphs } from "./hand-example.ts"
import { findGain } from "./learn-glyphs.ts"

/** A position that is so surely blank says nothing of classes. */
const leastWritten = 1e-4

/**
 * The scores of one cell as this hand's examples correct them. Only which class stands somewhere changes, never whether one does: the
 * spotter's marks and the blanks between letters keep their probability. Without examples: the same scores.
 */
export function adaptScores(net: CellNet, cell: CellScores, learnt: LearntGlyphs | undefined): CellScores {
  if (!learnt || learnt.glyphs.length === 0 || cell.featureWidth === 0) return cell
  const scores = Float32Array.from(cell.scores)
  for (let at = 0; at < cell.rows * cell.columns; at++) {
    const own = scores.subarray(at * cell.width, (at + 1) * cell.width)
    const written = isSpotter(net) ? isMark(cell, Math.floor(at / cell.columns), at % cell.columns) : isWritten(own)
    if (!written) continue
    const gain = findGain(learnt, cell.features.subarray(at * cell.featureWidth, (at + 1) * cell.featureWidth))
    if (!gain) continue
    const classes = own.subarray(firstClass(net), firstClass(net) + gain.length)
    const before = sumLogs(classes)
    for (let c = 0; c < classes.length; c++) classes[c]! += gain[c]!
    const raised = sumLogs(classes) - before
    for (let c = 0; c < classes.length; c++) classes[c]! -= raised
  }
  return { ...cell, scores }
}

function isWritten(scores: Float32Array): boolean {
  return sumLogs(scores.subarray(0, -1)) - sumLogs(scores) > Math.log(leastWritten)
}

function sumLogs(logs: Float32Array): number {
  const highest = Math.max(...logs)
  return highest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - highest), 0))
}
