import type { Quad } from "../base/geometry.ts"
import { cutQuad, holdInside, isConvex, mapQuad, measureQuad, toNumbers, toQuad } from "../page/cut-quad.ts"
import { findHomography, mapPoint } from "../page/homography.ts"
import type { OpenedPage } from "./tools.ts"

/** The page to be read, and the way back: corners in its pixels to corners in those of the opened picture. */
type CutSheet = { pages: OpenedPage[]; toOpened: (corners: number[]) => number[]; warnings: { code: string; message: string }[] }

/** Tells whoever reads the file again that the page's corners go back to a person. */
export const cornersSet = { code: "corners_set", message: "Only what lies between the corners that a person set was read." }

/**
 * A photo of which a person has said where the sheet lies: what is inside the corners is read as if it had been the photo. Files of more than one
 * page, and corners that go round no sheet, stay as they are.
 */
export function cutSheet(pages: OpenedPage[], corners: readonly number[] | undefined): CutSheet {
  const image = pages.length === 1 ? pages[0]?.image : undefined
  const set = corners && toQuad(corners)
  // Corners come from outside: far from the photo they would ask for a page without end.
  const quad = image && set && mapQuad(set, (corner) => holdInside(corner, image.pixels))
  const cut = quad && isConvex(quad) ? cutImage(image, quad) : undefined
  return cut ?? { pages, toOpened: (same) => same, warnings: [] }
}

function cutImage(image: NonNullable<OpenedPage["image"]>, quad: Quad): CutSheet | undefined {
  const { width, height } = measureQuad(quad)
  const [pixels, map] = [cutQuad(image.pixels, quad, width, height), findHomography(width, height, quad)]
  if (!pixels || !map) return undefined
  const toOpened = (corners: number[]): number[] => {
    const straight = toQuad(corners)
    return straight ? toNumbers(mapQuad(straight, (at) => mapPoint(map, at))) : corners
  }
  return { pages: [{ image: { ...image, pixels } }], toOpened, warnings: [cornersSet] }
}
