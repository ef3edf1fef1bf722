import type { Rgba } from "../../base/raster.ts"
import { toGrey } from "../grey.ts"
import { invertHomography, mapPoint } from "../homography.ts"
import { buildPageMap } from "../page-map.ts"
import type { PageMap } from "../page-map.ts"
import { drawFlatGrey, findSeenBlocks } from "./flat-map.ts"
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
export function flattenRuledPage(image: Rgba): RuledPage | undefined {
  const scale = workingSide / Math.max(image.width, image.height)
  const lit = divideByPaper(resizeGrey(toGrey(image), scale))
  const { width, height } = lit
  const allHorizontal = findLinePieces(lit, "horizontal")
  const allVertical = findLinePieces(lit, "vertical")
  const region = findGridRegion(allHorizontal, allVertical, width, height)
  const horizontal = keepInside(allHorizontal, region)
  const vertical = keepInside(allVertical, region)
  const alongRows = findVanishingPoint(horizontal, width, height)
  const alongColumns = findVanishingPoint(vertical, width, height)
  const frame = alongRows && alongColumns && findPageFrame(region, alongRows, alongColumns, width, height)
  const map = frame && findFlatMap(frame, horizontal, vertical, scale)
  if (!frame || !map) return undefined
  const seen = findSeenBlocks(map, image.width, image.height)
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
