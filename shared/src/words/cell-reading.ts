import type { Alternative } from "../base/reading.ts"

/**
 * What a cell holds. `figure`: running bowling figures ("3-26"); `strip`: a batter's runs in a line; `tally`: runs of extras in a line;
 * `balls`: an over, one mark a delivery.
 */
export const cellKinds = ["number", "overs", "figure", "strip", "tally", "balls", "howOut", "name"] as const
export type CellKind = (typeof cellKinds)[number]

/** How something that is scribbled over stands among tokens and in texts. */
export const scribble = "#"
/** The same for "as above". */
export const dittoMark = '"'

/**
 * `empty`: nothing is written there. `struckOut`: crossed out or scribbled over, `alternatives` hold what can still be read.
 * `ditto`: "as above". `unreadable`: ink, but nothing that the net knows.
 */
export type CellState = "read" | "empty" | "struckOut" | "ditto" | "unreadable"

/**
 * One mark: its centre in pixels of the cell's image, the line of marks it stands in (from 0), how probable it is that a mark sits there
 * at all, and what it may be, best first. Weak marks are kept: every mark may also be none.
 */
export type Mark = { x: number; y: number; row: number; presence: number; tokens: Alternative<string>[] }

/** One drawing over all of a ball box: maiden (M), wicket maiden (JW), not an over (X). */
export type WholeMark = "M" | "JW" | "X"

/**
 * `alternatives`: the cell's whole text, best first, with calibrated probabilities; marks of a ball box with a space between two. Two
 * alternatives of figures differ in their digits, not only in their points and dashes. `marks`: in reading order, for `balls`, `strip`
 * and `tally`. `whole`: for `balls`. `confidence`: that `state` is right.
 */
export type CellReading = {
  kind: CellKind
  state: CellState
  confidence: number
  alternatives: Alternative<string>[]
  marks: Mark[]
  whole: Alternative<WholeMark>[]
}
