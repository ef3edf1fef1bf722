import type { InkMask } from "../binarise.ts"

/**
 * Connected pieces of ink (8 neighbours) with all their pixels: piece i holds `pixels[starts[i]]` up to `pixels[starts[i + 1]]` (left
 * out).
 */
export type InkPieces = { pixels: Int32Array; starts: Int32Array }

export function findInkPieces(mask: InkMask): InkPieces {
  const { width, data } = mask
  const seen = data.slice()
  const pixels = new Int32Array(data.reduce((sum, value) => sum + value, 0))
  const starts: number[] = []
  let filled = 0
  for (let seed = 0; seed < seen.length; seed++) {
    if (seen[seed] === 0) continue
    starts.push(filled)
    let next = filled
    pixels[filled++] = seed
    seen[seed] = 0
    for (; next < filled; next++) {
      const at = pixels[next]!
      const x = at % width
      for (let dy = -width; dy <= width; dy += width)
        for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
          const near = at + dy + dx
          if (near < 0 || near >= seen.length || seen[near] === 0) continue
          seen[near] = 0
          pixels[filled++] = near
        }
    }
  }
  return { pixels, starts: Int32Array.from([...starts, filled]) }
}
