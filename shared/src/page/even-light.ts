import type { Grey } from "../base/raster.ts"
import { backgroundStep } from "./background.ts"
import { spreadDarkest, spreadLightest } from "./spread.ts"

/** A pixel this far from its ground is ink for the question whether text is darker or lighter than its ground. */
const clearlyInk = 36
/** Grounds lighter than this never carry lighter text. */
const darkGround = 190
/** Where two grounds this far apart meet, both kinds of ink are kept. */
const mixedGround = 40
/** Neighbouring grounds that differ by more belong to different areas. */
const smoothStep = 24

/**
 * The page as black ink on white paper: shadows, shaded rows and coloured bars vanish, and light text on a dark ground (heading
 * bars, dark themes) turns dark. `background` is what `findBackground` gave. A value is 255 · grey / ground, or its mirror on dark grounds.
 */
export function evenLight(page: Grey, background: Grey): Grey {
  // Between the grounds around it, a pixel is ground: so the edge of a bar leaves no line.
  const darkest = spreadDarkest(background, 1)
  const lightest = spreadLightest(background, 1)
  const turned = findTurnedText(page, background)
  const { width, height, data: source } = page
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.min(background.height - 1, Math.floor(y / backgroundStep)) * background.width
    for (let x = 0; x < width; x++) {
      const at = row + Math.min(background.width - 1, Math.floor(x / backgroundStep))
      const value = source[y * width + x]!
      const low = darkest.data[at]!
      const high = lightest.data[at]!
      if (value >= low && value <= high) data[y * width + x] = 255
      else if (value > high) data[y * width + x] = turned[at] ? (255 * (255 - value)) / (256 - high) : 255
      else data[y * width + x] = turned[at] && high - low < mixedGround ? 255 : (255 * value) / low
    }
  }
  return { width, height, data }
}

/**
 * 1 where the ink is lighter than its ground; same size as `background`. Each dark area of smoothly changing ground (a heading
 * bar, a whole dark page) decides as one.
 */
function findTurnedText(page: Grey, background: Grey): Uint8Array {
  const { width, data: ground } = background
  const turned = new Uint8Array(ground.length)
  const seen = new Uint8Array(ground.length)
  const area = new Int32Array(ground.length)
  for (let start = 0; start < ground.length; start++) {
    if (seen[start] || ground[start]! >= darkGround) continue
    let size = 0
    let lighter = 0
    area[size++] = start
    seen[start] = 1
    for (let next = 0; next < size; next++) {
      const at = area[next]!
      const x = at % width
      lighter += weighBlock(page, x * backgroundStep, ((at - x) / width) * backgroundStep, ground[at]!)
      for (const neighbour of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (neighbour < 0 || neighbour >= ground.length || seen[neighbour]) continue
        if (ground[neighbour]! >= darkGround || Math.abs(ground[neighbour]! - ground[at]!) > smoothStep) continue
        seen[neighbour] = 1
        area[size++] = neighbour
      }
    }
    if (lighter > 0) for (let i = 0; i < size; i++) turned[area[i]!] = 1
  }
  return turned
}

/** Lighter minus darker ink pixels in one block. */
function weighBlock(page: Grey, left: number, top: number, ground: number): number {
  let lighter = 0
  for (let y = top; y < top + backgroundStep && y < page.height; y++)
    for (let x = left; x < left + backgroundStep && x < page.width; x++) {
      const value = page.data[y * page.width + x]!
      if (value > ground + clearlyInk) lighter++
      else if (value < ground - clearlyInk) lighter--
    }
  return lighter
}
