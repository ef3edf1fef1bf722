import { createCanvas, GlobalFonts } from "@napi-rs/canvas"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

const require = createRequire(import.meta.url)

/** Fonts that the reader may be tuned on. */
export const tuningFonts = ["arimo", "courier-prime", "inter", "merriweather", "open-sans", "roboto", "source-sans-3", "tinos"] as const
/** A third of the print fonts, kept out of tuning: only a bench that reports may use them. */
export const heldOutFonts = ["dejavu-sans", "lato", "noto-serif", "pt-sans", "roboto-mono"] as const
export const handFonts = ["architects-daughter", "caveat", "patrick-hand"] as const

export type FontName = (typeof tuningFonts)[number] | (typeof heldOutFonts)[number] | (typeof handFonts)[number]

export const isMonospace = (font: FontName) => font === "courier-prime" || font === "roboto-mono"

const withoutBold: readonly string[] = ["architects-daughter", "patrick-hand"]
const registered = new Set<string>()

/** The bytes of a font's Latin face as WOFF, which both the canvas and pdfkit take as it is. */
export function readFont(font: FontName, bold: boolean): Buffer {
  const weight = bold && !withoutBold.includes(font) ? 700 : 400
  return readFileSync(require.resolve(`@fontsource/${font}/files/${font}-latin-${weight}-normal.woff`))
}

/** The CSS font value for a canvas; `size` in the canvas's own pixels. Registers the face when first asked for. */
export function canvasFont(font: FontName, bold: boolean, size: number): string {
  const family = `cricksy-${font}${bold ? "-bold" : ""}`
  if (!registered.has(family)) {
    GlobalFonts.register(readFont(font, bold), family)
    registered.add(family)
  }
  return `${size}px "${family}"`
}

const ruler = createCanvas(1, 1).getContext("2d")

/** Width of a text in points at `size` points. */
export function measureText(text: string, font: FontName, bold: boolean, size: number): number {
  ruler.font = canvasFont(font, bold, 100)
  return (ruler.measureText(text).width * size) / 100
}
