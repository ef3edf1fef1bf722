import type { Grey, Rgba } from "../../base/raster.ts"
import { toGrey } from "../grey.ts"
import { invertHomography, mapPoint } from "../homography.ts"
import { buildPageMap } from "../page-map.ts"
import type { PageMap } from "../page-map.ts"
import { findBlownOut, type BlownOut } from "./blown-out.ts"
import { drawFlatGrey, findSeenBlocks, hideBlownOut } from "./flat-map.ts"
import { findGridRegion, keepInside } from "./grid-region.ts"
import { findLineEvidence, findLineRuns } from "./line-evidence.ts"
import { findLinePieces } from "./line-pieces.ts"
import type { LinePieces } from "./line-pieces.ts"
import { curlPoint, findPageCurl } from "./page-curl.ts"
import { findPageFrame } from "./page-frame.ts"
import type { PageFrame } from "./page-frame.ts"
import { multiply } from "./multiply.ts"
import { divideByPaper } from "./paper.ts"
import { resizeGrey } from "../resize.ts"
import type { RuledPage } from "./ruled-page.ts"
import { transpose } from "./transpose.ts"
import { findVanishingPoint } from "./vanishing-point.ts"

/** All reaches and thresholds of this folder are meant for pages with this longer side, in pixels. */
const workingSide = 2000

/**
 * Finds the printed grid on a photo and flattens it: perspective by two vanishing points, curl by the slopes that are left. The
 * paper's outline is not needed. Pure, about a second. Undefined where there is no grid; a page of print may pass for one.
 */
export function flattenRuledPage(picture: LitPicture): RuledPage | undefined {
  const { lit } = picture
  const { width, height } = lit
  const allHorizontal = findLinePieces(lit, "horizontal")
  const allVertical = findLinePieces(lit, "vertical")
  const region = findGridRegion(allHorizontal, allVertical, width, height)
  const horizontal = keepInside(allHorizontal, region)
  const vertical = keepInside(allVertical, region)
  const alongRows = findVanishingPoint(horizontal, width, height)
  const alongColumns = findVanishingPoint(vertical, width, height)
  const frame = alongRows && alongColumns && findPageFrame(region, alongRows, alongColumns, width, height)
  return frame && flattenInFrame(picture, frame, horizontal, vertical)
}

/** A photo evenly lit, `scale` times its size: what the geometry of ruled pages looks at. `blown`: what glare hides of it, if anything. */
export type LitPicture = { lit: Grey; scale: number; width: number; height: number; blown?: BlownOut }

/** Once a photo: some tenths of a second. */
export function lightPicture(image: Rgba): LitPicture {
  const scale = workingSide / Math.max(image.width, image.height)
  const grey = resizeGrey(toGrey(image), scale)
  const blown = findBlownOut(grey)
  return { lit: divideByPaper(grey), scale, width: image.width, height: image.height, ...(blown ? { blown } : {}) }
}

/** The flat page where the frame is known beforehand: only lines within it count, `rim` pixels from its edges; a desk has a grain. */
export function flattenInKnownFrame(picture: LitPicture, frame: PageFrame, rim: number): RuledPage | undefined {
  const { lit } = picture
  return flattenInFrame(picture, frame, keepFramed(findLinePieces(lit, "horizontal"), frame, rim), keepFramed(findLinePieces(lit, "vertical"), frame, rim))
}

function keepFramed(pieces: LinePieces, { fromPhoto, width, height }: PageFrame, rim: number): LinePieces {
  const kept: number[] = []
  for (let i = 0; i < pieces.length; i += 4) {
    const { x, y } = mapPoint(fromPhoto, { x: (pieces[i]! + pieces[i + 2]!) / 2, y: (pieces[i + 1]! + pieces[i + 3]!) / 2 })
    if (x >= rim && y >= rim && x <= width - rim && y <= height - rim) kept.push(pieces[i]!, pieces[i + 1]!, pieces[i + 2]!, pieces[i + 3]!)
  }
  return Float64Array.from(kept)
}

function flattenInFrame(picture: LitPicture, frame: PageFrame, horizontal: LinePieces, vertical: LinePieces): RuledPage | undefined {
  const { lit, scale } = picture
  const map = findFlatMap(frame, horizontal, vertical, scale)
  if (!map) return undefined
  const inside = findSeenBlocks(map, picture.width, picture.height)
  const seen = picture.blown ? hideBlownOut(inside, map, picture.blown, scale) : inside
  const flat = drawFlatGrey(lit, map, seen, scale)
  const evidence = { horizontal: findLineEvidence(flat), vertical: findLineEvidence(transpose(flat)) }
  const runs = { horizontal: findLineRuns(evidence.horizontal), vertical: findLineRuns(evidence.vertical) }
  const straighten = multiply(frame.fromPhoto, [scale, 0, 0, 0, scale, 0, 0, 0, 1])
  return { width: map.width, height: map.height, map, straighten, seen, evidence, runs }
}

/** From the flat page over the curled frame to the opened image, which is `scale` times smaller than the working picture. */
function findFlatMap(frame: PageFrame, horizontal: LinePieces, vertical: LinePieces, scale: number): PageMap | undefined {
  const curl = findPageCurl(mapPieces(frame, horizontal), mapPieces(frame, vertical), frame.width, frame.height)
  if (!curl) return undefined
  const toWorking = invertHomography(frame.fromPhoto)
  return buildPageMap(frame.width, frame.height, (at) => {
    const source = mapPoint(toWorking, curlPoint(curl, at))
    return { x: source.x / scale, y: source.y / scale }
  })
}

function mapPieces(frame: PageFrame, pieces: LinePieces): LinePieces {
  const mapped = new Float64Array(pieces.length)
  for (let i = 0; i < pieces.length; i += 2) {
    const at = mapPoint(frame.fromPhoto, { x: pieces[i]!, y: pieces[i + 1]! })
    mapped[i] = at.x
    mapped[i + 1] = at.y
  }
  return mapped
}
