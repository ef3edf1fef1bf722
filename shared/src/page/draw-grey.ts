import type { Grey } from "../base/raster.ts"
import { eachPixel, eachStretch, type PageMap } from "./page-map.ts"

/** Weights of four neighbours for 64 places between two pixels: Keys' cubic with a = −0.5 (1981). */
const places = 64
const cubic = Float32Array.from({ length: 4 * (places + 1) }, (_, i) => {
  const share = Math.floor(i / 4) / places
  const distance = Math.abs((i % 4) - 1 - share)
  return distance < 1 ? (1.5 * distance - 2.5) * distance * distance + 1 : ((-0.5 * distance + 2.5) * distance - 4) * distance + 2
})

/** The upright page in grey; what lies outside the image is white. Bilinear: quick, and good enough for letters in focus. */
export function drawGrey(image: Grey, map: PageMap): Grey {
  const { width, height } = map
  const data = new Uint8Array(width * height).fill(255)
  const source = image.data
  const stride = image.width
  eachPixel(image, map, (to, at, right, below, inside) => {
    if (!inside) return
    const upper = source[at]! * (256 - right) + source[at + 1]! * right
    const lower = source[at + stride]! * (256 - right) + source[at + stride + 1]! * right
    data[to] = (upper * (256 - below) + lower * below) >> 16
  })
  return { width, height, data }
}

/** The same by cubic interpolation: for blurred photos, whose letters are sharpened afterwards; what bilinear drawing takes from their edges is lost. */
export function drawGreyCubic(image: Grey, map: PageMap): Grey {
  const { width, height } = map
  const data = new Uint8Array(width * height).fill(255)
  const source = image.data
  const stride = image.width
  const line = (at: number, tap: number): number => cubic[tap]! * source[at]! + cubic[tap + 1]! * source[at + 1]! + cubic[tap + 2]! * source[at + 2]! + cubic[tap + 3]! * source[at + 3]!
  eachStretch(map, (from, end, x, y, stepX, stepY) => {
    for (let to = from, sourceX = x, sourceY = y; to < end; to++, sourceX += stepX, sourceY += stepY) {
      if (sourceX < 1 || sourceY < 1 || sourceX >= image.width - 2 || sourceY >= image.height - 2) continue
      const left = sourceX | 0
      const top = sourceY | 0
      const across = 4 * Math.round((sourceX - left) * places)
      const down = 4 * Math.round((sourceY - top) * places)
      const at = (top - 1) * stride + left - 1
      const value = cubic[down]! * line(at, across) + cubic[down + 1]! * line(at + stride, across) + cubic[down + 2]! * line(at + 2 * stride, across) + cubic[down + 3]! * line(at + 3 * stride, across)
      data[to] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5
    }
  })
  return { width, height, data }
}
