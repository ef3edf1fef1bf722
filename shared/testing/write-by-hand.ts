import type { SKRSContext2D } from "@napi-rs/canvas"
import type { Chance } from "./chance.ts"
import { canvasFont } from "./sheet-fonts.ts"
import type { WritersHand } from "./writers-hand.ts"

/** Pen on paper: where it writes, whose hand it is, and the chance that makes no two marks alike. */
export type Pen = { context: SKRSContext2D; hand: WritersHand; chance: Chance }

/** A place to write in, pixels of the canvas. */
export type Area = { left: number; top: number; width: number; height: number }

export function drawStroke({ context, hand }: Pen, points: readonly (readonly [number, number])[], thickness: number): void {
  context.strokeStyle = hand.ink
  context.lineWidth = Math.max(1, thickness)
  context.lineCap = context.lineJoin = "round"
  context.beginPath()
  points.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  context.stroke()
}

/** Width of a character beside its height. */
function aspectOf({ hand }: Pen, character: string): number {
  if (character === "1" && hand.plainOne) return 0.25
  if (character === "-") return 0.5
  if (character === "." || character === "/") return character === "." ? 0.25 : 0.45
  const glyph = hand.glyphs.get(character)?.[0]
  return glyph === undefined ? 0.6 : glyph.width / glyph.height
}

/** One digit or capital round its middle. */
export function drawCharacter(pen: Pen, character: string, x: number, y: number, height: number): void {
  const { context, hand, chance } = pen
  const glyphs = hand.glyphs.get(character)
  const lean = hand.slant + 0.05 * chance.normal()
  if (character === "1" && hand.plainOne) drawStroke(pen, [[x + lean * height * 0.5, y - height / 2], [x - lean * height * 0.5, y + height / 2]], hand.pen * height)
  else if (glyphs !== undefined && glyphs.length > 0) {
    const glyph = chance.pick(glyphs)
    const tall = height * chance.between(0.9, 1.08)
    const wide = Math.min(1.2, glyph.width / glyph.height) * tall * chance.between(0.92, 1.1)
    context.save()
    context.translate(x, y)
    context.transform(1, 0.05 * chance.normal(), -lean, 1, 0, 0)
    context.drawImage(glyph, -wide / 2, -tall / 2, wide, tall)
    context.restore()
  }
}

/** Digits with dashes, strokes and points between them, in the middle of the area or at its left. */
export function writeFigures(pen: Pen, text: string, area: Area, align: "centre" | "left" = "centre"): void {
  const { hand, chance } = pen
  const gap = 0.17
  const widths = [...text].map((character) => aspectOf(pen, character) + gap)
  const sum = widths.reduce((all, width) => all + width, 0)
  const height = Math.min(area.height * chance.between(0.58, 0.72), (area.width * 0.9) / sum)
  let x = align === "left" ? area.left + 0.3 * height : area.left + (area.width - sum * height) / 2 + 0.04 * area.width * chance.normal()
  const y = area.top + area.height / 2 + 0.04 * area.height * chance.normal()
  ;[...text].forEach((character, at) => {
    const middle = x + (widths[at]! * height) / 2
    if (character === "-") drawStroke(pen, [[middle - 0.2 * height, y + 0.05 * height], [middle + 0.2 * height, y]], hand.pen * height)
    else if (character === "/") drawStroke(pen, [[middle + 0.16 * height, y - 0.55 * height], [middle - 0.16 * height, y + 0.5 * height]], hand.pen * height)
    else if (character === ".") drawStroke(pen, [[middle, y + 0.42 * height], [middle + 0.5, y + 0.44 * height]], 1.7 * hand.pen * height)
    else drawCharacter(pen, character, middle, y + 0.02 * height * chance.normal(), height)
    x += widths[at]! * height
  })
}

/** Words, letter by letter along an uneven line, as small as they must be to fit. */
export function writeWords({ context, hand, chance }: Pen, text: string, area: Area): void {
  const words = hand.capitals ? text.toUpperCase() : text
  let size = area.height * chance.between(0.72, 0.86)
  context.font = canvasFont("patrick-hand", false, size)
  size *= Math.min(1, (0.93 * area.width) / Math.max(1, context.measureText(words).width))
  context.font = canvasFont("patrick-hand", false, size)
  context.fillStyle = hand.ink
  context.textAlign = "left"
  context.textBaseline = "alphabetic"
  let x = area.left + Math.min(0.25 * size, 0.03 * area.width)
  const y = area.top + area.height / 2 + 0.33 * size
  for (const letter of words) {
    context.save()
    context.translate(x, y + 0.015 * size * chance.normal())
    context.transform(1, 0.02 * chance.normal(), -hand.slant, 1, 0, 0)
    context.fillText(letter, 0, 0)
    context.restore()
    x += context.measureText(letter).width
  }
}
