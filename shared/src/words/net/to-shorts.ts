import type { NetKernel } from "./net-kernel.ts"
import type { NetMemory, Plane } from "./net-memory.ts"

/** Numbers of 16 bits that were a plane, within a border of zeros; `at` is still counted in numbers of four bytes, one of these is `worth` so much. */
type Shorts = { plane: Plane; worth: number }

/** A plane of nothing can be divided by. */
const almostNothing = 1e-9

/**
 * A plane in whole numbers, its largest as large as `largest`: what is lost is a 65,000th of it, less than the weights' own rounding by far. `pads`: [top, left,
 * bottom, right].
 */
export function toShorts(kernel: NetKernel, memory: NetMemory, plane: Plane, [top, left, bottom, right]: readonly [number, number, number, number], largest: number): Shorts {
  const { stride } = plane
  const [rows, columns] = [plane.rows + top + bottom, plane.columns + left + right]
  const at = memory.reserve(Math.ceil((rows * columns * stride) / 2))
  const width = plane.columns * stride
  const scale = largest / Math.max(almostNothing, kernel.findLargest(4 * plane.at, (plane.rows * width) / 8))
  memory.shorts.fill(0, 2 * at, 2 * at + rows * columns * stride)
  for (let y = 0; y < plane.rows; y++) kernel.toShorts(4 * (plane.at + y * width), 4 * at + 2 * ((y + top) * columns + left) * stride, width / 8, scale)
  return { plane: { ...plane, rows, columns, at }, worth: 1 / scale }
}
