import type { Point, Quad } from "../../base/geometry.ts"
import type { Grey } from "../../base/raster.ts"
import { findBackground } from "../clean/background.ts"
import type { Bend } from "./bend.ts"
import { bendAt, flat } from "./bend.ts"
import type { InkMask } from "../binarise.ts"
import { binarise } from "../binarise.ts"
import { findColumnBend } from "./column-bend.ts"
import type { Component } from "../components.ts"
import { findComponents } from "../components.ts"
import { drawGrey, drawGreyCubic } from "../draw-grey.ts"
import { evenLight } from "../clean/even-light.ts"
import { findSheet } from "./find-sheet.ts"
import type { Homography } from "../homography.ts"
import { findHomography, invertHomography, mapPoint } from "../homography.ts"
import { findTextHeight, pickLetters } from "../letters.ts"
import type { PageImage } from "../page-image.ts"
import type { PageMap } from "../page-map.ts"
import { buildPageMap } from "../page-map.ts"
import { blurredBelow, findSharpness } from "../page-quality.ts"
import { findLinePieces } from "../ruled/line-pieces.ts"
import { findRowBend, type RowPiece } from "./row-bend.ts"
import { cutChunks, findBaseline, findChunkSlope } from "./text-chunks.ts"

/** `textHeight`: of capitals, in pixels; undefined where there is hardly any text. `sharpness`: of the photo, 0 to 1. `sheet`: its outline in the photo, where it was seen. */
export type StraightPage = { grey: Grey; corners: Quad; textHeight: number | undefined; sharpness: number; sheet?: Quad }

/** A page bent by less than this at its edges, in pixels, is left as it is: nothing is gained by redrawing it. */
const leastBend = 1
/** The share of a photo's letter-like ink that a sheet holds. What lies on the table beside it also looks like letters. */
const textInSheet = 0.98
const textInAskewSheet = 0.85

/** Cuts the sheet out of the photo, turns it upright and flattens it; screenshots and drawn PDF pages come back as they are. `lit` is `opened`, evenly lit. */
export function straightenPage(origin: PageImage["origin"], opened: Grey, lit: Grey): StraightPage {
  const mask = binarise(lit)
  const letters = pickLetters(findComponents(mask), opened.width)
  const textHeight = findTextHeight(letters)
  const sharpness = findSharpness(lit, letters)
  const asOpened: StraightPage = { grey: lit, corners: cornersOf(opened.width, opened.height), textHeight, sharpness }
  const found = origin === "photo" ? findSheet(opened) : undefined
  const sheet = found && holdsText(found, letters) ? found : undefined
  const size = sheet ? sizeOf(sheet) : { width: opened.width, height: opened.height }
  const out = sheet && findHomography(size.width, size.height, sheet)
  const rows = findRowBend([...findRowPieces(mask, letters, out), ...findLineRowPieces(lit, out)], size.width, size.height)
  const columns = out || !isFlat(rows) ? findColumnBend(findStarts(letters, out), size.height, size.width) : flat
  if (!out && isFlat(rows) && isFlat(columns)) return asOpened
  const findSource = (at: Point) => {
    const unbent = unbend(at, rows, columns, size)
    return out ? mapPoint(out, unbent) : unbent
  }
  const map = buildPageMap(size.width, size.height, findSource)
  const isBlurred = sharpness < blurredBelow
  const grey = isBlurred ? drawGreyCubic(opened, map) : drawGrey(opened, map)
  return { grey: evenLight(grey, findBackground(grey, isBlurred)), corners: findCorners(map, findSource), textHeight, sharpness, ...(sheet ? { sheet } : {}) }
}

/** A screen has edges inside it; only an outline that leaves hardly any text outside is a sheet. */
function holdsText(quad: Quad, letters: readonly Component[]): boolean {
  const inside = (letter: Component) => quad.every((from, index) => {
    const to = quad[(index + 1) % 4] ?? from
    return (to.x - from.x) * (letter.y + letter.height / 2 - from.y) - (to.y - from.y) * (letter.x + letter.width / 2 - from.x) > 0
  })
  const share = letters.filter(inside).length / Math.max(1, letters.length)
  return share >= (isAskew(quad) ? textInAskewSheet : textInSheet)
}

/** Screens and scans have level edges; a photo hardly ever has four of them. */
function isAskew([a, b, c, d]: Quad): boolean {
  const slopes = [(b.y - a.y) / (b.x - a.x), (c.y - d.y) / (c.x - d.x), (d.x - a.x) / (d.y - a.y), (c.x - b.x) / (c.y - b.y)]
  return slopes.filter((slope) => Math.abs(slope) > 0.012).length >= 2
}

function toSheet(point: Point, out: Homography | undefined): Point {
  return out ? mapPoint(invertHomography(out), point) : point
}

/** The page's text in pieces, where they will lie once the sheet is cut out. */
function findRowPieces(mask: InkMask, letters: readonly Component[], out: Homography | undefined): RowPiece[] {
  const chunks = cutChunks(letters).map((chunk) => ({ chunk, slope: findChunkSlope(mask, chunk) }))
  const slopes = chunks.flatMap(({ slope }) => slope ?? []).sort((a, b) => a - b)
  const usual = slopes[slopes.length >> 1] ?? 0
  return chunks.map(({ chunk, slope }) => {
    const y = findBaseline(mask, chunk, slope ?? usual)
    const at = toSheet({ x: chunk.x, y }, out)
    const ahead = toSheet({ x: chunk.x + 10, y: y + 10 * (slope ?? usual) }, out)
    return { ...at, width: chunk.width, capital: chunk.capital, slope: slope === undefined ? undefined : (ahead.y - at.y) / (ahead.x - at.x) }
  })
}

/** Printed lines across the page in short pieces: they know the page's bend where there is no text wide enough. */
function findLineRowPieces(lit: Grey, out: Homography | undefined): RowPiece[] {
  const pieces = findLinePieces(lit, "horizontal")
  const found: RowPiece[] = []
  for (let i = 0; i < pieces.length; i += 4) {
    const from = toSheet({ x: pieces[i]!, y: pieces[i + 1]! }, out)
    const to = toSheet({ x: pieces[i + 2]!, y: pieces[i + 3]! }, out)
    found.push({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, width: to.x - from.x, capital: 0, slope: (to.y - from.y) / (to.x - from.x) })
  }
  return found
}

/** Beginnings of words, which stand in columns, as (along, across) = (y, x). */
function findStarts(letters: readonly Component[], out: Homography | undefined): Point[] {
  const starts: Point[] = []
  for (const letter of letters) {
    const middle = letter.y + letter.height / 2
    const beside = letters.some((other) => other !== letter && other.x < letter.x && other.x + other.width > letter.x - 1.2 * letter.height && other.y < middle && other.y + other.height > middle)
    if (beside) continue
    const start = toSheet({ x: letter.x, y: middle }, out)
    starts.push({ x: start.y, y: start.x })
  }
  return starts
}

function isFlat(bend: Bend): boolean {
  return [-0.5, 0, 0.5].every((v) => [-0.5, 0.5].every((u) => Math.abs(bendAt(bend, u, v)) < leastBend)) || bend === flat
}

/** From the flat page back to the bent one: three rounds of fixed-point iteration; bends change slowly over the page. */
function unbend(at: Point, rows: Bend, columns: Bend, size: { width: number; height: number }): Point {
  let { x, y } = at
  for (let round = 0; round < 3; round++) {
    const u = x / size.width - 0.5
    const v = y / size.height - 0.5
    x = at.x + bendAt(columns, v, u)
    y = at.y + bendAt(rows, u, v)
  }
  return { x, y }
}

function sizeOf([a, b, c, d]: Quad): { width: number; height: number } {
  const length = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y)
  return { width: Math.round(Math.max(length(a, b), length(d, c))), height: Math.round(Math.max(length(a, d), length(b, c))) }
}

function cornersOf(width: number, height: number): Quad {
  return [{ x: 0, y: 0 }, { x: width, y: 0 }, { x: width, y: height }, { x: 0, y: height }]
}

function findCorners(map: PageMap, findSource: (at: Point) => Point): Quad {
  const [a, b, c, d] = cornersOf(map.width, map.height)
  return [findSource(a), findSource(b), findSource(c), findSource(d)]
}
