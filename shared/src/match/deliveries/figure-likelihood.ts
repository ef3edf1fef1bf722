import type { Alternative } from "../../base/reading.ts"
import { weighNumber } from "./number-likelihood.ts"
import type { BowlersFigure } from "./spell.ts"

/** Chance that a figure says something that is not among its readings. */
const missed = 0.02
/** A missed one could be any of about this many. */
const figuresMissed = 300
/** Scorers' habits: wickets first is the rule, runs alone before the first wicket; runs alone later, and runs first, are rare. */
const runsAloneLater = 0.03
const runsFirst = 0.03
/** The stroke between the two is seen as a 1 (1112 is 1/12), or as a break where there is none (0-2-4 is 0-24). */
const strokeAsOne = 0.5
const brokenNumber = 0.3

/** A way to take a figure apart, by its texts; no wickets: the runs alone. */
type Split = { wickets: string | null; runs: string; weight: number }

/** What is written of a figure as digits with a dash for every divider, without those at its ends. */
const toParts = (text: string): string[] => text.split(/[^0-9]+/).filter((part) => part !== "")

function listSplits(text: string): Split[] {
  const [first, second, third] = toParts(text)
  if (first === undefined) return []
  if (third !== undefined && second !== undefined) return [{ wickets: first, runs: second + third, weight: brokenNumber }, { wickets: first + second, runs: third, weight: brokenNumber * brokenNumber }]
  if (second !== undefined) return [{ wickets: first, runs: second, weight: 1 }, { wickets: second, runs: first, weight: runsFirst }]
  const places = Array.from({ length: Math.min(2, first.length - 1) }, (_, at) => at + 1)
  return [
    { wickets: null, runs: first, weight: 1 },
    ...places.map((at) => ({ wickets: first.slice(0, at), runs: first.slice(at), weight: 1 })),
    ...places.filter((at) => first[at] === "1" && at + 1 < first.length).map((at) => ({ wickets: first.slice(0, at), runs: first.slice(at + 1), weight: strokeAsOne })),
  ]
}

/** Nobody writes a nought before a figure: "05" is no 5. */
const weighText = (text: string, length: number): Float64Array | null => (text.length > 1 && text.startsWith("0") ? null : weighNumber([{ value: Number(text), confidence: 1 }], length))

/** How likely the readings of a running figure are where the bowler stands at so many wickets and runs: a table, by `wickets` · (`mostRuns` + 1) + runs. */
export function weighFigure(readings: readonly Alternative<string>[], mostWickets: number, mostRuns: number): Float64Array {
  const width = mostRuns + 1
  const seen = new Float64Array((mostWickets + 1) * width).fill(missed / figuresMissed)
  for (const { value, confidence } of readings)
    for (const { wickets, runs, weight } of listSplits(value)) {
      const ofRuns = weighText(runs, width)
      const ofWickets = wickets === null ? Float64Array.from({ length: mostWickets + 1 }, (_, count) => (count === 0 ? 1 : runsAloneLater)) : weighText(wickets, mostWickets + 1)
      if (ofRuns === null || ofWickets === null) continue
      ofWickets.forEach((chance, count) => { for (let at = 0; at < width; at++) seen[count * width + at]! += confidence * weight * chance * ofRuns[at]! })
    }
  return seen
}

/** The figures that a reading may mean, with the likelier splits of a figure without a separator. */
export function listFigures(text: string): BowlersFigure[] {
  const parts = toParts(text)
  if (parts.length === 2) return [{ wickets: Number(parts[0]), runs: Number(parts[1]) }]
  const [digits = ""] = parts
  if (parts.length !== 1 || digits.length > 4) return []
  const split = digits.length > 1 ? [{ wickets: Number(digits[0]), runs: Number(digits.slice(1)) }] : []
  return [...split, { wickets: 0, runs: Number(digits) }]
}
