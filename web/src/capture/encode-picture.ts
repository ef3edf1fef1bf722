import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Packed, Packing } from "../worker/packing.ts"
import { packPicture } from "./pack-picture.ts"

/** Safari before 16.4 has no canvas outside of the page. */
const canDrawApart = (): boolean => typeof OffscreenCanvas === "function" && "convertToBlob" in OffscreenCanvas.prototype

/** A thread that says nothing for so many milliseconds has hung, or the phone has ended it for its memory without a word. */
const silenceLimit = 30_000

/**
 * A picture as a JPEG of reading size, made in a thread that ends with it. On the page's own where the browser cannot draw elsewhere, or cannot decode the file
 * there (HEIC in some Safaris). Throws where it cannot decode it at all.
 */
export async function encodePicture(packing: Packing): Promise<Blob> {
  const apart = canDrawApart()
  const packed = apart ? await packApart(packing).catch(() => undefined) : undefined
  if (packed) return new Blob([packed], { type: "image/jpeg" })
  // A frame that was handed over is gone; one that could not be is let go of, else the camera waits for it.
  if (apart && "frame" in packing) {
    packing.frame.close()
    throw new FailureError("engine_failed")
  }
  return packPicture(packing, createPageCanvas)
}

async function packApart(packing: Packing): Promise<Packed> {
  const worker = new Worker(new URL("../worker/packer.worker.ts", import.meta.url), { type: "module", name: "packer" })
  let watch: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<Packed>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Packed>) => resolve(data)
      worker.onerror = () => resolve(undefined)
      watch = setTimeout(() => resolve(undefined), silenceLimit)
      worker.postMessage(packing, "frame" in packing ? [packing.frame] : [])
    })
  } finally {
    clearTimeout(watch)
    worker.terminate()
  }
}

function createPageCanvas(width: number, height: number) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height })
  const encode = async (quality: number): Promise<Blob> => {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality))
    if (!blob) throw new FailureError("engine_failed")
    return blob
  }
  return { canvas, encode }
}
