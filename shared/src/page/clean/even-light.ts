import type { Grey } from "../../base/raster.ts"
import { backgroundStep } from "./background.ts"
import { spreadDarkest, spreadLightest } from "./spread.ts"

/** 255 · value / ground by `(ground << 8) | value`: a look-up is three times quicker than the division. */
const shareOf = new Uint8Array(65_536).map((_, index) => {
  const ground = index >> 8
  return ground === 0 ? 255 : Math.min(255, (255 * (index & 255)) / ground)
})
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
  const darkest = spreadDarkest(background)
  const lightest = spreadLightest(background)
  const turned = findTurnedText(page, background)
  const { width, height, data: source } = page
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.min(background.height - 1, Math.floor(y / backgroundStep)) * background.width
    for (let column = 0; column < background.width; column++) {
      const low = darkest.data[row + column]!
      const high = lightest.data[row + column]!
      const end = y * width + (column === background.width - 1 ? width : (column + 1) * backgroundStep)
      if (turned[row + column] === 0) {
        // Noise lies on both sides of its ground: asking which costs more than looking up.
        for (let at = y * width + column * backgroundStep; at < end; at++) data[at] = shareOf[(low << 8) | source[at]!]!
        continue
      }
      const keepsDark = high - low >= mixedGround
      for (let at = y * width + column * backgroundStep; at < end; at++) {
        const value = source[at]!
        if (value < low && keepsDark) data[at] = shareOf[(low << 8) | value]!
        else data[at] = value > high ? shareOf[((255 - high) << 8) | (255 - value)]! : 255
      }
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
      for (let side = 0; side < 4; side++) {
        const neighbour = side === 0 ? (x > 0 ? at - 1 : -1) : side === 1 ? (x < width - 1 ? at + 1 : -1) : side === 2 ? at - width : at + width
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
  const bottom = Math.min(page.height, top + backgroundStep)
  let lighter = 0
  for (let y = top; y < bottom; y++)
    for (let at = y * page.width + left; at < y * page.width + left + backgroundStep; at++) {
      const difference = page.data[at]! - ground
      if (difference > clearlyInk) lighter++
      else if (difference < -clearlyInk) lighter--
    }
  return lighter
}
