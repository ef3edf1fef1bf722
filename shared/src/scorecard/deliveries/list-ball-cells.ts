import type { Box } from "../../base/geometry.ts"
import { getRight, type CardLine } from "../card-line.ts"
import { findOverHeader, type OverHeader } from "./over-header.ts"
import { readOverRow } from "./over-row.ts"

/** The cell of one over's balls; `height` of its text, both in pixels of the page. */
export type BallCell = { page: number; box: Box; height: number }

/** A hostile document must not ask for more. */
const mostCells = 400

/** Cells of the balls of every over sheet of a document, also those in which nothing was read. */
export function listBallCells(lines: readonly CardLine[]): BallCell[] {
  const cells: BallCell[] = []
  let header: OverHeader | undefined
  for (const line of lines) {
    const found = findOverHeader(line)
    header = found ?? header
    const row = found !== undefined || header === undefined ? undefined : readOverRow(line, header)
    if (row === undefined || header === undefined) continue
    const height = Math.min(line.height, header.height * 1.3)
    const left = Math.max(header.ballsLeft - height * 0.8, ...row.bowler.map((word) => getRight(word.box) + height * 0.3))
    const right = Math.min(row.runs?.box.x ?? Infinity, row.score?.box.x ?? Infinity, header.ballsRight ?? Infinity) - height * 0.3
    if (right > left) cells.push({ page: line.page, height, box: { x: left, y: line.box.y - height * 0.3, width: right - left, height: line.box.height + height * 0.6 } })
  }
  return cells.slice(0, mostCells)
}
