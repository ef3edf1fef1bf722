import type { Grey } from "../../base/raster.ts"

/** Each pixel becomes the darkest of itself and its eight neighbours. */
export function spreadDarkest({ width, height, data }: Grey): Grey {
  const across = data.slice()
  for (let at = 1; at < data.length - 1; at++) {
    const x = at % width
    if (x > 0 && data[at - 1]! < across[at]!) across[at] = data[at - 1]!
    if (x < width - 1 && data[at + 1]! < across[at]!) across[at] = data[at + 1]!
  }
  const both = across.slice()
  for (let at = 0; at < data.length; at++) {
    if (at >= width && across[at - width]! < both[at]!) both[at] = across[at - width]!
    if (at + width < data.length && across[at + width]! < both[at]!) both[at] = across[at + width]!
  }
  return { width, height, data: both }
}

/** Each pixel becomes the lightest of itself and its eight neighbours. */
export function spreadLightest(image: Grey): Grey {
  return negate(spreadDarkest(negate(image)))
}

function negate({ width, height, data }: Grey): Grey {
  const turned = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at++) turned[at] = 255 - data[at]!
  return { width, height, data: turned }
}
