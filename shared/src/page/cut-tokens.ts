import { findUnion, type Box } from "../base/geometry.ts"
import type { Component } from "./components.ts"

/** Ink of a cell that stands together, or one dot. Boxes in pixels; `pieces`: connected pieces of ink, in sharp print one a letter. */
export type InkToken = { box: Box; isDot: boolean; pieces: number }

/** White space of this many text heights parts two tokens: letters of one word are 0.05 to 0.2 apart, the narrowest spaces of print leave 0.35. */
const tokenGap = 0.27
/** A dot's size in text heights; print has 0.13 to 0.2, blur makes it larger. */
const dot = { smallest: 0.07, largest: 0.42 }
/** What is higher is the rest of a ruling. */
const highest = 1.9
/** A smaller speck than a third of the page's usual dot is none. */
const speckShare = 0.3

/** Cuts the ink of each cell into tokens from left to right, dots apart from everything else. `height`: of the text's capitals. */
export function cutTokens(ink: readonly Component[], cells: readonly { box: Box; height: number }[]): InkToken[][] {
  const cut = cells.map(({ box, height }) => groupInk(ink.filter((piece) => piece.height <= height * highest && isInside(piece, box)).sort((a, b) => a.x - b.x), height))
  const sizes = cut.flat().filter(({ isDot }) => isDot).map(({ box }) => box.width * box.height).sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 0
  return cut.map((tokens) => tokens.filter(({ box, isDot }) => !isDot || box.width * box.height >= usual * speckShare))
}

function isInside({ x, y, width, height }: Component, box: Box): boolean {
  const [centre, middle] = [x + width / 2, y + height / 2]
  return centre >= box.x && centre <= box.x + box.width && middle >= box.y && middle <= box.y + box.height
}

function groupInk(pieces: readonly Component[], height: number): InkToken[] {
  const groups: Component[][] = []
  let edge = -Infinity
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last === undefined || piece.x - edge > height * tokenGap) groups.push([piece])
    else last.push(piece)
    edge = Math.max(edge, piece.x + piece.width)
  }
  return groups.flatMap((group): InkToken[] => {
    const box = findUnion(group)
    if (box === undefined) return []
    const isDot = box.width <= height * dot.largest && box.height <= height * dot.largest
    const isSpeck = Math.max(box.width, box.height) < height * dot.smallest || (!isDot && box.height < height * 0.5)
    return isSpeck ? [] : [{ box, isDot, pieces: group.length }]
  })
}
