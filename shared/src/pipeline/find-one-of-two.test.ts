import { expect, test } from "vitest"
import { createChance } from "../../testing/chance.ts"
import { renderForm } from "../../testing/render-form.ts"
import type { Rgba } from "../base/raster.ts"
import { toPhoto } from "../page/ruled/flat-map.ts"
import { findParting } from "../page/ruled/find-parting.ts"
import { flattenRuledPage, lightPicture } from "../page/ruled/flatten-ruled-page.ts"
import { meshPoint } from "../scorebook/form-mesh.ts"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import { findOneOfTwo } from "./find-one-of-two.ts"

const hcl = layoutLibrary.find(({ name }) => name === "hcl-2018")!
const pose = { width: 1000, height: 1400, scale: 0.82, left: 110, top: 70, tilt: -0.02, perspective: 0.06, curl: 6, noise: 6 }

/** The second picture to the right of the first. */
function putBeside(left: Rgba, right: Rgba): Rgba {
  const width = left.width + right.width
  const data = new Uint8ClampedArray(4 * width * left.height)
  for (let y = 0; y < left.height; y++) {
    data.set(left.data.subarray(4 * y * left.width, 4 * (y + 1) * left.width), 4 * y * width)
    data.set(right.data.subarray(4 * y * right.width, 4 * (y + 1) * right.width), 4 * (y * width + left.width))
  }
  return { width, height: left.height, data }
}

test("of two sheets in a photo the first that is known is found, at its place in the photo", { timeout: 120_000 }, () => {
  const known = renderForm(hcl, pose, createChance(5))
  const photo = putBeside(known.image, renderForm(hcl, { ...pose, tilt: 0.03, perspective: -0.1 }, createChance(6)).image)
  const flat = flattenRuledPage(lightPicture(photo))!
  const parting = findParting(flat)
  expect(parting?.axis).toBe("x")
  const form = findOneOfTwo(photo, flat, parting!, [hcl])!
  const top = meshPoint(form.placement.mesh, 500, 0)
  const [at, truth] = [toPhoto(form.page.map, top.x, top.y), known.place(500, 0)]
  expect(Math.hypot(at.x - truth.x, at.y - truth.y)).toBeLessThan(4)
  // Nothing is left of the first: the second is read.
  const right = { ...parting!, from: 0.5, to: 0.02 }
  const second = findOneOfTwo(photo, flat, right, [hcl])!
  expect(toPhoto(second.page.map, 0, 0).x).toBeGreaterThan(900)
})
