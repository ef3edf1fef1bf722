import type { Rgba } from "../base/raster.ts"
import { flattenRuledPage } from "../page/ruled/flatten-ruled-page.ts"
import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { turnRuledPage } from "../page/ruled/turn-ruled-page.ts"
import type { Layout } from "../scorebook/layout.ts"
import type { FormPlacement } from "../scorebook/place-form.ts"
import { placeForm } from "../scorebook/place-form.ts"

/** A printed form found on a photo: the flat page, upright, and where the layout lies on it. */
export type FoundForm = { page: RuledPage; placement: FormPlacement }

/**
 * Which of the layouts a photo shows, however it was turned; undefined where the rulings fit none. Two to three seconds, more if it
 * lies on its side.
 */
export function findForm(image: Rgba, layouts: readonly Layout[]): FoundForm | undefined {
  let page = flattenRuledPage(image)
  for (let turns = 0; page && turns < 4; turns++, page = turnRuledPage(page)) {
    const placement = placeForm(page, layouts)
    if (placement) return { page, placement }
  }
  return undefined
}
