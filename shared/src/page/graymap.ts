import type { Grey } from "../base/raster.ts"

/** The picture as a binary PGM file: the cheapest container that the engine's image library opens (a header and the bytes). */
export function toGraymap(image: Grey): Uint8Array {
  const header = `P5 ${image.width} ${image.height} 255\n`
  const file = new Uint8Array(header.length + image.data.length)
  for (let i = 0; i < header.length; i++) file[i] = header.charCodeAt(i)
  file.set(image.data, header.length)
  return file
}
