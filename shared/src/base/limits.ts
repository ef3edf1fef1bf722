/** What the product accepts. Shown to the user before they wait; checked again wherever bytes arrive. */
export const limits = {
  /** A sent picture. A phone first shrinks a larger photo instead of refusing it. */
  pictureBytes: 10_000_000,
  pdfBytes: 25_000_000,
  /** A card as CSV or JSON; a whole Test match ball by ball has 2 MB. */
  cardBytes: 5_000_000,
  /** Pixels of a decoded picture, checked from the header before decoding. */
  decodedPixels: 50_000_000,
  pdfPages: 20,
  /** Pixels of one drawn PDF page. */
  pdfPagePixels: 25_000_000,
  /** The longer side of a picture as it is read and sent, in pixels. */
  readingLongSide: 2000,
  /** A picture whose shorter side is below this holds no readable table. */
  smallestSide: 60,
} as const
