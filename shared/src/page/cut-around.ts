import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"

/** A cell with a quarter of its height around it, inside the page. */
export function cutAround(page: Grey, box: Box): Grey {
  const around = box.height / 4
  const left = Math.max(0, Math.floor(box.x - around))
  const top = Math.max(0, Math.floor(box.y - around))
  const width = Math.max(1, Math.min(page.width, Math.ceil(box.x + box.width + around)) - left)
  const height = Math.max(1, Math.min(page.height, Math.ceil(box.y + box.height + around)) - top)
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) data.set(page.data.subarray((top + y) * page.width + left, (top + y) * page.width + left + width), y * width)
  return { width, height, data }
}
