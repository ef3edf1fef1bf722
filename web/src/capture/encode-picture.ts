import { FailureError } from "@cricksy/shared/base/failure.ts"
import { chooseReadingSize } from "@cricksy/shared/page/reading-size.ts"

/** JPEG quality of a sent picture. Measured: recognition hardly changes from 25 up, and 80 keeps a page below 1 MB. */
const quality = 0.8

/** A drawn picture or a video frame as a JPEG of reading size (long side about 2000 px). Metadata such as the place is gone. */
export async function encodePicture(source: CanvasImageSource, size: { width: number; height: number }): Promise<Blob> {
  const { width, height } = chooseReadingSize(size)
  const canvas = document.createElement("canvas")
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext("2d")
  if (!context) throw new FailureError("engine_failed")
  context.imageSmoothingQuality = "high"
  context.drawImage(source, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality))
  // iOS keeps canvas memory until the canvas has no size: 384 MB in all, then it refuses.
  canvas.width = 0
  canvas.height = 0
  if (!blob) throw new FailureError("engine_failed")
  return blob
}
