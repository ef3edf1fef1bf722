import { isSpotter, type CellNet } from "../cell-scores.ts"
import type { Looked } from "../read-line-cell.ts"
import { alignLine } from "./align-line.ts"
import { alignMarks } from "./align-marks.ts"
import type { Glyph, HandExample } from "./hand-example.ts"

/** A glyph of which the net thinks so little is one that a person put right against the paper, or stands elsewhere. */
const leastChance = 1e-3

/** The glyphs of an example as one net sees them. A text that does not fit the picture gives none. */
export function findGlyphs(net: CellNet, { model, scores: cell }: Looked, { kind, text }: Omit<HandExample, "image">): Glyph[] {
  const tokens = text.split(kind === "balls" ? " " : "").filter((token) => token !== "" && token !== " ")
  const aligned = isSpotter(net) ? alignMarks(model, cell, kind, tokens) : alignLine(model, cell, text)
  const classes = model.classes.length
  return aligned.flatMap(({ of, at }) => {
    const from = at * cell.width + firstClass(net)
    const scores = cell.scores.slice(from, from + classes)
    const highest = Math.max(...scores)
    const sum = scores.reduce((all, score) => all + Math.exp(score - highest), 0)
    if (Math.exp(scores[of]! - highest) / sum < leastChance) return []
    return [{ of, scores, features: cell.features.slice(at * cell.featureWidth, (at + 1) * cell.featureWidth) }]
  })
}

/** Of the numbers at a position the first that is a class's: the spotter's first says whether a mark sits there. */
export const firstClass = (net: CellNet): number => (isSpotter(net) ? 1 : 0)
