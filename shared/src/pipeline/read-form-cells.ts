import type { CancelSignal } from "../base/cancel.ts"
import type { Grey } from "../base/raster.ts"
import { howOutPhrases } from "../cricket/how-out-phrases.ts"
import { chooseCellKind } from "../scorebook/choose-cell-kind.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import type { CellKind } from "../words/cell-reading.ts"
import { searchPrefixes } from "../words/prefix-beam.ts"
import { scoreLexicon } from "../words/score-lexicon.ts"
import { readCells } from "./read-cells.ts"
import type { Tools } from "./tools.ts"

/** A cell before it is read, with its writing as the nets want it where there is any. */
export type CellImage = ReadCell & { image?: Grey }

type Wanted = { index: number; kind: CellKind; image: Grey; table: string }

const phrases = howOutPhrases.map(({ text }) => text)
const beam = 8

/**
 * The cells with what the nets say of those that have writing in them, table by table; undefined where the nets are not on this device.
 * `onTable`: a table of this kind is being read. Throws `FailureError` "cancelled", "engine_failed".
 */
export async function readFormCells(tools: Pick<Tools, "recogniseCells">, cells: readonly CellImage[], signal: CancelSignal, onTable: (holds: string) => void): Promise<ReadCell[] | undefined> {
  const read = cells.map(({ cell, written, place }): ReadCell => ({ cell, written, place }))
  const wanted = cells.flatMap(({ cell, image }, index): Wanted[] => {
    const kind = chooseCellKind(cell)
    return kind && image ? [{ index, kind, image, table: cell.holds }] : []
  })
  for (const table of new Set(wanted.map(({ table }) => table))) {
    onTable(table)
    const own = wanted.filter((want) => want.table === table)
    const legible = await readFigures(tools, own.filter(({ kind }) => !isWord(kind)), read, signal) && await readLetters(tools, own.filter(({ kind }) => isWord(kind)), read, signal)
    if (!legible) return undefined
  }
  return read
}

const isWord = (kind: CellKind): boolean => kind === "howOut" || kind === "name"

async function readFigures(tools: Pick<Tools, "recogniseCells">, wanted: readonly Wanted[], read: ReadCell[], signal: CancelSignal): Promise<boolean> {
  const readings = await readCells(tools, wanted, signal)
  if (!readings) return false
  wanted.forEach(({ index }, i) => { read[index] = { ...read[index]!, reading: readings[i]! } })
  return true
}

async function readLetters(tools: Pick<Tools, "recogniseCells">, wanted: readonly Wanted[], read: ReadCell[], signal: CancelSignal): Promise<boolean> {
  const looks = await tools.recogniseCells("words", wanted.map(({ image }) => image), signal)
  if (!looks) return false
  wanted.forEach(({ index, kind }, i) => {
    const scores = looks.cells[i]!
    const free = searchPrefixes(looks.model, scores, looks.model.classes.map(() => true), beam)
    read[index] = { ...read[index]!, letters: { free, phrases: kind === "howOut" ? scoreLexicon(looks.model, scores, phrases) : [] } }
  })
  return true
}
