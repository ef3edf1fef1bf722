/** Who wrote the figures: a machine (print, screen) or a hand. */
export type Paper = "print" | "hand"

/** What the solver takes for granted about one kind of page. Shares and probabilities, 0 to 1. */
export type PaperHabits = {
  /** How often a sheet's own figures break a check, by its id: a slip of the scorer, or an app's rounding. */
  slips: Record<string, number>
  /** A figure that was read and stands is asked for below this; names and dates, which no sum can check, below the second. */
  sure: number
  sureOfText: number
  /** How a batter was out, its words and its kind, is asked for below this. By hand all of 225 kinds from 0.9 on were right, of figures so sure 1 in 60 is wrong. */
  sureOfDismissal: { words: number; kind: number }
  /** A figure that the sums changed: below `changed` it stays as read, below `sureOfChange` the new one is asked for. By hand the likeliest stands, whichever it is. */
  changed: number
  sureOfChange: number
}

/**
 * Counted on the truths of the real documents (15 printed innings, 31 by hand): by hand TOT-1 fails in 10 of 31, TOT-2 in 2 of 7, BOW-1 in 4 of 7,
 * OVR-1 in 4 of 27, DIS-1 and DIS-2 in 5 of 61; in print any of them in 3 of 99.
 */
export const paperHabits: Record<Paper, PaperHabits> = {
  print: { slips: { "BAT-4": 0.07, figure: 0.01 }, sure: 0.9, sureOfText: 0.6, sureOfDismissal: { words: 0.6, kind: 0.9 }, changed: 0.6, sureOfChange: 0.99 },
  hand: { slips: { "TOT-1": 0.3, "TOT-2": 0.25, "BOW-1": 0.4, "OVR-1": 0.15, "DIS-1": 0.1, "DIS-2": 0.1, "BAT-4": 0.5, figure: 0.1 }, sure: 0.94, sureOfText: 0.9, sureOfDismissal: { words: 0.9, kind: 0.9 }, changed: 0, sureOfChange: 0.99 },
}

const anySlip: Record<Paper, number> = { print: 0.03, hand: 0.1 }

/** Probability that the paper itself breaks a check. */
export const getSlip = (paper: Paper, check: string): number => paperHabits[paper].slips[check] ?? anySlip[paper]

/** Slips are small: by hand 7 of 22 were of one run, none above 11. Each further run is this much rarer; beyond `farthest` only `anywhere` is left. */
const decay = 0.8
const farthest = 24
const anywhere = 0.0004

/**
 * Likelihood of the figures `right` away from what an equation asks, seen through the scorer's slips: the same table with each place also
 * reachable by a slip. Symmetric, so it serves both directions. O(length · 2 · farthest).
 */
export function allowSlips(exact: Float64Array, slip: number): Float64Array {
  const all = exact.reduce((sum, weight) => sum + weight, 0)
  return blur(exact, slip, farthest, slip * anywhere * all)
}

/** The same for one figure that the scorer wrote wrong, which puts all its equations out alike. A bounded table stays bounded. */
export const allowWrongFigure = (exact: Float64Array, slip: number): Float64Array => blur(exact, slip, 12, 0)

function blur(exact: Float64Array, slip: number, reach: number, floor: number): Float64Array {
  const blurred = new Float64Array(exact.length).fill(floor)
  for (let at = 0; at < exact.length; at += 1) {
    const weight = exact[at] ?? 0
    if (weight === 0) continue
    blurred[at] = (blurred[at] ?? 0) + weight * (1 - slip)
    let share = weight * slip * ((1 - decay) / 2)
    for (let off = 1; off <= reach; off += 1, share *= decay) {
      if (at >= off) blurred[at - off] = (blurred[at - off] ?? 0) + share
      if (at + off < exact.length) blurred[at + off] = (blurred[at + off] ?? 0) + share
    }
  }
  return blurred
}
