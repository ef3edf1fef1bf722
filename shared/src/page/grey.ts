import type { Grey, Rgba } from "../base/raster.ts"

/** Brightness as the eye weighs it (ITU-R BT.601); pictures are opened on white, so nothing is transparent. */
export function toGrey(image: Rgba): Grey {
  const { data, width, height } = image
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8
  }
  return { width, height, data: grey }
}

/** Every `factor` × `factor` pixels become their mean; what does not fill a last pixel is left out. */
export function shrinkGrey(image: Grey, factor: number): Grey {
  const width = Math.max(1, Math.floor(image.width / factor))
  const height = Math.max(1, Math.floor(image.height / factor))
  const data = new Uint8Array(width * height)
  const across = Math.min(factor, image.width)
  const down = Math.min(factor, image.height)
  const sums = new Uint32Array(width)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let dy = 0; dy < down; dy++) {
      let at = (y * factor + dy) * image.width
      for (let x = 0; x < width; x++) {
        let sum = 0
        for (let dx = 0; dx < across; dx++) sum += image.data[at++]!
        sums[x]! += sum
      }
    }
    for (let x = 0; x < width; x++) data[y * width + x] = sums[x]! / (across * down)
  }
  return { width, height, data }
}
