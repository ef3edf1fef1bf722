import type { Box, Point, Quad } from "../../base/geometry.ts"
import { invertHomography, mapPoint } from "../homography.ts"
import { toPhoto } from "./flat-map.ts"
import type { RuledPage } from "./ruled-page.ts"

/** The corners of the straight page in the opened image: what a viewer needs to cut it out. */
export function findStraightCorners(page: RuledPage): Quad {
  const { width, height } = page
  const back = invertHomography(page.straighten)
  return [
    mapPoint(back, { x: 0, y: 0 }), mapPoint(back, { x: width, y: 0 }), mapPoint(back, { x: width, y: height }),
    mapPoint(back, { x: 0, y: height }),
  ]
}

/** The box on the straight page round a quad of the flat page. */
export function toStraightBox(page: RuledPage, quad: Quad): Box {
  const corners = quad.map(({ x, y }): Point => mapPoint(page.straighten, toPhoto(page.map, x, y)))
  const left = Math.max(0, Math.min(...corners.map(({ x }) => x)))
  const top = Math.max(0, Math.min(...corners.map(({ y }) => y)))
  const right = Math.min(page.width, Math.max(...corners.map(({ x }) => x)))
  const bottom = Math.min(page.height, Math.max(...corners.map(({ y }) => y)))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}
