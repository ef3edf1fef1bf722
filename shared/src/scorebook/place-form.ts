import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { fitTables } from "./fit-tables.ts"
import type { FormMesh } from "./form-mesh.ts"
import type { Layout } from "./layout.ts"
import type { MeshScore } from "./mesh-score.ts"
import { scoreMesh } from "./mesh-score.ts"
import { findPagePattern, placeLayout } from "./place-layout.ts"
import { meshRounds, refineMesh } from "./refine-mesh.ts"
import { sampleRulings } from "./ruling-samples.ts"
import { scoreTables } from "./score-tables.ts"

/** A form recognised on a flat page. */
export type FormPlacement = { layout: Layout; mesh: FormMesh; score: MeshScore }

/**
 * Below this F1 no known form lies on the page, unless its tables say otherwise: a second sheet in the photo, a fold, glare and a desk's grain bring lines that no form explains. Then
 * this share of the lines of each table that has as many as are telling is met (right placements 0.95 at least, a sister print's tables 0.75), of so many in all.
 */
const leastF1 = 0.6
const leastF1OfTables = 0.4
const tellingLines = 5
const metOfTable = 0.9
const fewestLines = 40
/** So many layouts, and placements of each, are tried with a mesh. */
const triedLayouts = 3
const triedPlacements = 3
const finishedLayouts = 2
/** Rounds of the mesh that suffice to compare, and the points' distance in units then and in the end. */
const trialRounds = 4
const trialStep = 24
const finalStep = 8

/** The form that explains the page best, with its mesh; undefined where none does well. Best layouts first by pattern, then by mesh. */
export function placeForm(page: RuledPage, layouts: readonly Layout[]): FormPlacement | undefined {
  const pattern = findPagePattern(page)
  const rough = layouts.map((layout) => placeLayout(pattern, layout)).filter((placements) => placements.length > 0)
  rough.sort((a, b) => b[0]!.score - a[0]!.score)
  const trials = rough.slice(0, triedLayouts).map((placements) => {
    const fits = placements.slice(0, triedPlacements).map(({ layout, mesh }) => fit(page, layout, mesh, trialStep, 0, trialRounds))
    return fits.sort((a, b) => b.score.f1 - a.score.f1)[0]!
  })
  const finalists = trials.sort((a, b) => b.score.f1 - a.score.f1).slice(0, finishedLayouts)
  const finished = finalists.map(({ layout, mesh }) => fit(page, layout, mesh, finalStep, trialRounds, meshRounds.length))
  const best = finished.sort((a, b) => b.score.f1 - a.score.f1)[0]
  if (!best || best.score.f1 < leastF1OfTables) return undefined
  const placement = { ...best, mesh: { ...best.mesh, tables: fitTables(page, best.layout, best.mesh) } }
  return best.score.f1 >= leastF1 || isMetThroughout(page, placement) ? placement : undefined
}

function isMetThroughout(page: RuledPage, { layout, mesh }: FormPlacement): boolean {
  const scores = scoreTables(page, layout, mesh).filter(({ seen }) => seen >= tellingLines)
  return scores.every(({ onLine, seen }) => onLine >= metOfTable * seen) && scores.reduce((sum, { seen }) => sum + seen, 0) >= fewestLines
}

/** The mesh of a form whose place is known to some pixels. */
export function settleForm(page: RuledPage, layout: Layout, start: FormMesh): FormPlacement {
  const placement = fit(page, layout, start, finalStep, 0, meshRounds.length)
  return { ...placement, mesh: { ...placement.mesh, tables: fitTables(page, layout, placement.mesh) } }
}

function fit(page: RuledPage, layout: Layout, start: FormMesh, step: number, firstRound: number, lastRound: number): FormPlacement {
  const samples = { horizontal: sampleRulings(layout, "horizontal", step), vertical: sampleRulings(layout, "vertical", step) }
  const mesh = refineMesh(page, samples, start, meshRounds.slice(firstRound, lastRound))
  return { layout, mesh, score: scoreMesh(page, layout, samples, mesh) }
}
