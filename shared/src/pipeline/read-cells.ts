import type { CancelSignal } from "../base/cancel.ts"
import type { Grey } from "../base/raster.ts"
import type { Placed } from "../words/average-marks.ts"
import type { CellKind, CellReading } from "../words/cell-reading.ts"
import { cellNets, isSpotter, type CellNet } from "../words/cell-scores.ts"
import { isSureOfBox, readBallsCell } from "../words/read-balls-cell.ts"
import { readLineCell, type Looked } from "../words/read-line-cell.ts"
import { readWordCell, type WordPriors } from "../words/read-word-cell.ts"
import type { Tools } from "./tools.ts"

/**
 * A cell's image as `drawCell` makes it, what the cell holds, and for words what may stand there. `again`: for `balls`, the paper as it is,
 * for a second look in doubt; `placed`: where either picture lies in the one that `drawCell` made.
 */
export type CellToRead = { kind: CellKind; image: Grey; lexicon?: readonly string[]; priors?: WordPriors; placed?: Placed; again?: { image: Grey; placed: Placed } }

export const netsOf: Record<CellKind, readonly CellNet[]> = {
  number: ["marks", "figures"], overs: ["marks", "figures"], figure: ["marks", "figures"], strip: ["balls", "figures"], tally: ["balls", "figures"],
  balls: ["balls"], howOut: ["words"], name: ["words"],
}

/** Cells between two reports of progress. */
const step = 16

/**
 * Reads cells, in the order given. Undefined where the nets are not on this device. `onProgress` counts cells that are read. Throws
 * `FailureError` "cancelled", "engine_failed".
 */
export async function readCells(tools: Pick<Tools, "recogniseCells">, cells: readonly CellToRead[], signal: CancelSignal, onProgress?: (done: number) => void): Promise<CellReading[] | undefined> {
  const readings: CellReading[] = []
  for (let at = 0; at < cells.length; at += step) {
    const part = cells.slice(at, at + step)
    const looks = await lookAtCells(tools, part, signal)
    if (!looks || !await lookAgain(tools, part, looks, signal)) return undefined
    readings.push(...part.map((cell, i) => readCell(cell, looks[i]!)))
    onProgress?.(readings.length)
  }
  return readings
}

/** What the nets said of one cell: the spotter of marks, the reader of lines, the spotter's second look. */
type Looks = { marks?: Looked; line?: Looked; again?: Looked }

async function lookAtCells(tools: Pick<Tools, "recogniseCells">, cells: readonly CellToRead[], signal: CancelSignal): Promise<Looks[] | undefined> {
  const looks: Looks[] = cells.map(() => ({}))
  for (const net of cellNets) {
    const members = [...cells.keys()].filter((at) => netsOf[cells[at]!.kind].includes(net))
    if (members.length === 0) continue
    const recognised = await tools.recogniseCells(net, members.map((at) => cells[at]!.image), signal)
    if (!recognised) return undefined
    members.forEach((at, i) => { looks[at]![isSpotter(net) ? "marks" : "line"] = { model: recognised.model, scores: recognised.cells[i]! } })
  }
  return looks
}

/** Boxes of which the first look leaves something in doubt are looked at once more. False where the nets are not on this device. */
async function lookAgain(tools: Pick<Tools, "recogniseCells">, cells: readonly CellToRead[], looks: Looks[], signal: CancelSignal): Promise<boolean> {
  const doubtful = [...cells.keys()].filter((at) => cells[at]!.again && looks[at]!.marks && !isSureOfBox(looks[at]!.marks))
  if (doubtful.length === 0) return true
  const recognised = await tools.recogniseCells("balls", doubtful.map((at) => cells[at]!.again!.image), signal)
  doubtful.forEach((at, i) => { if (recognised) looks[at]!.again = { model: recognised.model, scores: recognised.cells[i]! } })
  return recognised !== undefined
}

function readCell({ kind, lexicon, priors, placed, again: paper }: CellToRead, { marks, line, again }: Looks): CellReading {
  if (kind === "balls" && marks) return readBallsCell({ ...marks, placed }, again && paper && { ...again, placed: paper.placed })
  if ((kind === "howOut" || kind === "name") && line) return readWordCell(line, kind, lexicon ?? [], priors)
  if (kind !== "balls" && kind !== "howOut" && kind !== "name" && marks && line) return readLineCell(marks, line, kind)
  throw new Error(`No net looked at a cell of kind ${kind}.`)
}
