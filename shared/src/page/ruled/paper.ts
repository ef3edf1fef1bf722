import type { Grey } from "../../base/raster.ts"
import { shrinkGrey } from "../grey.ts"
import { spreadDarkest, spreadLightest } from "../clean/spread.ts"

/** Paper is looked for on a picture this many times smaller. */
const paperStep = 8
/** Dark things narrower than twice this plus one, in small pixels, vanish. */
const closingReach = 3
/** Darker than this is no paper: keeps divisions sane in black corners. */
const darkestPaper = 20

/** The picture divided by the paper round each pixel, 255 where it is paper: shadow edges and coloured paper need no more. */
export function divideByPaper(image: Grey): Grey {
  const { width, height } = image
  const paper = findPaper(image)
  const data = new Uint8Array(width * height)
  const line = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    fillPaperLine(paper, y, line)
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const value = (255 * image.data[at]!) / line[x]!
      data[at] = value > 255 ? 255 : value
    }
  }
  return { width, height, data }
}

/** Brightness of the paper at an eighth of the size: what is left when dark things close up, smoothed. */
export function findPaper(image: Grey): Grey {
  return smoothOut(closeUp(image))
}

/** The same, but no lighter than what closes up: beside the edge of a shadow, smooth paper would be too light and its shade pass for ink. */
export function findShadedPaper(image: Grey): Grey {
  const closed = closeUp(image)
  const paper = smoothOut(closed)
  for (let i = 0; i < paper.data.length; i++) if (closed.data[i]! < paper.data[i]!) paper.data[i] = closed.data[i]!
  return paper
}

function smoothOut(paper: Grey): Grey {
  return smooth(smooth(smooth(paper)))
}

function closeUp(image: Grey): Grey {
  let paper = shrinkGrey(image, paperStep)
  for (const step of [spreadLightest, spreadDarkest]) for (let round = 0; round < closingReach; round++) paper = step(paper)
  return paper
}

/** The paper's brightness along one line of the full picture, at least `darkestPaper`. */
export function fillPaperLine(paper: Grey, y: number, line: Float32Array): void {
  const { width, height, data } = paper
  const v = Math.min(height - 1, Math.max(0, (y + 0.5) / paperStep - 0.5))
  const top = Math.floor(v)
  const below = Math.min(height - 1, top + 1)
  for (let x = 0; x < line.length; x++) {
    const u = Math.min(width - 1, Math.max(0, (x + 0.5) / paperStep - 0.5))
    const left = Math.floor(u)
    const right = Math.min(width - 1, left + 1)
    const upper = data[top * width + left]! + (data[top * width + right]! - data[top * width + left]!) * (u - left)
    const lower = data[below * width + left]! + (data[below * width + right]! - data[below * width + left]!) * (u - left)
    line[x] = Math.max(darkestPaper, upper + (lower - upper) * (v - top))
  }
}

/** Mean of 5 × 5 small pixels, edges repeated. */
function smooth({ width, height, data }: Grey): Grey {
  const across = new Float32Array(data.length)
  const smoothed = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let d = -2; d <= 2; d++) sum += data[y * width + Math.min(width - 1, Math.max(0, x + d))]!
      across[y * width + x] = sum / 5
    }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0.5
      for (let d = -2; d <= 2; d++) sum += across[Math.min(height - 1, Math.max(0, y + d)) * width + x]! / 5
      smoothed[y * width + x] = sum
    }
  return { width, height, data: smoothed }
}
