import { createCanvas, type Canvas } from "@napi-rs/canvas"
import type { Grey } from "../src/base/raster.ts"
import type { Chance } from "./chance.ts"
import { canvasFont } from "./sheet-fonts.ts"

/** Samples of single characters, dark paper 0 and ink 255, by source and character ("mnist" → "7" → images). */
export type GlyphSamples = ReadonlyMap<string, ReadonlyMap<string, readonly Grey[]>>

/** One scorer: always the same pen, slant, digits and way to write a dot. Lengths as shares of a character's height. */
export type WritersHand = {
  ink: string
  pen: number
  slant: number
  dot: "dot" | "blob" | "ring"
  dotSize: number
  /** The 1 is a plain stroke. */
  plainOne: boolean
  /** Byes as B and L, not as triangles. */
  letters: boolean
  /** Six dots of a maiden are joined into an M. */
  joinsMaidens: boolean
  glyphs: ReadonlyMap<string, readonly Canvas[]>
  capitals: boolean
  /** "1-23" or "1/23". */
  divider: "-" | "/"
}

/** The hand font that the nets were not trained on (shared/training/generate/held_out.py). */
const font = "patrick-hand"
const glyphHeight = 96
/** A writer makes a digit in so many ways. */
const waysOfDigit = 4

export function createHand(samples: GlyphSamples, chance: Chance): WritersHand {
  const ink = chance.pick(["#1c2a86", "#23398f", "#16181d", "#1b1b22", "#2a3347"])
  const source = samples.get(chance.pick([...samples.keys(), font]))
  const glyphs = new Map<string, Canvas[]>()
  for (const character of "0123456789W") {
    const known = source?.get(character) ?? []
    glyphs.set(character, known.length === 0 ? [drawLetter(character, ink)] : chance.shuffle(known).slice(0, waysOfDigit).map((sample) => sharpenGlyph(sample, ink)))
  }
  for (const character of "RBLX") glyphs.set(character, [drawLetter(character, ink)])
  return {
    ink, glyphs, pen: chance.between(0.07, 0.11), slant: 0.1 * chance.normal(), dot: chance.weighted([["dot", 5], ["blob", 3], ["ring", 1]] as const), dotSize: chance.between(0.055, 0.085),
    plainOne: chance.happens(0.6), letters: chance.happens(0.15), joinsMaidens: chance.happens(0.3), capitals: chance.happens(0.4), divider: chance.pick(["-", "-", "/"] as const),
  }
}

function drawLetter(character: string, ink: string): Canvas {
  const canvas = createCanvas(2 * glyphHeight, 2 * glyphHeight)
  const context = canvas.getContext("2d")
  context.font = canvasFont(font, false, 1.4 * glyphHeight)
  context.fillStyle = ink
  context.fillText(character, 0.3 * glyphHeight, 1.4 * glyphHeight)
  return trim(canvas)
}

/** A small grey sample as crisp ink: enlarged between its pixels, then cut at half its darkness. */
function sharpenGlyph({ width, height, data }: Grey, ink: string): Canvas {
  const scale = glyphHeight / height
  const canvas = createCanvas(Math.ceil(width * scale), glyphHeight)
  const context = canvas.getContext("2d")
  context.fillStyle = ink
  context.fillRect(0, 0, canvas.width, canvas.height)
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? 0 : data[y * width + x]!)
  const out = new Uint8ClampedArray(pixels.data)
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++) {
      const [u, v] = [x / scale - 0.5, y / scale - 0.5]
      const [x0, y0] = [Math.floor(u), Math.floor(v)]
      const [fx, fy] = [u - x0, v - y0]
      const value = (at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx) * (1 - fy) + (at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx) * fy
      out[4 * (y * canvas.width + x) + 3] = 255 * Math.max(0, Math.min(1, (value - 70) / 80))
    }
  pixels.data.set(out)
  context.putImageData(pixels, 0, 0)
  return trim(canvas)
}

/** The smallest picture that holds all ink. */
function trim(canvas: Canvas): Canvas {
  const { width, height } = canvas
  const data = new Uint8ClampedArray(canvas.getContext("2d").getImageData(0, 0, width, height).data)
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[4 * (y * width + x) + 3]! > 100) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)]
  const trimmed = createCanvas(Math.max(1, right - left), Math.max(1, bottom - top))
  trimmed.getContext("2d").drawImage(canvas, -left, -top)
  return trimmed
}
