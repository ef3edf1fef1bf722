import type { Component } from "./components.ts"
import { findTextSegments } from "./text-segments.ts"

/** How steeply a few letters of text climb or fall: place in pixels of the page, slope in pixels down per pixel right. */
export type TextSlope = { x: number; y: number; slope: number }

/** Letters per measurement: fewer are too rough, more hide the bend. */
const lettersPerSlope = 8

/** Slopes of all pieces of text of eight letters or more, by a straight line through their feet; g, p, y and marks have no say. */
export function findTextSlopes(letters: readonly Component[]): TextSlope[] {
  const slopes: TextSlope[] = []
  for (const { letters: own, capital } of findTextSegments(letters)) {
    const feet = own.filter(({ height }) => height > 0.5 * capital).sort((a, b) => a.x - b.x)
    for (let at = 0; at + lettersPerSlope <= feet.length; at += lettersPerSlope) {
      const slope = fitSlope(feet.slice(at, at + lettersPerSlope))
      if (slope) slopes.push(slope)
    }
  }
  return slopes
}

/** Median of the slopes between letters half a piece apart: one descender does not bend it. */
function fitSlope(feet: readonly Component[]): TextSlope | undefined {
  const half = feet.length >> 1
  const slopes: number[] = []
  for (let i = 0; i + half < feet.length; i++) {
    const a = feet[i]!
    const b = feet[i + half]!
    slopes.push((b.y + b.height - a.y - a.height) / (b.x - a.x))
  }
  slopes.sort((a, b) => a - b)
  const middle = feet[half]
  const slope = ((slopes[(slopes.length - 1) >> 1] ?? 0) + (slopes[slopes.length >> 1] ?? 0)) / 2
  return middle && Math.abs(slope) < 0.4 ? { x: middle.x, y: middle.y + middle.height, slope } : undefined
}
