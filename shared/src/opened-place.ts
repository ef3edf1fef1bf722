import type { ScanReading, ScanResult } from "./contract/scan-result.ts"
import type { Correction } from "./match/correction.ts"
import { mapQuad, toNumbers, toQuad } from "./page/cut-quad.ts"
import { findHomography, invertHomography, mapPoint, type Homography } from "./page/homography.ts"

type OpenedPlace = NonNullable<Correction["place"]>
type PageBox = NonNullable<ScanReading["box"]>

/** Where a value stands in the opened picture: its box is of this reading's straight page, and another reading may have straightened the picture otherwise. Undefined: it has no place. */
export function findOpenedPlace({ source, readings }: Pick<ScanResult, "source" | "readings">, pointer: string): OpenedPlace | undefined {
  const { page = 0, box } = readings[pointer] ?? {}
  const map = findMap(source.pages[page])
  const quad = box && toQuad(toCorners(box))
  return map && quad && { page, corners: toNumbers(mapQuad(quad, (at) => mapPoint(map, at))).map((at) => Math.round(10 * at) / 10) }
}

/** The box round a place on this reading's straight page; undefined where it has no such page. */
export function findPageBox({ pages }: ScanResult["source"], { page, corners }: OpenedPlace): PageBox | undefined {
  const [map, quad] = [findMap(pages[page]), toQuad(corners)]
  if (!map || !quad) return undefined
  const back = invertHomography(map)
  const straight = mapQuad(quad, (at) => mapPoint(back, at))
  const [across, down] = [straight.map(({ x }) => x), straight.map(({ y }) => y)]
  const [left, top] = [Math.min(...across), Math.min(...down)]
  return [left, top, Math.max(...across) - left, Math.max(...down) - top]
}

const toCorners = ([x, y, width, height]: PageBox): number[] => [x, y, x + width, y, x + width, y + height, x, y + height]

/** From a page to the opened picture. */
function findMap(page: ScanResult["source"]["pages"][number] | undefined): Homography | undefined {
  const quad = page && toQuad(page.corners ?? toCorners([0, 0, page.width, page.height]))
  return quad && findHomography(page.width, page.height, quad)
}
