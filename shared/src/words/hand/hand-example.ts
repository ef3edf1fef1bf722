import type { Grey } from "../../base/raster.ts"
import type { CellKind } from "../cell-reading.ts"

/**
 * A cell of which a person said what stands in it: its image as the nets take it (48 px high, black on white), and what is written there,
 * as it is written; marks of an over with a space between two. The picture is kept, not what a net made of it: other weights see it anew.
 */
export type HandExample = { kind: CellKind; text: string; image: Grey }

/** One class written by this hand: the layer below the scores at its place, and what the net said of the classes there. */
export type Glyph = { of: number; features: Float32Array; scores: Float32Array }

/** What examples teach one net: at features near a glyph's, its `weights` (one number a class) are added to the scores; `reach`: how near, squared. */
export type LearntGlyphs = { glyphs: readonly { features: Float32Array; weights: Float32Array }[]; reach: number }
