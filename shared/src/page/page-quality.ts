import type { Quad } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import type { Component } from "./components.ts"
import { findTextHeight } from "./letters.ts"
import type { PageQuality } from "./page-image.ts"

/** A photo less sharp than this is blurred: its letters are sharpened, its print may look uneven. */
export const blurredBelow = 0.2

/** A blown-out pixel, 0 to 255, and how far paper around it is darker. */
const blownOut = 253
/** Pixels to either side of a patch's middle that are blown out as well. */
const patchReach = 8

/** Judges a photo, as it was `opened`, before it is read. `sheet`: its corners in the photo, where it was found. */
export function judgeQuality(sharpness: number, opened: Grey, letters: readonly Component[], sheet: Quad | undefined): PageQuality {
  const textHeight = findTextHeight(letters)
  return {
    sharpness,
    glare: findGlare(opened),
    cutOff: sheet ? findCutCorners(sheet, opened) : [],
    ...(textHeight === undefined ? {} : { textHeight }),
  }
}

/**
 * The steepest step between neighbours through the middle of a letter, median over letters, as a share of black to white (0 to 1): print in
 * focus has 0.5 and more, a blurred photo under 0.2. On an evenly lit page.
 */
export function findSharpness({ width, data }: Grey, letters: readonly Component[]): number {
  const steps = letters.map((letter) => {
    const row = (letter.y + (letter.height >> 1)) * width
    let steepest = 0
    for (let x = Math.max(1, letter.x - 1); x < Math.min(width, letter.x + letter.width + 2); x++)
      steepest = Math.max(steepest, Math.abs(data[row + x]! - data[row + x - 1]!))
    return steepest
  }).sort((a, b) => a - b)
  return (steps[steps.length >> 1] ?? 0) / 255
}

/**
 * The share of blown-out pixels in patches, where the rest of the picture is not simply white: screens and scans are white all over, and light
 * letters on a dark screen are no patches: those are blown out for `reach` pixels to all sides.
 */
export function findGlare({ width, data }: Grey, reach = patchReach): number {
  let blown = 0
  let light = 0
  for (let at = 0; at < data.length; at += 7) {
    if (data[at]! >= blownOut) blown++
    else if (data[at]! >= 225) light++
  }
  const samples = Math.ceil(data.length / 7)
  if (blown > 0.25 * samples || light > 10 * blown) return 0
  const around = [0, -reach, reach, -reach * width, reach * width]
  let patches = 0
  for (let at = 0; at < data.length; at += 7) if (around.every((step) => (data[at + step] ?? 0) >= blownOut)) patches++
  return patches / samples
}

export const cornerNames = ["top left", "top right", "bottom right", "bottom left"] as const

/** Corners of the sheet that lie outside the photo by more than 2 % of its size. */
function findCutCorners(corners: Quad, { width, height }: { width: number; height: number }): (typeof cornerNames)[number][] {
  return cornerNames.filter((_, index) => {
    const { x, y } = corners[index]!
    return x < -0.02 * width || y < -0.02 * height || x > 1.02 * width || y > 1.02 * height
  })
}
