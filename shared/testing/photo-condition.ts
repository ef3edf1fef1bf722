/** How a photo of a sheet comes about. Angles in degrees, lengths in pixels of the finished photo unless said otherwise. */
export type PhotoCondition = {
  /** The camera looks at the sheet askew by at most this much, in both directions. */
  tilt: number
  /** The sheet lies turned by at most this much. */
  turn: number
  /** Standard deviation of the blur. */
  blur: number
  /** Longer and, where given, shorter side of the photo. */
  longSide: number
  shortSide?: number
  /** JPEG quality, 0 to 100. */
  quality: number
  /** How much darker a shadow over about half of the sheet is, 0 to 1. */
  shadow: number
  /** Height of the paper's wave as a share of the sheet's height. */
  curl: number
  /** Standard deviation of the sensor's noise, in grey levels of 256. */
  noise: number
  /** Strength of the stripes of a photographed screen, 0 to 1. */
  moire: number
}

/** A careful person in good light. */
export const easyPhoto: PhotoCondition = { tilt: 10, turn: 2, blur: 0.8, longSide: 2500, quality: 85, shadow: 0.12, curl: 0.004, noise: 3, moire: 0 }

/** A hurried one at dusk, sent through a messenger. */
export const hardPhoto: PhotoCondition = { tilt: 25, turn: 8, blur: 1.6, longSide: 1600, shortSide: 1200, quality: 60, shadow: 0.45, curl: 0.02, noise: 6, moire: 0 }

/** A phone held before a laptop's screen. */
export const screenPhoto: PhotoCondition = { tilt: 8, turn: 3, blur: 0.9, longSide: 2200, quality: 80, shadow: 0, curl: 0, noise: 4, moire: 0.12 }
