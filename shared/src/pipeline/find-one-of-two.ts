import type { Box } from "../base/geometry.ts"
import type { Rgba } from "../base/raster.ts"
import { toPhoto } from "../page/ruled/flat-map.ts"
import type { Parting } from "../page/ruled/find-parting.ts"
import { flattenRuledPage, lightPicture } from "../page/ruled/flatten-ruled-page.ts"
import { multiply } from "../page/ruled/multiply.ts"
import type { RuledPage } from "../page/ruled/ruled-page.ts"
import type { Layout } from "../scorebook/layout.ts"
import { findForm, mayBeOtherPrint, type FoundForm } from "./find-form.ts"

/** Shares of the page across the gap at which its place in the photo is looked up: a photo taken askew shows it slanted. */
const looked = [0.1, 0.5, 0.9]

/**
 * The first of two sheets in one photo, left or above, that is a known form beyond doubt, else the other: each is flattened on its own, for no one perspective is both's. Its page leads
 * to the whole photo. `flat`: that photo flattened as one page, `parting` the gap in it. Two seconds a sheet, only where there is a gap.
 */
export function findOneOfTwo(image: Rgba, flat: RuledPage, parting: Parting, layouts: readonly Layout[], known?: string): FoundForm | undefined {
  for (const cut of cutAtGap(image, flat, parting)) {
    const page = flattenRuledPage(lightPicture(cropRgba(image, cut)))
    const form = page && findForm(page, layouts, known)
    if (form && !mayBeOtherPrint(form)) return { ...form, page: movePage(form.page, cut) }
  }
  return undefined
}

function cutAtGap({ width, height }: Rgba, { map, ...flat }: RuledPage, { axis, from, to }: Parting): Box[] {
  const places = (share: number) => looked.map((across) => (axis === "x" ? toPhoto(map, share * flat.width, across * flat.height).x : toPhoto(map, across * flat.width, share * flat.height).y))
  const length = axis === "x" ? width : height
  const hold = (place: number) => Math.round(Math.min(length - 1, Math.max(1, place)))
  const [end, begin] = [hold(Math.max(...places(to))), hold(Math.min(...places(from)))]
  return axis === "x" ? [{ x: 0, y: 0, width: end, height }, { x: begin, y: 0, width: width - begin, height }]
    : [{ x: 0, y: 0, width, height: end }, { x: 0, y: begin, width, height: height - begin }]
}

function cropRgba({ width: wide, data }: Rgba, { x, y, width, height }: Box): Rgba {
  const cut = new Uint8ClampedArray(4 * width * height)
  for (let row = 0; row < height; row++) cut.set(data.subarray(4 * ((y + row) * wide + x), 4 * ((y + row) * wide + x + width)), 4 * row * width)
  return { width, height, data: cut }
}

/** The page of a part of a photo as one of the whole. */
const movePage = (page: RuledPage, { x, y }: Box): RuledPage => ({
  ...page, map: { ...page.map, x: page.map.x.map((place) => place + x), y: page.map.y.map((place) => place + y) }, straighten: multiply(page.straighten, [1, 0, -x, 0, 1, -y, 0, 0, 1]),
})
