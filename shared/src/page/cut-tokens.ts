import { findUnion, type Box } from "../base/geometry.ts"
import type { Component } from "./components.ts"

/** Ink of a cell that stands together, or one dot. Boxes in pixels; `pieces`: connected pieces of ink, in sharp print one a letter. */
export type InkToken = { box: Box; isDot: boolean; pieces: number }

/** White space that parts two tokens, in text heights, widest first: letters of one word are 0.05 to 0.2 apart, spaces of narrow faces 0.2 to 0.35. */
const tokenGaps = [0.27, 0.24, 0.21, 0.18, 0.15]
/** A wider gap is as good as a narrower one when it leaves this share of the cells as full. */
const asFull = 0.97
/** A dot's size in text heights; print has 0.13 to 0.2, blur makes it larger. */
const dot = { smallest: 0.07, largest: 0.42 }
/** What is higher is the rest of a ruling. */
const highest = 1.9
/** A smaller speck than a third of the page's usual dot is none. */
const speckShare = 0.3

/**
 * Cuts the ink of each cell into tokens from left to right, dots apart from everything else. `height`: of the text's capitals; `fewest`: so many tokens
 * stand in nearly every cell. How wide white space parts tokens is the widest that leaves as many cells that full as any.
 */
export function cutTokens(ink: readonly Component[], cells: readonly { box: Box; height: number }[], fewest: number): InkToken[][] {
  const pieces = cells.map(({ box, height }) => ink.filter((piece) => piece.height <= height * highest && isInside(piece, box)).sort((a, b) => a.x - b.x))
  const ways = tokenGaps.map((gap) => pieces.map((own, at) => groupInk(own, cells[at]?.height ?? 1, gap)))
  const full = ways.map((way) => way.filter((tokens) => tokens.length >= fewest).length)
  const cut = ways.find((_, at) => (full[at] ?? 0) >= asFull * Math.max(...full)) ?? []
  const sizes = cut.flat().filter(({ isDot }) => isDot).map(({ box }) => box.width * box.height).sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 0
  return cut.map((tokens) => tokens.filter(({ box, isDot }) => !isDot || box.width * box.height >= usual * speckShare))
}

function isInside({ x, y, width, height }: Component, box: Box): boolean {
  const [centre, middle] = [x + width / 2, y + height / 2]
  return centre >= box.x && centre <= box.x + box.width && middle >= box.y && middle <= box.y + box.height
}

function groupInk(pieces: readonly Component[], height: number, gap: number): InkToken[] {
  const groups: Component[][] = []
  let edge = -Infinity
  let wasDot = false
  for (const piece of pieces) {
    const last = groups.at(-1)
    const isDot = isDotSized(piece, height)
    if (last === undefined || isDot || wasDot || piece.x - edge > height * gap) groups.push([piece])
    else last.push(piece)
    edge = Math.max(edge, piece.x + piece.width)
    wasDot = isDot
  }
  return groups.flatMap((group): InkToken[] => {
    const box = findUnion(group)
    if (box === undefined) return []
    const isDot = isDotSized(box, height)
    const isSpeck = Math.max(box.width, box.height) < height * dot.smallest || (!isDot && box.height < height * 0.5)
    return isSpeck ? [] : [{ box, isDot, pieces: group.length }]
  })
}

const isDotSized = ({ width, height: own }: Pick<Box, "width" | "height">, height: number): boolean => width <= height * dot.largest && own <= height * dot.largest
