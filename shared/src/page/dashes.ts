import type { Box } from "../base/geometry.ts"
import type { TextSegment } from "./text-segments.ts"

/** Shares of the height of the capitals on the line. */
const dash = { shortest: 0.15, longest: 0.85, thickest: 0.28, lowest: 0.2, highest: 0.7 }
/** A dash is solid; a curl or a slanting scratch fills less of its box. */
const solid = 0.7
/** Lower than text and with a piece that is wider than it is high and than any dash. Of the usual capital; `flat`: of its own height. */
const scrap = { height: 0.5, flat: 2, width: 0.85 }
/** A dash stands in a line when text of that line is at most this many capitals away. */
const reach = 60

/**
 * Lone dashes in the cells of a table: short solid strokes at half the height of a line's text. An engine that is shown one alone sees
 * nothing or a speck, so they are told by their shape and kept from it. `rest`: all other segments but scraps of printed lines, in their order.
 */
export function splitDashes(segments: readonly TextSegment[]): { dashes: Box[]; rest: TextSegment[] } {
  const lines = segments.filter((segment) => segment.letters.length > 1 || segment.box.height > segment.box.width)
  const isDash = (segment: TextSegment) => hasDashShape(segment) && lines.some((line) => isInLine(segment.box, line))
  const dashes = new Set(segments.filter(isDash))
  const usual = findUsualCapital(lines)
  return { dashes: [...dashes].map(({ box }) => box), rest: segments.filter((segment) => !dashes.has(segment) && !isScrap(segment, usual, lines)) }
}

/** What is left of a printed line: low, and a long flat piece of it or nothing but flat ones between the lines of text. */
function isScrap({ letters, capital, box }: TextSegment, usual: number, lines: readonly TextSegment[]): boolean {
  if (capital >= scrap.height * usual) return false
  const middle = box.y + box.height / 2
  const isLong = letters.some(({ width, height }) => width >= scrap.flat * height && width >= scrap.width * usual)
  return isLong || (letters.every(({ width, height }) => width > height) && lines.every((line) => line.capital < scrap.height * usual || middle > line.baseline || middle < line.baseline - line.capital))
}

function findUsualCapital(lines: readonly TextSegment[]): number {
  const sizes = lines.flatMap(({ capital, letters }) => letters.map(() => capital)).sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 0
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
