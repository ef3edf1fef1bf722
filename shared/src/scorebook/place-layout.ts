import type { RuledPage } from "../page/ruled/ruled-page.ts"
import type { AxisPlacement } from "./axis-placement.ts"
import { climb, findMarks } from "./axis-placement.ts"
import type { FormMesh } from "./form-mesh.ts"
import type { Axis, Layout } from "./layout.ts"
import type { RunMask } from "./placement-score.ts"
import { buildRunMask, scorePlacement } from "./placement-score.ts"
import type { RunProfile } from "./run-profile.ts"
import { buildRunProfile } from "./run-profile.ts"
import { sampleRulings } from "./ruling-samples.ts"
import { searchAxis } from "./search-axis.ts"

/** A layout laid over a page without shifts yet. `score` is F1, 0 to 1. */
export type RoughPlacement = { layout: Layout; mesh: FormMesh; score: number }

/** What the search needs of a page, made once for all layouts. */
export type PagePattern = {
  page: RuledPage; whole: RunProfile; bands: Record<Axis, { coarse: RunProfile; fine: RunProfile }>; wholeFine: RunProfile;
  masks: Record<Axis, RunMask>
}

/** Scales tried across, as shares of the one at which the layout fills the page: margins round the grid, or a form cut off by the photo. */
const smallest = 0.4
const largest = 1.3
/** Pixels per unit may differ so much between the axes: the flat page's shape is known only roughly. */
const narrowest = 0.75
const widest = 1.33
/** Distance in units between the points that are looked at in the end. */
const sampleStep = 12
/** Pixels per value of the profiles, and the number of bands. */
const coarseStep = 4
const fineStep = 2
const bandCount = 6
/** Places kept across, and down for each of them. */
const keptAcross = 3
const keptDown = 3

export function findPagePattern(page: RuledPage): PagePattern {
  const bandsOf = (axis: Axis) => ({
    coarse: buildRunProfile(page, axis, bandCount, coarseStep), fine: buildRunProfile(page, axis, bandCount, fineStep),
  })
  return {
    page, whole: buildRunProfile(page, "vertical", 1, coarseStep), wholeFine: buildRunProfile(page, "vertical", 1, fineStep),
    bands: { horizontal: bandsOf("horizontal"), vertical: bandsOf("vertical") },
    masks: { horizontal: buildRunMask(page, "horizontal"), vertical: buildRunMask(page, "vertical") },
  }
}

/**
 * The best places for a layout on the page, best first: across by the pattern of the columns alone; down, for each of those, by the
 * rows' pattern in each band of the page (tables beside each other have different rows); then across again, band by band.
 */
export function placeLayout(pattern: PagePattern, layout: Layout): RoughPlacement[] {
  const { page, whole, wholeFine, bands, masks } = pattern
  const [width, height] = layout.size
  const fill = Math.max(page.width / width, page.height / height)
  const samples = { horizontal: sampleRulings(layout, "horizontal", sampleStep), vertical: sampleRulings(layout, "vertical", sampleStep) }
  const placements: RoughPlacement[] = []
  const columns = findMarks(layout, "vertical", whole)
  const scales = { smallest: smallest * fill, largest: largest * fill }
  for (const across of searchAxis(columns, width, whole, wholeFine, scales, keptAcross)) {
    const marks = findMarks(layout, "horizontal", bands.horizontal.coarse, across)
    const range = { smallest: across.scale * narrowest, largest: across.scale * widest }
    for (const y of searchAxis(marks, height, bands.horizontal.coarse, bands.horizontal.fine, range, keptDown)) {
      const x: AxisPlacement = climb(findMarks(layout, "vertical", bands.vertical.fine, y), width, bands.vertical.fine, across)
      const mesh: FormMesh = { size: layout.size, x, y }
      placements.push({ layout, mesh, score: scorePlacement(page, layout, samples, masks, mesh) })
    }
  }
  return placements.sort((a, b) => b.score - a.score)
}
