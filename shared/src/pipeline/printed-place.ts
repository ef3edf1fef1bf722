import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"

/** A flat page, evenly lit and as it was photographed. */
export type PhotographedPage = { lit: Grey; grey: Grey }

/** Of a printed line so many pixels to either side are its own: an engine would take them for a letter. */
export const lineReach = 4
/** Print needs so many pixels both ways. */
export const narrowest = 12

/** The part of a place that lies on the page, in whole pixels; undefined where it is too small for print. */
export function holdInside({ lit }: PhotographedPage, { x, y, width, height }: Box): Box | undefined {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))]
  const box = { x: left, y: top, width: Math.min(lit.width, Math.round(x + width)) - left, height: Math.min(lit.height, Math.round(y + height)) - top }
  return box.width < narrowest || box.height < narrowest ? undefined : box
}
