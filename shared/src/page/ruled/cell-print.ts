import type { Grey } from "../../base/raster.ts"
import { binarise } from "../binarise.ts"
import { findComponents, type Component } from "../components.ts"
import { cropGrey, pasteGrey } from "../cut-paste.ts"
import { drawPrintedLine } from "../printed-line.ts"
import { transpose } from "./transpose.ts"

/** Some print in a cell as a line for the reader of print (32 px high), however it stands there; `x`, `y`: its middle, pixels of the cell. */
export type CellPrint = { image: Grey; x: number; y: number }

/** Letters of print are so many pixels high; blurred, those of a word hang together. What is as wide as the cell is a line of it. */
export const letterHeights = { least: 6, most: 48 }
const widest = 8
const lineShare = 0.85
const smallest = 8
/** More in one cell are grain or scribble. */
const mostLetters = 80
/** A row of the cell that is dark over so much of its width is a line across. */
const ruled = 0.7
/** Letters of one line overlap in height by so much of the lower one, with gaps of so many heights at most. */
const overlap = 0.5
const widestGap = 2.5
/** So many letters, one below the other, with gaps of so many heights at most, are a word that is read downwards. */
const fewestStacked = 3
const tallestGap = 1
/** Lines of so many letters that stand below each other in a narrow cell may be letters of such a word, pieces of a broken one. */
const mostBeside = 2
const widestImage = 1024

/**
 * The print in a cell of an evenly lit page, line by line. With `isNarrow`, words whose letters stand one below the other as well, and all of it as it reads
 * with the cell on either side. What touches the cell's edges belongs to its neighbours; lines across part it.
 */
export function cutCellPrint(cell: Grey, isNarrow: boolean): CellPrint[] {
  return partAcross(cell).flatMap(({ part, top }) => cutPart(part, isNarrow).map((print) => ({ ...print, y: print.y + top })))
}

function cutPart(cell: Grey, isNarrow: boolean): CellPrint[] {
  const letters = findLetters(cell)
  if (letters.length > mostLetters) return []
  const lines = findLines(letters)
  const stacks = isNarrow ? findStacks(lines) : []
  const level = lines.filter((line) => !stacks.flat().includes(line)).map((line) => drawPrint(cell, line))
  return [...level, ...stacks.map((stack) => drawStack(cell, stack)), ...(isNarrow ? readSideways(cell) : [])]
}

/** Turned to the left and to the right. */
function readSideways(cell: Grey): CellPrint[] {
  const across = transpose(cell)
  const turns = [
    { page: flipDown(across), toCell: (x: number, y: number) => ({ x: cell.width - y, y: x }) },
    { page: flipAcross(across), toCell: (x: number, y: number) => ({ x: y, y: cell.height - x }) },
  ]
  return turns.flatMap(({ page, toCell }) => findLines(findLetters(page).slice(0, mostLetters)).filter((line) => line.length >= fewestStacked).map((line) => {
    const { image, x, y } = drawPrint(page, line)
    return { image, ...toCell(x, y) }
  }))
}

const flipAcross = ({ width, height, data }: Grey): Grey => ({ width, height, data: data.map((_, at) => data[at - (at % width) + width - 1 - (at % width)]!) })
const flipDown = ({ width, height, data }: Grey): Grey => ({ width, height, data: data.map((_, at) => data[(height - 1 - Math.floor(at / width)) * width + (at % width)]!) })

/** The parts of a cell between the lines across: rows that are dark nearly all along, and those beside them. */
function partAcross(cell: Grey): { part: Grey; top: number }[] {
  const { width, height } = cell
  const mask = binarise(cell)
  const isLine = Array.from({ length: height }, (_, y) => mask.data.subarray(y * width, (y + 1) * width).reduce((sum, ink) => sum + ink, 0) >= ruled * width)
  const parts: { part: Grey; top: number }[] = []
  for (let top = 0; top < height; top++) {
    if (isLine[top]) continue
    let bottom = top
    while (bottom < height && !isLine[bottom]) bottom++
    if (bottom - top > letterHeights.least) parts.push({ part: cropGrey(cell, { x: 0, y: top, width, height: bottom - top }), top })
    top = bottom
  }
  return parts
}

function findLetters(cell: Grey): Component[] {
  return findComponents(binarise(cell), smallest).filter(({ x, y, width, height }) => x > 0 && y > 0 && x + width < cell.width && y + height < cell.height
    && height >= letterHeights.least && height <= letterHeights.most && width <= widest * height && width < lineShare * cell.width)
}

/** Letters side by side, from left to right; lines from top to bottom. */
function findLines(letters: readonly Component[]): Component[][] {
  const lines: Component[][] = []
  for (const letter of [...letters].sort((a, b) => a.x - b.x)) {
    const line = lines.find((own) => {
      const last = own.at(-1)!
      const shared = Math.min(last.y + last.height, letter.y + letter.height) - Math.max(last.y, letter.y)
      return shared >= overlap * Math.min(last.height, letter.height) && letter.x - last.x - last.width <= widestGap * Math.max(last.height, letter.height)
    })
    if (line) line.push(letter)
    else lines.push([letter])
  }
  return lines.sort((a, b) => topOf(a) - topOf(b))
}

const topOf = (line: readonly Component[]): number => Math.min(...line.map(({ y }) => y))
const bottomOf = (line: readonly Component[]): number => Math.max(...line.map(({ y, height }) => y + height))
const leftOf = (line: readonly Component[]): number => Math.min(...line.map(({ x }) => x))
const rightOf = (line: readonly Component[]): number => Math.max(...line.map(({ x, width }) => x + width))

/** Letters of one line as the reader of print takes them, all else left out. */
export function drawPrint(cell: Grey, line: readonly Component[]): CellPrint {
  const [x, y, right, bottom] = [leftOf(line), topOf(line), rightOf(line), bottomOf(line)]
  const tallest = Math.max(...line.map(({ height }) => height))
  const feet = line.filter(({ height }) => 2 * height > tallest).map(({ y: top, height }) => top + height).sort((a, b) => a - b)
  const letters = keepOnly(cell, line)
  const { image } = drawPrintedLine(letters, { box: { x, y, width: right - x, height: bottom - y }, baseline: feet[feet.length >> 1]!, capital: tallest }, widestImage)
  return { image, x: (x + right) / 2, y: (y + bottom) / 2 }
}

/** White but for the letters' boxes, a pixel around them included. */
function keepOnly(cell: Grey, letters: readonly Component[]): Grey {
  const kept: Grey = { width: cell.width, height: cell.height, data: new Uint8Array(cell.data.length).fill(255) }
  for (const letter of letters) {
    const [x, y] = [Math.max(0, letter.x - 1), Math.max(0, letter.y - 1)]
    const [right, bottom] = [Math.min(cell.width, letter.x + letter.width + 1), Math.min(cell.height, letter.y + letter.height + 1)]
    pasteGrey(kept, cropGrey(cell, { x, y, width: right - x, height: bottom - y }), x, y)
  }
  return kept
}

/** Runs of lines of one letter each that stand close below each other. */
function findStacks(lines: readonly Component[][]): Component[][][] {
  const stacks: Component[][][] = []
  for (const line of lines) {
    const last = stacks.at(-1)?.at(-1)
    const isLetter = line.length <= mostBeside
    if (isLetter && last && last.length <= mostBeside && topOf(line) - bottomOf(last) <= tallestGap * (bottomOf(last) - topOf(last))) stacks.at(-1)!.push(line)
    else stacks.push([line])
  }
  return stacks.filter((stack) => stack.length >= fewestStacked)
}

/** White between two letters, and around the word, pixels. */
const between = 3
const around = 8

/** The letters of a stack side by side on one foot. */
function drawStack(cell: Grey, stack: readonly Component[][]): CellPrint {
  const sizes = stack.map((letter) => ({ letter, width: rightOf(letter) - leftOf(letter), height: bottomOf(letter) - topOf(letter) }))
  const capital = Math.max(...sizes.map(({ height }) => height))
  const foot = around + capital
  const word: Grey = { width: sizes.reduce((sum, { width }) => sum + width + between, 2 * around), height: foot + around, data: new Uint8Array(0) }
  word.data = new Uint8Array(word.width * word.height).fill(255)
  let x = around
  for (const { letter, width, height } of sizes) {
    pasteGrey(word, cropGrey(keepOnly(cell, letter), { x: leftOf(letter), y: topOf(letter), width, height }), x, foot - height)
    x += width + between
  }
  const { image } = drawPrintedLine(word, { box: { x: around, y: around, width: word.width - 2 * around, height: capital }, baseline: foot, capital }, widestImage)
  const all = stack.flat()
  return { image, x: (leftOf(all) + rightOf(all)) / 2, y: (topOf(all) + bottomOf(all)) / 2 }
}
