import type { Grey, Rgba } from "../../base/raster.ts"
import { fillPaperLine, findShadedPaper } from "./paper.ts"

/** How much a difference in colour counts against one in brightness: yellow ink is as bright as paper. */
const colourWeight = 1.5

/** How far each pixel is from the paper round it, 0 (paper, or see-through: not in the photo) to 255 (black, or strongly coloured). */
export function findInk(colour: Rgba): Grey {
  const { width, height, data: source } = colour
  const [reds, greens, blues] = [new Float32Array(width), new Float32Array(width), new Float32Array(width)]
  const channels = [reds, greens, blues].map((line, channel) => ({ line, paper: findShadedPaper(takeChannel(colour, channel)) }))
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (const { paper, line } of channels) fillPaperLine(paper, y, line)
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (source[4 * at + 3] === 0) continue
      const red = 1 - source[4 * at]! / reds[x]!
      const green = 1 - source[4 * at + 1]! / greens[x]!
      const blue = 1 - source[4 * at + 2]! / blues[x]!
      const mean = (red + green + blue) / 3
      const spread = (red - mean) ** 2 + (green - mean) ** 2 + (blue - mean) ** 2
      const ink = 255 * Math.sqrt((mean > 0 ? mean * mean : 0) + colourWeight * spread)
      data[at] = ink > 255 ? 255 : ink
    }
  }
  return { width, height, data }
}

function takeChannel({ width, height, data: source }: Rgba, channel: number): Grey {
  const data = new Uint8Array(width * height)
  for (let i = 0; i < data.length; i++) data[i] = source[4 * i + channel]!
  return { width, height, data }
}
