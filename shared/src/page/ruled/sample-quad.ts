import type { Point, Quad } from "../../base/geometry.ts"
import type { Grey, Rgba } from "../../base/raster.ts"
import { toPhoto } from "./flat-map.ts"
import type { RuledPage } from "./ruled-page.ts"

/** Places of the photo are worked out every so many pixels of the crop, straight between them: paper bends over hundreds. */
const step = 8

/**
 * A quad of the flat page as an upright crop from the photo itself, one picture a colour. Each pixel is the mean of `samples`²
 * places; what lies beyond the photo is as light as the middle of the rest.
 */
export function sampleQuad(image: Rgba, page: Pick<RuledPage, "map">, quad: Quad, width: number, height: number, samples: number): Grey[] {
  const sums = [0, 1, 2].map(() => new Float32Array(width * height))
  const seen = new Uint8Array(width * height).fill(1)
  const fine = width * samples
  for (let row = 0; row < height * samples; row++) {
    const target = Math.floor(row / samples) * width
    for (let from = 0; from < fine; from += step) {
      const to = Math.min(fine, from + step)
      const a = placeIn(page, quad, (from + 0.5) / fine, (row + 0.5) / (height * samples))
      const b = placeIn(page, quad, (to + 0.5) / fine, (row + 0.5) / (height * samples))
      const [stepX, stepY] = [(b.x - a.x) / (to - from), (b.y - a.y) / (to - from)]
      for (let i = from; i < to; i++) {
        const at = target + Math.floor(i / samples)
        if (!addColour(image, a.x + stepX * (i - from), a.y + stepY * (i - from), sums, at)) seen[at] = 0
      }
    }
  }
  return sums.map((sum): Grey => {
    for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! / samples ** 2 + 0.5
    if (seen.includes(0)) fillUnseen(sum, seen)
    return { width, height, data: new Uint8Array(sum) }
  })
}

function fillUnseen(values: Float32Array, seen: Uint8Array): void {
  const known = values.filter((_, i) => seen[i] === 1).sort()
  const usual = known[known.length >> 1] ?? 255
  for (let i = 0; i < values.length; i++) if (seen[i] === 0) values[i] = usual
}

function placeIn(page: Pick<RuledPage, "map">, [a, b, c, d]: Quad, right: number, down: number): Point {
  const mix = (key: "x" | "y") => (a[key] * (1 - right) + b[key] * right) * (1 - down) + (d[key] * (1 - right) + c[key] * right) * down
  return toPhoto(page.map, mix("x"), mix("y"))
}

/** Bilinear; false where the place lies beyond the photo. */
function addColour({ width, height, data }: Rgba, x: number, y: number, sums: readonly Float32Array[], to: number): boolean {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return false
  const right = x - left
  const down = y - top
  const at = 4 * (top * width + left)
  const below = at + 4 * width
  for (let channel = 0; channel < 3; channel++) {
    const upper = data[at + channel]! + (data[at + 4 + channel]! - data[at + channel]!) * right
    const lower = data[below + channel]! + (data[below + 4 + channel]! - data[below + channel]!) * right
    sums[channel]![to]! += upper + (lower - upper) * down
  }
  return true
}
