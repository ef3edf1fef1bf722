import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { findAxisPlacements } from "./axis-placement.ts"
import type { FormMesh } from "./form-mesh.ts"
import type { Axis, Layout } from "./layout.ts"
import type { RunMask } from "./placement-score.ts"
import { scorePlacement } from "./placement-score.ts"
import type { RunProfile } from "./run-profile.ts"
import { sampleRulings } from "./ruling-samples.ts"

/** A layout laid over a page without shifts yet. `score` is F1, 0 to 1. */
export type RoughPlacement = { layout: Layout; mesh: FormMesh; score: number }

/** Pixels per unit may differ so much between the axes: the flat page's shape is known only roughly. */
const narrowest = 0.72
const widest = 1.4
/** Distance in units between the points that are looked at. */
const sampleStep = 12
const kept = 6
/** Placements whose offsets (pixels) and scales (thousandths) differ by less than this in all are one. */
const alike = 25

/** The best places for a layout on the page, best first: places along either axis by pattern, then pairs of them by what they explain. */
export function placeLayout(page: RuledPage, layout: Layout, profiles: Record<Axis, RunProfile>, masks: Record<Axis, RunMask>): RoughPlacement[] {
  const fill = Math.max(page.width / layout.size[0], page.height / layout.size[1])
  const across = findAxisPlacements(layout, "vertical", profiles.vertical, fill)
  const down = findAxisPlacements(layout, "horizontal", profiles.horizontal, fill)
  const samples = { horizontal: sampleRulings(layout, "horizontal", sampleStep), vertical: sampleRulings(layout, "vertical", sampleStep) }
  const placements: RoughPlacement[] = []
  for (const y of down)
    for (const x of across) {
      if (x.scale / y.scale < narrowest || x.scale / y.scale > widest) continue
      const mesh: FormMesh = { size: layout.size, x, y }
      placements.push({ layout, mesh, score: scorePlacement(page, layout, samples, masks, mesh) })
    }
  placements.sort((a, b) => b.score - a.score)
  const distinct: RoughPlacement[] = []
  for (const placement of placements) {
    if (distinct.length === kept) break
    if (distinct.every((other) => differenceOf(placement.mesh, other.mesh) > alike)) distinct.push(placement)
  }
  return distinct
}

function differenceOf(a: FormMesh, b: FormMesh): number {
  return Math.abs(a.x.offset - b.x.offset) + Math.abs(a.y.offset - b.y.offset) + 1000 * (Math.abs(a.x.scale - b.x.scale) + Math.abs(a.y.scale - b.y.scale))
}
