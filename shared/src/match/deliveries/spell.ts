import type { Alternative } from "../../base/reading.ts"

/** One over box of a bowler's row. */
export type SpellBox = {
  /** What its marks may say, with probabilities; what they leave to 1 is "something else". No token at all: the box holds no over. */
  tokens: readonly Alternative<string[]>[]
  /** What the running figure under it may say; null where none is written. */
  figure: readonly Alternative<string>[] | null
}

/** A bowler's row: the boxes that hold an over, in order, and the summary's figures, null where the sheet has none. */
export type Spell = { boxes: readonly SpellBox[]; runs: readonly Alternative<number>[] | null; wickets: readonly Alternative<number>[] | null }

/** How likely (a logarithm, 0 at best) the figures and boxes around a box make what it is worth, whatever its own marks say. */
export type WorthOfBox = (charged: number, wickets: number) => number

/** The same row once all of it is weighed together: posterior probabilities, likeliest first, a few of each. */
export type WeighedSpell = {
  boxes: { tokens: Alternative<string[]>[]; figure: Alternative<BowlersFigure>[]; worth: WorthOfBox }[]
  runs: Alternative<number>[]
  wickets: Alternative<number>[]
}

/** What stands against a bowler after an over. */
export type BowlersFigure = { wickets: number; runs: number }
