import type { Component } from "./components.ts"
import { findTextHeight } from "./letters.ts"
import type { Ruling } from "./page-image.ts"
import { findTextSegments } from "./text-segments.ts"

/**
 * What sets a filled-in form apart from print, each about 0 to 1: heights of letters vary, neighbours do not stand on one line,
 * strokes are much taller than the text, and the page is full of rulings.
 */
type HandwritingSigns = { spread: number; unevenFeet: number; tall: number; rulings: number }

/** Fitted (logistic, L2) on 23 photographed or scanned forms and books, 3 screens, 3 pasted web cards and 42 rendered sheets; all but one faint rendered one fall on their side of 0.5. */
const weights: HandwritingSigns = { spread: 11, unevenFeet: 5.2, tall: 3.6, rulings: 8.7 }
const bias = -13.6
/** Fewer letters say nothing. */
const fewestLetters = 60

/** Probability that the page was filled in by hand, 0 to 1; 0 where there is too little ink to tell. `letters` come from the page without its rulings. */
export function judgeHandwriting(letters: readonly Component[], rulings: readonly Ruling[], page: { width: number; height: number }): number {
  const signs = findHandwritingSigns(letters, rulings, page)
  if (!signs) return 0
  const sum = bias + weights.spread * signs.spread + weights.unevenFeet * signs.unevenFeet + weights.tall * signs.tall + weights.rulings * signs.rulings
  return 1 / (1 + Math.exp(-sum))
}

/** Undefined where there are too few letters. */
function findHandwritingSigns(letters: readonly Component[], rulings: readonly Ruling[], page: { width: number; height: number }): HandwritingSigns | undefined {
  const textHeight = findTextHeight(letters)
  if (letters.length < fewestLetters || textHeight === undefined) return undefined
  const heights = letters.map(({ height }) => height).sort((a, b) => a - b)
  const at = (share: number) => heights[Math.floor(heights.length * share)] ?? 0
  const tall = letters.filter(({ height }) => height > 1.6 * textHeight).length / letters.length
  const ruled = rulings.reduce((sum, { from, to }) => sum + to - from, 0) / (page.width + page.height)
  return {
    spread: Math.min(1.2, (at(0.9) - at(0.1)) / textHeight),
    unevenFeet: findUnevenFeet(letters),
    tall: 5 * Math.min(0.15, tall),
    rulings: Math.min(30, ruled) / 20,
  }
}

/** The share of neighbours within a piece of text whose feet are not on one line, to a pixel or a sixteenth of their height. */
function findUnevenFeet(letters: readonly Component[]): number {
  let uneven = 0
  let pairs = 0
  for (const { letters: own } of findTextSegments(letters)) {
    if (own.length < 3) continue
    const ordered = [...own].sort((a, b) => a.x - b.x)
    for (const [index, right] of ordered.entries()) {
      const left = ordered[index - 1]
      if (!left) continue
      pairs++
      const apart = Math.abs(left.y + left.height - right.y - right.height)
      if (apart > Math.max(1, 0.06 * Math.max(left.height, right.height))) uneven++
    }
  }
  return pairs === 0 ? 0 : uneven / pairs
}
