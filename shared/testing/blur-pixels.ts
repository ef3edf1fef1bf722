import type { Rgba } from "../src/base/raster.ts"

/** Gaussian blur in place, alpha untouched; `sigma` in pixels, 0 leaves the picture as it is. */
export function blurPixels(picture: Rgba, sigma: number): void {
  if (sigma <= 0) return
  const reach = Math.ceil(sigma * 2.5)
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const kernel = weights.map((weight) => weight / sum)
  const { data } = picture
  const plane = new Float32Array(data.length / 4)
  const turned = new Float32Array(plane.length)
  for (let channel = 0; channel < 3; channel++) {
    for (let i = 0; i < plane.length; i++) plane[i] = data[4 * i + channel]!
    // Along the rows, written turned; then along what were the columns, written back upright. Memory is read in order both times.
    blurRowsTurned(plane, turned, picture.width, picture.height, kernel, reach)
    blurRowsTurned(turned, plane, picture.height, picture.width, kernel, reach)
    for (let i = 0; i < plane.length; i++) data[4 * i + channel] = plane[i]!
  }
}

function blurRowsTurned(from: Float32Array, to: Float32Array, width: number, height: number, kernel: Float32Array, reach: number): void {
  const padded = new Float32Array(width + 2 * reach)
  const taps = kernel.length
  for (let y = 0; y < height; y++) {
    padded.fill(from[y * width]!, 0, reach)
    padded.set(from.subarray(y * width, (y + 1) * width), reach)
    padded.fill(from[(y + 1) * width - 1]!, reach + width)
    for (let x = 0; x < width; x++) {
      let value = 0
      for (let k = 0; k < taps; k++) value += kernel[k]! * padded[x + k]!
      to[x * height + y] = value
    }
  }
}
