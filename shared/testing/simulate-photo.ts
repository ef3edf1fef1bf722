import { type Canvas, createCanvas } from "@napi-rs/canvas"
import type { Point, Quad } from "../src/base/geometry.ts"
import type { Rgba } from "../src/base/raster.ts"
import { blurPixels } from "./blur-pixels.ts"
import type { Chance } from "./chance.ts"
import { applyHomography, invert, squareToQuad } from "./homography.ts"
import type { PhotoCondition } from "./photo-condition.ts"
import { placeSheet } from "./place-sheet.ts"

/** The finished photo, where the sheet's corners lie in it, and where any place of the sheet does (shares of its width and height), curl and all. */
export type Photo = { jpeg: Buffer; width: number; height: number; corners: Quad; place: (u: number, v: number) => Point }

/** Photographs a drawn sheet: perspective, curl, uneven light, stripes of a screen, blur, noise, JPEG; everything from `chance`. */
export function simulatePhoto(sheet: Canvas, condition: PhotoCondition, chance: Chance): Photo {
  const frame = placeSheet(sheet.width / sheet.height, condition, chance)
  // Its own copy: every access to an ImageData's fields goes through native code, which made this forty times slower.
  const source = { width: sheet.width, height: sheet.height, data: sheet.getContext("2d").getImageData(0, 0, sheet.width, sheet.height).data }
  const photo = { width: frame.width, height: frame.height, data: new Uint8ClampedArray(4 * frame.width * frame.height) }
  const bend = exposeSheet(photo, source, frame.corners, condition, chance)
  blurPixels(photo, condition.blur)
  addNoise(photo, condition.noise, chance)
  const canvas = createCanvas(photo.width, photo.height)
  const context = canvas.getContext("2d")
  const pixels = context.createImageData(photo.width, photo.height)
  pixels.data.set(photo.data)
  context.putImageData(pixels, 0, 0)
  return { jpeg: canvas.toBuffer("image/jpeg", condition.quality), width: photo.width, height: photo.height, corners: frame.corners, place: (u, v) => applyHomography(squareToQuad(frame.corners), { x: u, y: v - bend(u) }) }
}

/** Fills every pixel of `photo` with the sheet or with the desk around it, in the light that falls there. Returns how far the sheet bends at each share of its width. */
function exposeSheet(photo: Rgba, source: Rgba, corners: Quad, condition: PhotoCondition, chance: Chance): (u: number) => number {
  const [a, b, c, d, e, f, g, h, i] = invert(squareToQuad(corners))
  const desk = chance.pick([[96, 74, 52], [70, 76, 84], [128, 120, 108], [46, 60, 48]] as const)
  const light = lightOver(photo, condition, chance)
  const wave = chance.between(0, Math.PI)
  const bend = (u: number) => condition.curl * Math.sin(Math.PI * 1.5 * u + wave) * Math.sin(Math.PI * u)
  const { data, width, height } = photo
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const w = g * x + h * y + i
      const u = (a * x + b * y + c) / w
      let v = (d * x + e * y + f) / w
      const at = 4 * (y * width + x)
      const shine = light(x, y)
      data[at + 3] = 255
      if (u >= 0 && u < 1) v += bend(u)
      if (u >= 0 && u < 1 && v >= 0 && v < 1) {
        exposePixel(data, at, source, u * source.width - 0.5, v * source.height - 0.5, shine)
        if (condition.moire > 0) for (let channel = 0; channel < 3; channel++) data[at + channel] = data[at + channel]! * moireAt(x, y, channel, condition.moire)
        continue
      }
      // The desk has a grain, so that nothing around the sheet is a flat colour.
      const grain = 7 * Math.sin(y * 0.13 + 3 * Math.sin(x * 0.011)) + 5 * Math.sin(x * 0.31 + y * 0.017)
      for (let channel = 0; channel < 3; channel++) data[at + channel] = (desk[channel]! + grain) * shine
    }
  }
  return bend
}

/** Samples the sheet between its four nearest pixels, clamped to its edge, into the photo's pixel at `at`. */
function exposePixel(data: Uint8ClampedArray, at: number, source: Rgba, x: number, y: number, shine: number): void {
  const x0 = Math.max(0, Math.min(source.width - 2, Math.floor(x)))
  const y0 = Math.max(0, Math.min(source.height - 2, Math.floor(y)))
  const fx = Math.max(0, Math.min(1, x - x0))
  const fy = Math.max(0, Math.min(1, y - y0))
  const top = 4 * (y0 * source.width + x0)
  const below = top + 4 * source.width
  const pixels = source.data
  for (let channel = 0; channel < 3; channel++) {
    const upper = pixels[top + channel]! * (1 - fx) + pixels[top + 4 + channel]! * fx
    const lower = pixels[below + channel]! * (1 - fx) + pixels[below + 4 + channel]! * fx
    data[at + channel] = (upper * (1 - fy) + lower * fy) * shine
  }
}

/** Interference of a screen's dots with the sensor's: slow stripes, a little apart for each colour. */
function moireAt(x: number, y: number, channel: number, strength: number): number {
  const phase = channel * 0.9
  return 1 - strength * (0.5 + 0.25 * Math.sin(x * 0.083 + y * 0.047 + phase) + 0.25 * Math.sin(x * 0.29 - y * 0.36 + phase))
}

/** How bright each place is, about 1: falling off to one side, with the soft-edged shadow of the person who holds the phone. */
function lightOver({ width, height }: Rgba, condition: PhotoCondition, chance: Chance): (x: number, y: number) => number {
  const angle = chance.between(0, 2 * Math.PI)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const edge = chance.between(-0.12, 0.12)
  const falloff = 0.06 + 0.2 * condition.shadow
  return (x, y) => {
    const along = ((x / width - 0.5) * cos + (y / height - 0.5) * sin)
    const shade = 1 / (1 + Math.exp(-(along - edge) * 28))
    return (1 - condition.shadow * shade) * (1 - falloff * (along + 0.5)) * 0.97
  }
}

function addNoise({ data }: Rgba, deviation: number, chance: Chance): void {
  // One table of 4,096 normal values, entered at a new place every 1,021 pixels: fifty times quicker than drawing each.
  const table = Float32Array.from({ length: 4096 }, () => chance.normal() * deviation)
  let at = 0
  for (let i = 0; i < data.length; i += 4) {
    if (i % 4084 === 0) at = chance.whole(0, 4095)
    for (let channel = 0; channel < 3; channel++) {
      at = (at + 1) & 4095
      data[i + channel] = data[i + channel]! + table[at]!
    }
  }
}
