import { packPicture } from "../capture/pack-picture.ts"
import type { Packed, Packing } from "./packing.ts"

declare const self: DedicatedWorkerGlobalScope

const say = (packed: Packed): void => self.postMessage(packed, packed ? [packed] : [])

/** A canvas that belongs to no page: drawing and encoding a photo takes 100 ms and more, and the page's thread must stay free. */
function createCanvas(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height)
  return { canvas, encode: (quality: number) => canvas.convertToBlob({ type: "image/jpeg", quality }) }
}

self.onmessage = ({ data }: MessageEvent<Packing>) => { packPicture(data, createCanvas).then(async (blob) => say(await blob.arrayBuffer())).catch(() => say(undefined)) }
