import type { Grey } from "../base/raster.ts"
import { binarise } from "./binarise.ts"
import { findComponents, type Component } from "./components.ts"

/** Pieces lower than this share of the highest are specks, points and commas or the rest of a ruling. */
const lowest = 0.5
/** A column of pixels belongs to a stem where ink fills this share of the piece's height. */
const filled = 0.92
/** A stem is at most this wide, a 1 with flag and feet at most so wide for each of its stems, an l is hardly more than its stem; in heights. */
const widest = { stem: 0.34, digit: 0.68, stroke: 0.42 }

/** Ones have flags above and feet below these shares of their height; between the two there is hardly any ink beside their stems. */
const bare = { from: 0.45, to: 0.85, most: 0.12 }

/**
 * A piece of ink as high as a letter. `stems`: upright strokes from its foot to its head; `isStroke`: it is one and nothing else, as an l; `isBare`: beside
 * its stems there are at most flags and feet.
 */
export type Glyph = Component & { stems: number; isStroke: boolean; isBare: boolean }

/** The letters of a cut-out cell from left to right, in sharp print one piece each. */
export function listGlyphs(cell: Grey): Glyph[] {
  const mask = binarise(cell)
  const pieces = findComponents(mask)
  const height = Math.max(0, ...pieces.map((piece) => piece.height))
  return pieces.filter((piece) => piece.height >= height * lowest).sort((a, b) => a.x - b.x).map((piece) => {
    const { stems, isBare } = findStems(piece, mask.data, mask.width)
    return { ...piece, stems, isBare, isStroke: stems === 1 && isBare && piece.width <= widest.stroke * piece.height }
  })
}

/**
 * How many ones stand in a cell that holds nothing but ones, by the shape of the ink. Engines read 11 as 1, as n or as H. Feet may touch. 0 where
 * anything else stands there too.
 */
export function countStems(cell: Grey): number {
  const glyphs = listGlyphs(cell)
  const height = Math.max(0, ...glyphs.map((glyph) => glyph.height))
  const isOnes = glyphs.every(({ stems, isBare, width, height: own }) => stems > 0 && isBare && own >= height * 0.85 && width <= widest.digit * own * stems)
  return isOnes ? glyphs.reduce((sum, { stems }) => sum + stems, 0) : 0
}

function findStems({ x, y, width, height }: Component, data: Uint8Array, across: number): { stems: number; isBare: boolean } {
  const [from, to] = [Math.round(bare.from * height), Math.round(bare.to * height)]
  const runs: number[] = []
  let [run, beside] = [0, 0]
  for (let column = 0; column <= width; column++) {
    let [ink, middle] = [0, 0]
    if (column < width) for (let row = 0; row < height; row++) {
      const dark = data[(y + row) * across + x + column]!
      ink += dark
      if (row >= from && row < to) middle += dark
    }
    if (ink >= filled * height) run += 1
    else {
      if (run > 0) runs.push(run)
      run = 0
      beside += middle
    }
  }
  const stems = runs.every((wide) => wide <= widest.stem * height) ? runs.length : 0
  return { stems, isBare: beside <= bare.most * height * (to - from) * Math.max(1, stems) }
}
