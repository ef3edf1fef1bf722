import type { Grey } from "../base/raster.ts"
import { cropGrey, pasteGrey } from "./cut-paste.ts"
import { resizeGrey } from "./resize.ts"
import type { TextSegment } from "./text-segments.ts"

/** A line as our reader of print takes it: its foot on `foot`, its capitals `capital` high, in a picture `height` high. Pixels; the generator in shared/training has the same. */
const drawn = { height: 32, foot: 23, capital: 15 }
/** Blur makes letters higher and lets them reach below their foot; shares of what was measured, on hard photos. */
const blurred = { capital: 0.92, foot: 0.1 }
/** Paper beside the line, in capitals. */
const beside = 0.3
/** The darkest fiftieth of the ink becomes black, but what is paler than `palest` stays grey (both 0 to 255, ink not paper). */
const darkest = { share: 1 / 50, palest: 60, ink: 15 }

/** `x` of the page is `left + x / scale`. */
export type PrintedLine = { image: Grey; left: number; scale: number }

/** Cuts a segment out of the page as it was seen, before any sharpening: sharpened, small letters lose what tells them apart. */
export function drawPrintedLine(page: Grey, { box, baseline, capital }: Pick<TextSegment, "box" | "baseline" | "capital">, mostWide: number): PrintedLine {
  const size = blurred.capital * capital
  const scale = Math.min(drawn.capital / size, mostWide / (box.width + 2 * beside * size + 2))
  const foot = baseline - blurred.foot * capital
  const left = Math.max(0, Math.floor(box.x - beside * size))
  const right = Math.min(page.width, Math.ceil(box.x + box.width + beside * size))
  const top = Math.max(0, Math.floor(foot - drawn.foot / scale))
  const bottom = Math.min(page.height, Math.ceil(foot + (drawn.height - drawn.foot) / scale))
  const cut = cropGrey(page, { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) })
  const line = resizeGrey(stretchInk(cut), scale)
  const image: Grey = { width: line.width, height: drawn.height, data: new Uint8Array(line.width * drawn.height).fill(255) }
  pasteGrey(image, line, 0, Math.round(drawn.foot - (foot - top) * scale))
  return { image, left, scale }
}

function stretchInk({ width, height, data }: Grey): Grey {
  const ink = data.filter((value) => 255 - value > darkest.ink).sort()
  const black = Math.max(darkest.palest, 255 - (ink[Math.floor(ink.length * darkest.share)] ?? 0))
  return { width, height, data: data.map((value) => Math.max(0, 255 - (255 * (255 - value)) / black)) }
}
