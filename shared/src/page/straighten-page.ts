import type { Point, Quad } from "../base/geometry.ts"
import type { Grey, Rgba } from "../base/raster.ts"
import { findBackground } from "./background.ts"
import type { Bend } from "./bend.ts"
import { bendAt, findBend, flat } from "./bend.ts"
import { binarise } from "./binarise.ts"
import type { Component } from "./components.ts"
import { findComponents } from "./components.ts"
import { evenLight } from "./even-light.ts"
import { findSheet } from "./find-sheet.ts"
import type { Homography } from "./homography.ts"
import { findHomography, invertHomography, mapPoint } from "./homography.ts"
import { findTextHeight, pickLetters } from "./letters.ts"
import { findTextSlopes } from "./text-slopes.ts"
import type { PageImage } from "./page-image.ts"
import type { PageMap } from "./page-map.ts"
import { buildPageMap, drawMapped } from "./page-map.ts"

/** `textHeight`: of capitals, in pixels; undefined where there is hardly any text. */
export type StraightPage = { grey: Grey; colour: Rgba; corners: Quad; textHeight: number | undefined }

/** A page bent by less than this at its edges, in pixels, is left as it is: nothing is gained by redrawing it. */
const leastBend = 1
/** The share of a photo's letter-like ink that a sheet holds. What lies on the table beside it also looks like letters. */
const textInSheet = 0.98
const textInAskewSheet = 0.85

/** Cuts the sheet out of the photo, turns it upright and flattens it; screenshots and drawn PDF pages come back as they are. `lit` is `opened`, evenly lit. */
export function straightenPage(image: PageImage, opened: Grey, lit: Grey): StraightPage {
  const letters = pickLetters(findComponents(binarise(lit)), opened.width)
  const textHeight = findTextHeight(letters)
  const asOpened: StraightPage = { grey: lit, colour: image.pixels, corners: cornersOf(opened.width, opened.height), textHeight }
  const found = image.origin === "photo" ? findSheet(opened) : undefined
  const sheet = found && holdsText(found, letters) ? found : undefined
  const size = sheet ? sizeOf(sheet) : { width: opened.width, height: opened.height }
  const out = sheet && findHomography(size.width, size.height, sheet)
  const inSheet = letters.map((letter) => moveToSheet(letter, out))
  const rows = findBend(inSheet.map((letter) => ({ x: letter.x + letter.width / 2, y: letter.y + letter.height })), size.width, size.height, findTextSlopes(inSheet))
  const columns = out || !isFlat(rows) ? findColumnBend(letters, out, size) : flat
  if (!out && isFlat(rows) && isFlat(columns)) return asOpened
  const findSource = (at: Point) => {
    const unbent = unbend(at, rows, columns, size)
    return out ? mapPoint(out, unbent) : unbent
  }
  const map = buildPageMap(size.width, size.height, findSource)
  const { colour, grey } = drawMapped(image.pixels, map)
  return { grey: evenLight(grey, findBackground(grey)), colour, corners: findCorners(map, findSource), textHeight }
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

/** The letter where it will stand once the sheet is cut out; its size is kept, which is all that its neighbours need. */
function moveToSheet(letter: Component, out: Homography | undefined): Component {
  if (!out) return letter
  const foot = toSheet({ x: letter.x + letter.width / 2, y: letter.y + letter.height }, out)
  return { ...letter, x: foot.x - letter.width / 2, y: foot.y - letter.height }
}

/** Beginnings and ends of words stand in columns; the page is bent sideways as they are. Points as (along, across) = (y, x). */
function findColumnBend(letters: readonly Component[], out: Homography | undefined, size: { width: number; height: number }): Bend {
  const starts: Point[] = []
  for (const letter of letters) {
    const middle = letter.y + letter.height / 2
    const beside = letters.some((other) => other !== letter && other.x < letter.x && other.x + other.width > letter.x - 1.2 * letter.height && other.y < middle && other.y + other.height > middle)
    if (beside) continue
    const start = toSheet({ x: letter.x, y: middle }, out)
    starts.push({ x: start.y, y: start.x })
  }
  return findBend(starts, size.height, size.width)
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
