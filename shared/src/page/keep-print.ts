import type { Grey } from "../base/raster.ts"
import type { Component } from "./components.ts"
import { findInk } from "./find-ink.ts"
import { pickText } from "./letters.ts"
import { findTextSegments, type TextSegment } from "./text-segments.ts"

/** A printed word has this many letters at least; strokes of a pen seldom leave as many pieces on one line. */
const fewestLetters = 4
/** The share of neighbours that stand on one line, to a pixel or a sixteenth of their height. */
const leastEven = 0.75
/** More than this is scrawl again: a form's headings are fewer. */
const mostPieces = 150

/**
 * A page filled in by hand without its writing: only the pieces of text whose letters stand on one line, white elsewhere. An engine
 * spends 15 s and more on a page of scrawl and learns nothing.
 */
export function keepPrint(inkOnly: Grey): Grey {
  const kept: Grey = { width: inkOnly.width, height: inkOnly.height, data: new Uint8Array(inkOnly.data.length).fill(255) }
  const printed = findTextSegments(pickText(findInk(inkOnly), inkOnly.width)).filter(isPrinted)
  for (const segment of printed.sort((a, b) => b.letters.length - a.letters.length).slice(0, mostPieces)) copyPiece(inkOnly, kept, segment)
  return kept
}

function isPrinted({ letters, capital }: TextSegment): boolean {
  const tall = letters.filter(({ height }) => height > 0.5 * capital).sort((a, b) => a.x - b.x)
  if (tall.length < fewestLetters) return false
  const even = tall.slice(1).filter((right, index) => standsBeside(tall[index], right)).length
  return even >= leastEven * (tall.length - 1)
}

function standsBeside(left: Component | undefined, right: Component): boolean {
  if (left === undefined) return false
  const apart = Math.abs(left.y + left.height - right.y - right.height)
  return apart <= Math.max(1, 0.06 * Math.max(left.height, right.height))
}

function copyPiece(from: Grey, to: Grey, { box }: TextSegment): void {
  for (let y = box.y; y < box.y + box.height; y++) {
    const at = y * from.width + box.x
    to.data.set(from.data.subarray(at, at + box.width), at)
  }
}
