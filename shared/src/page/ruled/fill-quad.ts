import type { Quad } from "../../base/geometry.ts"

/** Writes `value` into all pixels whose middle lies in the quad, row by row. */
export function fillQuad(target: Int16Array, width: number, height: number, quad: Quad, value: number): void {
  const ys = quad.map(({ y }) => y)
  const last = Math.min(height - 1, Math.floor(Math.max(...ys)))
  for (let y = Math.max(0, Math.ceil(Math.min(...ys))); y <= last; y++) {
    let [left, right] = [Infinity, -Infinity]
    quad.forEach((from, i) => {
      const to = quad[(i + 1) % 4]!
      if (Math.min(from.y, to.y) > y || Math.max(from.y, to.y) < y || from.y === to.y) return
      const x = from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y)
      left = Math.min(left, x)
      right = Math.max(right, x)
    })
    const end = Math.min(width - 1, Math.floor(right))
    for (let x = Math.max(0, Math.ceil(left)); x <= end; x++) target[y * width + x] = value
  }
}
