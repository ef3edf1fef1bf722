import type { CancelSignal } from "../base/cancel.ts"
import { cellNets, isSpotter, type CellNet } from "../words/cell-scores.ts"
import { adaptScores } from "../words/hand/adapt-scores.ts"
import { findGlyphs } from "../words/hand/find-glyphs.ts"
import type { HandExample, LearntGlyphs } from "../words/hand/hand-example.ts"
import { learnGlyphs } from "../words/hand/learn-glyphs.ts"
import { netsOf } from "./read-cells.ts"
import type { Tools } from "./tools.ts"

/**
 * The tool `recogniseCells` with its scores corrected by examples of a hand, the newest first. Each is looked at again by the nets of
 * today (6 ms), so that other weights need no other examples; spotters learn from each other's cells, a hand's figures are the same in all.
 * Without examples the tool itself. Throws `FailureError` "cancelled", "engine_failed".
 */
export async function adaptToHand(tools: Pick<Tools, "recogniseCells">, examples: readonly HandExample[], signal: CancelSignal): Promise<Pick<Tools, "recogniseCells">> {
  const learnt = new Map<CellNet, LearntGlyphs>()
  for (const net of cellNets) {
    const own = examples.filter(({ kind }) => netsOf[kind].some((other) => other === net || (isSpotter(other) && isSpotter(net))))
    const looks = own.length === 0 ? undefined : await tools.recogniseCells(net, own.map(({ image }) => image), signal)
    if (!looks) continue
    const glyphs = own.flatMap((example, i) => findGlyphs(net, { model: looks.model, scores: looks.cells[i]! }, example))
    if (glyphs.length > 0) learnt.set(net, learnGlyphs(glyphs))
  }
  if (learnt.size === 0) return tools
  return {
    recogniseCells: async (net, images, ...rest) => {
      const looks = await tools.recogniseCells(net, images, ...rest)
      return looks && { ...looks, cells: looks.cells.map((cell) => adaptScores(net, cell, learnt.get(net))) }
    },
  }
}
