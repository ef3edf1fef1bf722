import type { Component } from "./components.ts"
import type { InkPiece } from "./find-ink.ts"

/** Pieces of ink that may be letters or digits: neither specks nor rulings nor pictures. */
export function pickLetters(components: readonly Component[], pageWidth: number): Component[] {
  return components.filter(({ width, height, area }) =>
    height >= 5 && height <= 0.06 * pageWidth && width <= 10 * height && area >= 0.08 * width * height && area >= 8)
}

/** Letters together with full stops, hyphens and other marks: everything but specks of a pixel or two, rulings, pictures and solid patches. */
export function pickText(components: readonly InkPiece[], pageWidth: number): InkPiece[] {
  const usual = findTextHeight(pickLetters(components, pageWidth)) ?? 0.06 * pageWidth
  return components.filter(({ width, height, area, core }) => {
    const isPatch = core > 0.75 * width * height && (height > 1.5 * usual || (width > 2 * usual && height > 0.4 * usual))
    return height <= Math.min(0.06 * pageWidth, 4.5 * usual) && width <= Math.max(10 * height, 40) && area >= 4 && !isPatch
  })
}

/** Round and solid: an almanack has more dots in its leaders than letters. */
const isDot = ({ width, height, area }: Component): boolean => width < 1.6 * height && height < 1.6 * width && area > 0.7 * width * height

/**
 * Height in pixels of capitals and digits: the height that most letters reach, undefined below a dozen letters. Dots, wide pieces
 * (joined letters) and marks lower than two thirds of the median have no say.
 */
export function findTextHeight(all: readonly Component[]): number | undefined {
  const letters = all.filter((piece) => !isDot(piece))
  if (letters.length < 12) return undefined
  const heights = letters.filter(({ width, height }) => width < 2 * height).map(({ height }) => height).sort((a, b) => a - b)
  const median = heights[heights.length >> 1]
  if (median === undefined) return undefined
  const tall = heights.filter((height) => height > 0.67 * median && height < 2 * median)
  return tall[Math.floor(tall.length * 0.7)]
}
