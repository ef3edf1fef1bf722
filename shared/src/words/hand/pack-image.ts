import type { Grey } from "../../base/raster.ts"
import { cellHeight } from "../cell-scores.ts"

/** Wider than any name. */
const widest = 600
const white = 15
/** Letters from here on stand for 2, 3 … white pixels, in place of as many `f`. */
const firstRun = "g".charCodeAt(0)
const longestRun = 21

/** A cell's image as text: sixteen shades, a hexadecimal digit a pixel from row to row, runs of white as one letter (g to z). */
export function packImage({ width, data }: Grey): string {
  let text = ""
  for (let at = 0; at < width * cellHeight;) {
    const shade = toShade(data[at]!)
    let run = 1
    while (shade === white && run < longestRun && at + run < data.length && toShade(data[at + run]!) === white) run++
    text += run > 1 ? String.fromCharCode(firstRun + run - 2) : shade.toString(16)
    at += run
  }
  return text
}

const toShade = (value: number): number => Math.round(value / 17)

/** The image of that text; undefined where it is none. */
export function unpackImage(text: string): Grey | undefined {
  if (!/^[0-9a-z]*$/.test(text) || text.length > widest * cellHeight) return undefined
  const shades: number[] = []
  for (const letter of text) {
    if (letter < "g") shades.push(Number.parseInt(letter, 16))
    else for (let run = letter.charCodeAt(0) - firstRun + 2; run > 0; run--) shades.push(white)
  }
  const width = shades.length / cellHeight
  return Number.isInteger(width) && width >= 1 && width <= widest ? { width, height: cellHeight, data: Uint8Array.from(shades, (shade) => 17 * shade) } : undefined
}
