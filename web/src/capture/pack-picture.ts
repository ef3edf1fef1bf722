import { FailureError } from "@cricksy/shared/base/failure.ts"
import { chooseReadingSize } from "@cricksy/shared/page/reading-size.ts"
import type { Packing } from "../worker/packing.ts"

/** JPEG quality of a sent picture. Measured: recognition hardly changes from 25 up, and 80 keeps a page below 1 MB. */
const quality = 0.8

type Context = { imageSmoothingQuality: "low" | "medium" | "high"; drawImage: (picture: VideoFrame | ImageBitmap, x: number, y: number, width: number, height: number) => void }
type Canvas = { width: number; height: number; getContext: (kind: "2d") => Context | null }

/** A canvas of that size and how it becomes a JPEG: a thread of its own has others than the page. */
export type CreateCanvas = (width: number, height: number) => { canvas: Canvas; encode: (quality: number) => Promise<Blob> }

/** A picture as a JPEG of reading size (long side about 2000 px). Metadata such as the place is gone. Throws where the browser cannot decode or draw it. */
export async function packPicture(packing: Packing, createCanvas: CreateCanvas): Promise<Blob> {
  // The browser scales while decoding where it can: 48 megapixels would not fit an iOS canvas.
  const picture = "frame" in packing ? packing.frame : await createImageBitmap(packing.file, { resizeWidth: packing.resizeWidth, resizeQuality: "high" })
  const size = "displayWidth" in picture ? { width: picture.displayWidth, height: picture.displayHeight } : picture
  const { width, height } = chooseReadingSize(size)
  const { canvas, encode } = createCanvas(width, height)
  try {
    const context = canvas.getContext("2d")
    if (!context) throw new FailureError("engine_failed")
    context.imageSmoothingQuality = "high"
    context.drawImage(picture, 0, 0, width, height)
    return await encode(quality)
  } finally {
    picture.close()
    // iOS keeps canvas memory until the canvas has no size: 384 MB in all, then it refuses.
    canvas.width = canvas.height = 0
  }
}
