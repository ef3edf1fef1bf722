import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { cropGrey } from "./cut-paste.ts"

/** A cell with a quarter of its height around it, inside the page. Whole pixels. */
export function widenBox({ x, y, width, height }: Box, page: Grey): Box {
  const around = height / 4
  const left = Math.max(0, Math.floor(x - around))
  const top = Math.max(0, Math.floor(y - around))
  return { x: left, y: top, width: Math.max(1, Math.min(page.width, Math.ceil(x + width + around)) - left), height: Math.max(1, Math.min(page.height, Math.ceil(y + height + around)) - top) }
}

export const cutAround = (page: Grey, box: Box): Grey => cropGrey(page, widenBox(box, page))
