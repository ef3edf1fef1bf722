import type { Grey } from "../../base/raster.ts"
import { shrinkGrey } from "../grey.ts"
import { spreadDarkest, spreadLightest } from "./spread.ts"

/** The background is found on a picture this many times smaller. */
export const backgroundStep = 4
/** Half the median's window, in small pixels. */
const reachAcross = 14
const reachDown = 3

/** Ink of a blurred photo is narrower than this to either side, in small pixels: a capital's worth; bars and shaded rows are wider. */
const inkReach = 2
/** Darker than this share of what closing leaves is a dark bar, whose text is light. */
const darkBar = 0.62

/**
 * What the page would be without ink, at a quarter of its size: the median over a flat window. Text covers less than half of any
 * such window, so the median is paper, whether the text is dark or light; the window is flat because shaded rows and heading bars are.
 * `isBlurred`: letters run together and may differ little from paper, so ground is what a closing leaves: all that is dark and as narrow as ink is filled.
 */
export function findBackground(page: Grey, isBlurred = false): Grey {
  const small = shrinkGrey(page, backgroundStep)
  const median = medianFilter(small, reachAcross, reachDown)
  return isBlurred ? fillInk(small, median) : settle(small, median)
}

function fillInk(small: Grey, median: Grey): Grey {
  let ground = small
  for (let i = 0; i < inkReach; i++) ground = spreadLightest(ground)
  for (let i = 0; i < inkReach; i++) ground = spreadDarkest(ground)
  return { ...ground, data: ground.data.map((value, at) => (median.data[at]! < darkBar * value ? median.data[at]! : value)) }
}

/** A pixel this near to a ground is that ground. */
const sameGround = 14

/** How far, in small pixels, the median may have moved an edge between two grounds. */
const edgeReach = 2

/**
 * Puts the edges between grounds back where they are: a pixel that looks like one of the grounds around it is that ground, and
 * the others (ink) take the ground of the nearest such pixel.
 */
function settle(small: Grey, median: Grey): Grey {
  const { width, height } = small
  const data = new Uint8Array(small.data.length)
  const queue = new Int32Array(small.data.length)
  let filled = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const ground = findGround(small, median, x, y)
      if (ground === 0) continue
      data[y * width + x] = ground
      queue[filled++] = y * width + x
    }
  if (filled === 0) return median
  for (let next = 0; next < filled; next++) {
    const at = queue[next]!
    const x = at % width
    for (let side = 0; side < 4; side++) {
      const neighbour = side === 0 ? (x > 0 ? at - 1 : -1) : side === 1 ? (x < width - 1 ? at + 1 : -1) : side === 2 ? at - width : at + width
      if (neighbour < 0 || neighbour >= data.length || data[neighbour] !== 0) continue
      data[neighbour] = data[at]!
      queue[filled++] = neighbour
    }
  }
  return { width, height, data }
}

/** The ground (1 to 255) that the pixel and three of its neighbours look like; 0 for ink. */
function findGround(small: Grey, median: Grey, x: number, y: number): number {
  const { width, height } = small
  const value = small.data[y * width + x]!
  let ground = median.data[y * width + x]!
  if (Math.abs(ground - value) >= 2)
    for (let i = 0; i < 9; i++) {
      const dx = ((i % 3) - 1) * edgeReach
      const dy = (Math.floor(i / 3) - 1) * edgeReach
      if (y + dy < 0 || y + dy >= height || x + dx < 0 || x + dx >= width) continue
      const other = median.data[(y + dy) * width + x + dx]!
      if (Math.abs(other - value) < Math.abs(ground - value)) ground = other
    }
  if (Math.abs(ground - value) >= sameGround) return 0
  let alike = 0
  for (let near = Math.max(0, y - 1); near <= Math.min(height - 1, y + 1); near++)
    for (let beside = Math.max(0, x - 1); beside <= Math.min(width - 1, x + 1); beside++)
      if (Math.abs(small.data[near * width + beside]! - ground) < sameGround) alike++
  return alike >= 4 ? Math.max(1, ground) : 0
}

/** Sliding-window median with a histogram of 64 levels (steps of 4), which moves by whole columns. */
function medianFilter(image: Grey, reachX: number, reachY: number): Grey {
  const { width, height } = image
  const levels = new Uint8Array(image.data.length)
  for (let i = 0; i < levels.length; i++) levels[i] = image.data[i]! >> 2
  const data = new Uint8Array(width * height)
  const histogram = new Int32Array(64)
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - reachY)
    const bottom = Math.min(height - 1, y + reachY)
    histogram.fill(0)
    let level = 0
    let below = 0
    let count = 0
    const shift = (x: number, by: 1 | -1) => {
      for (let row = top; row <= bottom; row++) {
        const value = levels[row * width + x]!
        histogram[value]! += by
        if (value < level) below += by
      }
      count += by * (bottom - top + 1)
    }
    for (let x = 0; x < Math.min(reachX, width); x++) shift(x, 1)
    for (let x = 0; x < width; x++) {
      if (x + reachX < width) shift(x + reachX, 1)
      if (x - reachX - 1 >= 0) shift(x - reachX - 1, -1)
      const half = count >> 1
      while (below > half) below -= histogram[--level]!
      while (below + histogram[level]! <= half) below += histogram[level++]!
      data[y * width + x] = Math.min(255, level * 4 + 3)
    }
  }
  return { width, height, data }
}
