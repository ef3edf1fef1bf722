import type { CancelSignal } from "../base/cancel.ts"
import type { Grey } from "../base/raster.ts"
import { fitMarks } from "../page/ruled/fit-marks.ts"
import { fitWriting, type Fit } from "../page/ruled/fit-writing.ts"
import { howOutPhrases } from "../cricket/how-out-phrases.ts"
import { joinLines, valley } from "../page/ruled/join-lines.ts"
import { chooseCellKind } from "../scorebook/choose-cell-kind.ts"
import type { Letters, ReadCell } from "../scorebook/read-cell.ts"
import type { CellKind } from "../words/cell-reading.ts"
import type { CellModel, CellScores } from "../words/cell-scores.ts"
import type { Placed } from "../words/average-marks.ts"
import { averageReadings } from "../words/average-readings.ts"
import { searchPrefixes } from "../words/prefix-beam.ts"
import { scoreLexicon, worthOfLetters } from "../words/score-lexicon.ts"
import { fitBalls } from "./fit-balls.ts"
import { fitPaper } from "./fit-paper.ts"
import type { CellLooks, NameLooks } from "./name-rows.ts"
import { readCells } from "./read-cells.ts"
import type { Tools } from "./tools.ts"

/**
 * A cell before it is read, with its writing as the nets want it where there is any: its own strokes, and of some the paper as it is.
 * `placed`: where that picture lies in the first.
 */
export type CellImage = ReadCell & { image?: Grey; plain?: Grey; placed?: Placed }

type Wanted = { index: number; kind: CellKind; image: Grey; plain: Grey | undefined; placed: Placed | undefined; table: string }

/** Lines are read better at one height: as they stand in a cell that is well filled; single numbers all alike, words a little lower. Found by trying, with two families of nets. */
const lineFit: Fit = { least: 22, most: 30, mostGrowth: 2.5 }
const numberFit: Fit = { least: 27, most: 27, mostGrowth: 2 }
const wordFit: Fit = { least: 26, most: 26, mostGrowth: 2 }

/** Words are judged by what stands in a list, not by every text: the temperature fitted for free texts is too humble for that. */
const highestTemperature = 2

const phrases = howOutPhrases.map(({ text }) => text)
const beam = 8

/**
 * The cells with what the nets say of those that have writing in them, table by table; undefined where the nets are not on this device.
 * `onTable`: a table of this kind is being read. Throws `FailureError` "cancelled", "engine_failed".
 */
export async function readFormCells(tools: Pick<Tools, "recogniseCells">, cells: readonly CellImage[], signal: CancelSignal, onTable: (holds: string) => void): Promise<{ cells: ReadCell[]; names: NameLooks } | undefined> {
  const read = cells.map(({ cell, written, lost, place }): ReadCell => ({ cell, written, ...(lost ? { lost } : {}), place }))
  const scores = new Map<number, CellLooks>()
  let model: CellModel = { classes: [], calibration: {} }
  const wanted = cells.flatMap(({ cell, image, plain, placed }, index): Wanted[] => {
    const kind = chooseCellKind(cell)
    return kind && image ? [{ index, kind, image, plain, placed, table: cell.holds }] : []
  })
  for (const table of new Set(wanted.map(({ table }) => table))) {
    onTable(table)
    const own = wanted.filter((want) => want.table === table)
    const words = own.filter(({ kind }) => isWord(kind))
    const again = words.flatMap((want) => { const image = drawAgain(want); return image ? [{ ...want, image }] : [] })
    const looks = await tools.recogniseCells("words", [...words.map(({ kind, image }) => fitCell(kind, image)), ...again.map(({ image }) => image)], signal)
    if (!looks || !await readFigures(tools, own.filter(({ kind }) => !isWord(kind)), read, signal)) return undefined
    model = looks.model
    words.forEach(({ index, kind }, i) => {
      read[index] = { ...read[index]!, letters: readLetters(model, looks.cells[i]!, kind) }
      if (kind === "name") scores.set(index, [looks.cells[i]!])
    })
    again.forEach(({ index, kind }, i) => {
      const look = looks.cells[words.length + i]!
      if (kind === "name") scores.set(index, [...scores.get(index)!, look])
      else read[index] = { ...read[index]!, letters: chooseLetters(read[index]!.letters!, readLetters(model, look, kind)) }
    })
  }
  return { cells: read, names: { model, scores } }
}

/** A cell's image as the nets look at it, first. */
export const fitCell = (kind: CellKind, image: Grey): Grey =>
  (isWord(kind) ? fitWriting(kind === "name" ? joinLines(image, valley.clear) : image, wordFit) : kind === "balls" ? fitMarks(image).image : fitWriting(image, isNumber(kind) ? numberFit : lineFit))

/** What a word is looked at once more as: names on the paper as it is; how a batter is out, where it may stand in two lines, as one. */
function drawAgain({ kind, image, plain }: Wanted): Grey | undefined {
  if (kind === "name") return plain
  const joined = joinLines(image, valley.perhaps)
  return joined === image ? undefined : fitWriting(joined, wordFit)
}

/** A phrase that stands alone in a cell is spelled better than this: "CT" of real sheets 2, words in full 2 to 9. */
const spelledWell = 1
/** A line that is there adds letters; of one line cut in two, the bar of a T, come one or two. */
const lettersOfLine = 4

/** The look that spells a phrase better: one line cut in two, or two read as one, spell none. Where neither does well there may be a line below. */
function chooseLetters(whole: Letters, joined: Letters): Letters {
  const [alone, both] = [spellsPhrase(whole), spellsPhrase(joined)]
  return both > alone ? joined : { ...whole, moreBelow: alone < spelledWell && countLetters(joined) >= countLetters(whole) + lettersOfLine }
}

const countLetters = ({ free }: Letters): number => free[0]?.text.replace(/\P{L}/gu, "").length ?? 0

const spellsPhrase = ({ phrases: logs }: Letters): number => Math.max(...logs.map((log, i) => log + Math.log(howOutPhrases[i]!.weight)))

/** Single numbers, names and ball boxes are looked at twice: their own strokes, and the paper as it is. What one look loses or takes from a neighbour the other has right. */
export const isSeenPlain = (kind: CellKind | undefined): boolean => kind === "name" || kind === "balls" || isNumber(kind)

const isNumber = (kind: CellKind | undefined): boolean => kind === "number" || kind === "overs"

const isWord = (kind: CellKind): boolean => kind === "howOut" || kind === "name"

async function readFigures(tools: Pick<Tools, "recogniseCells">, wanted: readonly Wanted[], read: ReadCell[], signal: CancelSignal): Promise<boolean> {
  const readings = await readCells(tools, wanted.map(({ kind, image, plain, placed }) => (kind === "balls" ? { kind, ...fitBalls(image, plain, placed) } : { kind, image: fitCell(kind, image) })), signal)
  const again = await readCells(tools, wanted.flatMap(({ kind, image, plain, placed }) => (isNumber(kind) && plain ? [{ kind, image: placed ? fitPaper(plain, image, placed, numberFit) : plain }] : [])), signal)
  if (!readings || !again) return false
  const looks = [...again]
  wanted.forEach(({ index, kind, plain }, i) => {
    const other = isNumber(kind) && plain ? looks.shift() : undefined
    read[index] = { ...read[index]!, reading: other ? averageReadings(readings[i]!, other) : readings[i]! }
  })
  return true
}

function readLetters(model: CellModel, scores: CellScores, kind: CellKind): Letters {
  return { free: searchPrefixes(model, scores, model.classes.map(() => true), beam, { worth: worthOfLetters }), phrases: kind === "howOut" ? scoreLexicon(model, scores, phrases) : [], temperature: Math.min(highestTemperature, model.calibration[kind]?.[0] ?? highestTemperature) }
}
