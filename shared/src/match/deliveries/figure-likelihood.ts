import type { Alternative } from "../../base/reading.ts"
import type { BowlersFigure } from "./spell.ts"

/** Chance that a figure says something that is not among its readings. */
const missed = 0.02
/** A missed one could be any of about this many. */
const figuresMissed = 300
/** Scorers' habits: wickets first is the rule, runs alone before the first wicket; runs alone later, and runs first, are rare. */
const runsAloneLater = 0.03
const runsFirst = 0.03

/** How likely the readings of a running figure are where the bowler stands at `figure`. */
export function createFigureLikelihood(readings: readonly Alternative<string>[]): (figure: BowlersFigure) => number {
  const chances = new Map<string, number>()
  for (const { value, confidence } of readings) {
    const text = value.trim().replace(/[^0-9]+/g, "-").replace(/^-|-$/g, "")
    chances.set(text, (chances.get(text) ?? 0) + confidence)
  }
  const read = (text: string) => chances.get(text) ?? 0
  return ({ wickets, runs }) => {
    const alone = read(`${runs}`) * (wickets === 0 ? 1 : runsAloneLater)
    return missed / figuresMissed + read(`${wickets}-${runs}`) + read(`${wickets}${runs}`) + alone + runsFirst * read(`${runs}-${wickets}`)
  }
}

/** The figures that a reading may mean, with the likelier splits of a figure without a separator. */
export function listFigures(text: string): BowlersFigure[] {
  const parts = text.split(/[^0-9]+/).filter((part) => part !== "")
  if (parts.length === 2) return [{ wickets: Number(parts[0]), runs: Number(parts[1]) }]
  const [digits = ""] = parts
  if (parts.length !== 1 || digits.length > 4) return []
  const split = digits.length > 1 ? [{ wickets: Number(digits[0]), runs: Number(digits.slice(1)) }] : []
  return [...split, { wickets: 0, runs: Number(digits) }]
}
