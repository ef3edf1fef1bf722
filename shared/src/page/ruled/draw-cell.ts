import type { Grey } from "../../base/raster.ts"
import { resizeGrey } from "../resize.ts"
import type { PageWriting } from "./find-writing.ts"

/** What the cell reader takes. */
const imageHeight = 48
/** The ink at this percentile of a cell becomes black. */
const blackShare = 0.985

/**
 * One cell's writing, black on white, 48 px high: its own ink and that ink's soft edges, nothing of its neighbours or of the form.
 * `index` counts `cells`.
 */
export function drawCell({ ink, owner, cells }: PageWriting, index: number): Grey {
  const cell = index + 1
  const { box } = cells[index]!
  const data = new Uint8Array(box.width * box.height)
  const depths: number[] = []
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++) {
      const at = (box.y + y) * ink.width + box.x + x
      if (!isOwn(owner, at, ink.width, cell)) continue
      data[y * box.width + x] = ink.data[at]!
      if (owner[at] === cell) depths.push(ink.data[at]!)
    }
  depths.sort((a, b) => a - b)
  const gain = 255 / Math.max(1, depths[Math.floor(blackShare * (depths.length - 1))] ?? 255)
  for (let i = 0; i < data.length; i++) data[i] = 255 - Math.min(255, data[i]! * gain)
  return resizeGrey({ width: box.width, height: box.height, data }, imageHeight / box.height)
}

/** A pixel of the cell's ink, or a free one beside it. */
function isOwn(owner: Int16Array, at: number, width: number, cell: number): boolean {
  if (owner[at] !== 0) return owner[at] === cell
  return owner[at - 1] === cell || owner[at + 1] === cell || owner[at - width] === cell || owner[at + width] === cell
}
