import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { cropGrey, pasteGrey } from "./cut-paste.ts"
import { resizeGrey } from "./resize.ts"
import type { TextSegment } from "./text-segments.ts"

/** Segments drawn again as an even block of text: one size, one baseline a line, narrow gaps. Reads better and faster than the page. */
export type PackedLines = { picture: Grey; pieces: PackedPiece[] }

/** One segment: `packed` is its box in the picture, `source` its box on the page, in the same proportions. */
type PackedPiece = { packed: Box; source: Box }

/** Sizes in pixels of the packed picture. The engine reads best where capitals are about 30 high. */
const capital = 30
const ascent = 42
const descent = 20
const lineHeight = 84
const gap = 110
const margin = 30
const widest = 2200
/** Paler than this is paper (0 to 255, evenly lit). */
const nearlyWhite = 240
const scales = { smallest: 0.3, largest: 5 }

/** Lines in one picture: the engine takes none higher than 32,767 pixels, and several pictures are read side by side. */
const linesPerPicture = 90
/** A page with more lines than this is not text but grain or scribble: the rest is left. */
const mostLines = 360

/** Packs `segments` of `page` line by line, in their order, into as many pictures as they need; none when there are no segments. */
export function packLines(page: Grey, segments: readonly TextSegment[]): PackedLines[] {
  const lines = groupLines(segments).slice(0, mostLines)
  const pictures: PackedLines[] = []
  for (let at = 0; at < lines.length; at += linesPerPicture) pictures.push(packPicture(page, lines.slice(at, at + linesPerPicture)))
  return pictures
}

function packPicture(page: Grey, lines: readonly TextSegment[][]): PackedLines {
  const placed: { segment: TextSegment; scale: number; x: number; line: number; source: Box }[] = []
  let line = 0
  let widestUsed = 0
  for (const row of lines) {
    let x = margin
    for (const segment of row) {
      const scale = Math.min(scales.largest, Math.max(scales.smallest, capital / segment.capital), (1.5 * widest) / segment.box.width)
      const source = widen(segment, scale, page)
      const width = Math.round(source.width * scale)
      if (x > margin && x + width > widest) {
        line += 1
        x = margin
      }
      placed.push({ segment, scale, x, line, source })
      x += width + gap
      widestUsed = Math.max(widestUsed, x)
    }
    line += 1
  }
  const picture: Grey = { width: widestUsed - gap + 2 * margin, height: line * lineHeight + 2 * margin, data: new Uint8Array(0) }
  picture.data = new Uint8Array(picture.width * picture.height).fill(255)
  const pieces = placed.map(({ segment, scale, x, line: at, source }) => {
    const drawn = resizeGrey(stretchContrast(cropGrey(page, source)), scale)
    const y = Math.round(margin + at * lineHeight + ascent - (segment.baseline - source.y) * scale)
    pasteGrey(picture, drawn, x, y)
    return { packed: { x, y, width: drawn.width, height: drawn.height }, source }
  })
  return { picture, pieces }
}

/** Segments on one line have feet within half a capital of each other. */
function groupLines(segments: readonly TextSegment[]): TextSegment[][] {
  const lines: { baseline: number; capital: number; row: TextSegment[] }[] = []
  for (const segment of segments) {
    const line = lines.findLast((open) => Math.abs(open.baseline - segment.baseline) < 0.4 * Math.min(open.capital, segment.capital))
    if (line) line.row.push(segment)
    else lines.push({ baseline: segment.baseline, capital: segment.capital, row: [segment] })
  }
  return lines.map(({ row }) => evenSizes(row.sort((a, b) => a.box.x - b.box.x)))
}

/** A figure or two say little about their size: they take that of the line's text where it is near. */
function evenSizes(row: TextSegment[]): TextSegment[] {
  const sizes = row.flatMap(({ capital: size, letters }) => letters.map(() => size)).sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 0
  return row.map((segment) => {
    const isShort = segment.letters.length < 5 && segment.capital > 0.4 * usual && segment.capital < 1.6 * usual
    return isShort ? { ...segment, capital: usual } : segment
  })
}

/** The segment with a little paper around it, inside the page and no higher than a packed line. Whole pixels. */
function widen({ box, baseline, capital: height }: TextSegment, scale: number, page: Grey): Box {
  const left = Math.max(0, Math.floor(box.x - 0.25 * height))
  const top = Math.max(0, Math.floor(Math.max(box.y - 0.2 * height, baseline - ascent / scale)))
  const right = Math.min(page.width, Math.ceil(box.x + box.width + 0.25 * height))
  const bottom = Math.min(page.height, Math.ceil(Math.min(box.y + box.height + 0.2 * height, baseline + descent / scale)))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

/** Pale text becomes as black as any: the darkest fiftieth of the piece's ink is black, what is nearly paper is white. */
function stretchContrast({ width, height, data }: Grey): Grey {
  const histogram = new Uint32Array(256)
  for (const value of data) histogram[value]!++
  let ink = 0
  for (let level = 0; level < nearlyWhite; level++) ink += histogram[level]!
  let black = 0
  for (let seen = 0; black < nearlyWhite - 60; black++) if ((seen += histogram[black]!) > ink / 50) break
  const stretched = new Uint8Array(data.length)
  const scale = 255 / (nearlyWhite - black)
  for (let at = 0; at < data.length; at++) {
    const value = (data[at]! - black) * scale
    stretched[at] = value < 0 ? 0 : value > 255 ? 255 : value
  }
  return { width, height, data: stretched }
}
