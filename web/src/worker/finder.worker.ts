import type { Grey } from "@cricksy/shared/base/raster.ts"
import { toGrey } from "@cricksy/shared/page/grey.ts"
import { judgeFrame } from "@cricksy/shared/page/judge-frame.ts"
import type { LiveFrame } from "./live-frame.ts"

declare const self: DedicatedWorkerGlobalScope

/** Long side of the small frame, side of the detail: pixels. */
const overviewSide = 256
const detailSide = 240

const canvas = new OffscreenCanvas(overviewSide, overviewSide)
const context = canvas.getContext("2d", { willReadFrequently: true })

/** The part of the picture from (x, y) on, drawn `width` × `height`. */
function draw({ picture }: LiveFrame, from: { x: number; y: number; width: number; height: number }, width: number, height: number): Grey | undefined {
  canvas.width = width
  canvas.height = height
  if (!context) return undefined
  context.imageSmoothingQuality = "medium"
  context.drawImage(picture, from.x, from.y, from.width, from.height, 0, 0, width, height)
  return toGrey(context.getImageData(0, 0, width, height))
}

self.onmessage = ({ data: frame }: MessageEvent<LiveFrame>) => {
  const { width, height, detail } = frame
  const scale = overviewSide / Math.max(width, height)
  const overview = draw(frame, { x: 0, y: 0, width, height }, Math.round(width * scale), Math.round(height * scale))
  const middle = draw(frame, { x: (width - detail) >> 1, y: (height - detail) >> 1, width: detail, height: detail }, detailSide, detailSide)
  frame.picture.close()
  // Without a canvas the viewfinder only shows its picture.
  if (overview && middle) self.postMessage(judgeFrame(overview, middle))
}
