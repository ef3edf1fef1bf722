import type { Quad } from "../base/geometry.ts"
import type { Grey, Rgba } from "../base/raster.ts"

/** A page as it came out of a file: pixels in the orientation that EXIF asks for, long side at most `limits.readingLongSide` for photos. */
export type PageImage = { pixels: Rgba; origin: "photo" | "pdf" }

/** A printed line of the form, on the upright page. `at` is its y (horizontal) or x (vertical); it runs from `from` to `to`; all pixels. */
export type Ruling = { axis: "horizontal" | "vertical"; at: number; from: number; to: number; thickness: number }

/** What can be said about a photo before it is read. */
export type PageQuality = {
  /** Steepness of the letters' edges, 0 to 1: print in focus has 0.5 and more, a blurred photo under 0.2. */
  sharpness: number
  /** Share of blown-out pixels, 0 to 1. */
  glare: number
  /** Corners of the sheet that lie outside the photo. */
  cutOff?: ("top left" | "top right" | "bottom right" | "bottom left")[]
  /** Height of capitals and digits in pixels, undefined where no text was found. */
  textHeight?: number
}

/** The upright page. `grey` is evenly lit, black on white; `opened` is the whole picture as it came. */
export type CleanPage = {
  grey: Grey
  opened: Grey
  rulings: Ruling[]
  /** Grey with the rulings taken out: what the engine reads. */
  inkOnly: Grey
  /** The same before it was sharpened, of a blurred photo: what our own reader of print reads. */
  unsharpened: Grey | undefined
  quality: PageQuality
  /** Probability that the page was filled in by hand, 0 to 1. */
  handwriting: number
  /** The sheet's corners in the pixels of the `PageImage` that this page was cut from. */
  corners: Quad
}
