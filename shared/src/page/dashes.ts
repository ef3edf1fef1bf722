import type { Box } from "../base/geometry.ts"
import type { TextSegment } from "./text-segments.ts"

/** Shares of the height of the capitals on the line. */
const dash = { shortest: 0.15, longest: 0.85, thickest: 0.28, lowest: 0.2, highest: 0.7 }
/** A dash is solid; a curl or a slanting scratch fills less of its box. */
const solid = 0.7
/** A dash stands in a line when text of that line is at most this many capitals away. */
const reach = 60

/**
 * Lone dashes in the cells of a table: short solid strokes at half the height of a line's text. An engine that is shown one alone sees
 * nothing or a speck, so they are told by their shape and kept from it. `rest`: all other segments, in their order.
 */
export function splitDashes(segments: readonly TextSegment[]): { dashes: Box[]; rest: TextSegment[] } {
  const lines = segments.filter((segment) => segment.letters.length > 1 || segment.box.height > segment.box.width)
  const isDash = (segment: TextSegment) => hasDashShape(segment) && lines.some((line) => isInLine(segment.box, line))
  const dashes = new Set(segments.filter(isDash))
  return { dashes: [...dashes].map(({ box }) => box), rest: segments.filter((segment) => !dashes.has(segment)) }
}

function hasDashShape({ letters, box }: TextSegment): boolean {
  const [only] = letters
  return letters.length === 1 && only !== undefined && box.width >= 1.5 * box.height && only.area >= solid * box.width * box.height
}

function isInLine(box: Box, { baseline, capital, box: text }: TextSegment): boolean {
  const height = (baseline - box.y - box.height / 2) / capital
  const apart = Math.max(text.x - box.x - box.width, box.x - text.x - text.width)
  return height > dash.lowest && height < dash.highest && apart < reach * capital
    && box.width > dash.shortest * capital && box.width < dash.longest * capital && box.height < dash.thickest * capital
}
