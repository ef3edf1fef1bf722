import type { Grey } from "../base/raster.ts"

/** Each pixel becomes the darkest within `reach` pixels of it, in a square. */
export function spreadDarkest(image: Grey, reach: number): Grey {
  return spread(image, reach, Math.min)
}

/** Each pixel becomes the lightest within `reach` pixels of it, in a square. */
export function spreadLightest(image: Grey, reach: number): Grey {
  return spread(image, reach, Math.max)
}

function spread({ width, height, data }: Grey, reach: number, choose: (a: number, b: number) => number): Grey {
  const across = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let value = data[y * width + x]!
      for (let near = Math.max(0, x - reach); near <= Math.min(width - 1, x + reach); near++) value = choose(value, data[y * width + near]!)
      across[y * width + x] = value
    }
  const both = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let value = across[y * width + x]!
      for (let near = Math.max(0, y - reach); near <= Math.min(height - 1, y + reach); near++) value = choose(value, across[near * width + x]!)
      both[y * width + x] = value
    }
  return { width, height, data: both }
}
