import type { Quad } from "../../base/geometry.ts"
import type { InkMask } from "../binarise.ts"
import { fillQuad } from "./fill-quad.ts"

/** An area of print with more ink than this, of all its pixels, is a dark bar with pale words on it. */
const solid = 0.5

/** The ink without dark bars: writing that touches one would go with it. `areas`: where something is printed. */
export function eraseSolidPrint(mask: InkMask, areas: readonly Quad[]): InkMask {
  const { width, height } = mask
  const areaOf = new Int16Array(width * height)
  areas.forEach((quad, i) => fillQuad(areaOf, width, height, quad, i + 1))
  const sizes = new Uint32Array(areas.length + 1)
  const inked = new Uint32Array(areas.length + 1)
  for (let at = 0; at < areaOf.length; at++) {
    sizes[areaOf[at]!]!++
    inked[areaOf[at]!]! += mask.data[at]!
  }
  const data = mask.data.slice()
  for (let at = 0; at < areaOf.length; at++) {
    const area = areaOf[at]!
    if (area !== 0 && inked[area]! > solid * sizes[area]!) data[at] = 0
  }
  return { width, height, data }
}
