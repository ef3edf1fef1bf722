/** The nets that read cells: marks one by one, those of deliveries or those of a number; a line of figures, a line of letters. */
export const cellNets = ["balls", "marks", "figures", "words"] as const
export type CellNet = (typeof cellNets)[number]

/** The nets that read lines of print: all of it, and what is so small that blur runs its letters into one another. */
export const printNets = ["print", "small-print"] as const
export type PrintNet = (typeof printNets)[number]

/** All nets of ours: those for handwriting, and those for print. */
export type Net = CellNet | PrintNet

/**
 * What a net says of one cell, before any softmax. Positions row by row; each has `width` numbers in `scores` and `featureWidth` in
 * `features` (the layer below the scores; empty where the model does not give it). `balls` and `marks`: a position every 4 pixels both ways, its
 * numbers "a mark sits here", then one a class. `figures`, `words` and those for print: one row, a position every 2 pixels, one number a class, then
 * "nothing new here" (the blank of CTC).
 */
export type CellScores = {
  rows: number
  columns: number
  width: number
  scores: Float32Array
  featureWidth: number
  features: Float32Array
}

/** Does the net find marks one by one? */
export const isSpotter = (net: Net): boolean => net === "balls" || net === "marks"

/** What stands in a model's file beside its weights: the classes in the order of its scores, and numbers fitted after training. */
export type CellModel = { classes: readonly string[]; calibration: Readonly<Record<string, readonly number[]>> }

/** All cells that one net looked at, in the order they were given. */
export type RecognisedCells = { model: CellModel; cells: CellScores[] }

/** Pixels from one position to the next. */
export const markStride = 4
export const lineStride = 2
/** Every image of a cell is so many pixels high, but for small marks that were enlarged. */
export const cellHeight = 48
/** Print is plain enough for less. */
export const printHeight = 32
