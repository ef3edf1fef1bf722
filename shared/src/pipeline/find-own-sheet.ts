import type { Point, Quad } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { findCornerMarks } from "../page/corner-marks.ts"
import { findHomography, invertHomography, mapPoint, type Homography } from "../page/homography.ts"
import { toFlat, toPhoto } from "../page/ruled/flat-map.ts"
import { flattenInKnownFrame, type LitPicture } from "../page/ruled/flatten-ruled-page.ts"
import { multiply } from "../page/ruled/multiply.ts"
import type { PageFrame } from "../page/ruled/page-frame.ts"
import { seenStep, type RuledPage } from "../page/ruled/ruled-page.ts"
import { turnRuledPage } from "../page/ruled/turn-ruled-page.ts"
import { ownPage } from "../scorebook/own/own-form.ts"
import { meshPoint } from "../scorebook/form-mesh.ts"
import { ownLayouts, toUnits } from "../scorebook/own/own-layout.ts"
import type { FormPlacement } from "../scorebook/place-form.ts"
import { markMiddles, placeOwnForm } from "../scorebook/own/place-own-form.ts"
import { readOwnCode } from "./read-own-code.ts"
import type { ReadCode } from "./tools.ts"

const [topLeft, topRight, , bottomLeft] = markMiddles
const across = topRight.x - topLeft.x
const down = bottomLeft.y - topLeft.y

/** A sheet that we printed: where it lies, flat and upright, and its id where the square code could be read. */
export type FoundOwnSheet = { page: RuledPage; placement: FormPlacement; sheetId?: string }

/** Are the corner marks of such a sheet on this page? `lit`: evenly lit. Some hundredths of a second. */
export const hasOwnMarks = (lit: Grey): boolean => findOwnMarks(lit) !== undefined

const findOwnMarks = (lit: Grey) => findCornerMarks(lit, ownPage.markSide / across, across / down)

/**
 * Looks for a sheet of ours by its corner marks, however it was turned: a tenth of a second where there is none, a good second where there
 * is one. Which size it is say the rulings. Undefined where the marks or the rulings are not ours.
 */
export function findOwnSheet(picture: LitPicture, readCode?: ReadCode): FoundOwnSheet | undefined {
  const marks = findOwnMarks(picture.lit)
  if (!marks) return undefined
  const turned = findTurn(picture.lit, marks.corners)
  if (!turned) return undefined
  const flat = flattenSheet(picture, marks.corners, turned)
  const placement = flat && placeOwnForm(flat.page, flat.corners, ownLayouts)
  if (!placement) return undefined
  const { page } = flat
  const toLit = (x: number, y: number): Point => {
    const [u, v] = toUnits(x, y)
    const onPage = meshPoint(placement.mesh, u, v)
    const photo = toPhoto(page.map, onPage.x, onPage.y)
    return { x: photo.x * picture.scale, y: photo.y * picture.scale }
  }
  const code = readCode && readOwnCode(picture.lit, toLit, readCode)
  return { page, placement, ...(code?.layout === placement.layout.name ? { sheetId: code.id } : {}) }
}

/** The square code stands beside the upper right mark: of the four ways in which the marks may lie, the one with the most ink there. */
function findTurn(lit: Grey, corners: Quad): Quad | undefined {
  let best: { corners: Quad; dark: number } | undefined
  for (let turn = 0; turn < 4; turn++) {
    const turned = [0, 1, 2, 3].map((at) => corners[(at + turn) % 4]!) as Quad
    const fromMarks = findHomography(across, down, turned)
    if (!fromMarks) continue
    const fromPaper = multiply(fromMarks, [1, 0, -topLeft.x, 0, 1, -topLeft.y, 0, 0, 1])
    const dark = shareOfInk(lit, fromPaper)
    if (dark > (best?.dark ?? leastInk)) best = { corners: turned, dark }
  }
  return best?.corners
}

/** A code is half ink; blank paper and print stay below this. */
const leastInk = 0.3
const inkBelow = 150
const samples = 40

function shareOfInk(lit: Grey, fromPaper: Homography): number {
  const { left, top, side } = ownPage.code
  let dark = 0
  for (let row = 0; row < samples; row++)
    for (let column = 0; column < samples; column++) {
      const at = mapPoint(fromPaper, { x: left + ((column + 0.5) * side) / samples, y: top + ((row + 0.5) * side) / samples })
      if (lightAt(lit, at) < inkBelow) dark++
    }
  return dark / samples ** 2
}

function lightAt(lit: Grey, { x, y }: Point): number {
  const [column, row] = [Math.round(x), Math.round(y)]
  return column < 0 || row < 0 || column >= lit.width || row >= lit.height ? 255 : lit.data[row * lit.width + column]!
}

/** Pixels a millimetre of the flat page: 2200 for its longer side, as for any form. */
const flatScale = 2200 / ownPage.width

/** The whole paper, flat and upright, and where the marks lie on it. The frame lies as the photo does, so that level lines are level in both. */
function flattenSheet(picture: LitPicture, seen: Quad, upright: Quad): { page: RuledPage; corners: Quad } | undefined {
  const sideways = (seen.indexOf(upright[0]) % 2) === 1
  const [wide, high] = sideways ? [down, across] : [across, down]
  const rim = topLeft.x * flatScale
  const toQuad = findHomography(wide * flatScale, high * flatScale, seen)
  if (!toQuad) return undefined
  const round = (length: number) => Math.ceil((length * flatScale + 2 * rim) / seenStep) * seenStep
  const frame: PageFrame = { width: round(wide), height: round(high), fromPhoto: multiply([1, 0, rim, 0, 1, rim, 0, 0, 1], invertHomography(toQuad)) }
  let page = flattenInKnownFrame(picture, frame, rim / 2)
  for (let turn = 0; page && turn < 4; turn++, page = turnRuledPage(page)) {
    const { map } = page
    const corners = upright.map(({ x, y }) => toFlat(map, { x: x / picture.scale, y: y / picture.scale })) as Quad
    if (corners[0].x < map.width / 2 && corners[0].y < map.height / 2) return { page, corners }
  }
  return undefined
}
