import { scribble, type CellReading } from "../words/cell-reading.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { Plausibility } from "./plausible-values.ts"
import type { ReadCell } from "./read-cell.ts"
import { leastRest, listCounts, toRaw } from "./read-count.ts"
import { type Candidate, toReading } from "./to-reading.ts"
import { weighBoth } from "./weigh-both.ts"

const mostSum = 90

type Worth = { value: number; share: number }

/** What looks scribbled over may be a gate, four strokes and one across them: so often where the tally is of strokes, and where it has figures too. */
const gate = { runs: 5, ofStrokes: 0.4, ofFigures: 0.05 }

/** What a mark of a tally is worth: a digit itself, a stroke or a cross one, a scribble nothing or, as a gate (`gates`: how often), five. */
function listWorths(token: string, gates: number): Worth[] {
  if (token === scribble) return [{ value: 0, share: 1 - gates }, { value: gate.runs, share: gates }]
  return [{ value: /^[1-9]$/.test(token) ? Number(token) : token === "/" || token === "+" ? 1 : 0, share: 1 }]
}

/** Each sum with one mark more. */
function addMark(sums: Float64Array, worths: readonly Worth[]): Float64Array {
  const next = new Float64Array(sums.length)
  sums.forEach((chance, sum) => { if (chance > 0) for (const { value, share } of worths) if (sum + value < next.length) next[sum + value]! += chance * share })
  return next
}

const startSums = (): Float64Array => Float64Array.from({ length: mostSum + 1 }, (_, sum) => (sum === 0 ? 1 : 0))

/**
 * How probable each sum of a tally is. Both readers of its cell, half each: what its marks add up to, each one of its tokens or none, and what the lines of marks that
 * were read do. A faint stroke that one loses the other often has.
 */
export function sumTally({ marks, alternatives }: Pick<CellReading, "marks" | "alternatives">): Candidate<number>[] {
  const gates = /[2-9]/.test(alternatives[0]?.value ?? "") ? gate.ofFigures : gate.ofStrokes
  const ofMarks = marks.reduce((sums, { presence, tokens }) => addMark(sums, [
    { value: 0, share: 1 - presence }, ...tokens.flatMap((token) => listWorths(token.value, gates).map(({ value, share }) => ({ value, share: share * presence * token.confidence }))),
  ]), startSums())
  const read = alternatives.map(({ value, confidence }) => ({ sums: [...value].reduce((sums, mark) => addMark(sums, listWorths(mark, gates)), startSums()), confidence }))
  return [...ofMarks].map((own, value) => ({ value, weight: (own + read.reduce((sum, { sums, confidence }) => sum + sums[value]! * confidence, 0)) / 2 })).filter(({ weight }) => weight > leastSum)
}

const leastSum = 1e-4

/** Some scorers part the cells with a stroke and add up behind it: of "12|14" the 12 counts. Where no more than one or fewer of the cells look so, seldom; the tally and the sums tell. */
const parted = { habit: 0.7, seldom: 0.1 }
const mostByChance = { share: 0.5, cells: 1 }
const stroke = /(?<=\d)[1/|#]/g

/** How likely a stroke parts a cell for the sum of a kind, by how many of them have one. */
export function findParting(sums: readonly (ReadCell | undefined)[]): number {
  const texts = sums.flatMap((sum) => (sum?.written ? sum.reading?.alternatives[0]?.value ?? [] : []))
  return texts.filter((text) => text.search(stroke) > 0).length > Math.max(mostByChance.cells, mostByChance.share * texts.length) ? parted.habit : parted.seldom
}

/** The figures of a cell, whole and, at any stroke in it, only the part before. */
function listFigures(sum: ReadCell, parting: number): Candidate<number>[] {
  const before = (sum.reading?.alternatives ?? []).flatMap(({ value, confidence }) => [...value.matchAll(stroke)].flatMap(({ index }, _, all): Candidate<number>[] => {
    const digits = value.slice(0, index).replace(/\D/g, "")
    return digits === "" ? [] : [{ value: Number(digits), weight: (confidence * parting) / all.length }]
  }))
  return [...listCounts(sum).map(({ value, weight }) => ({ value, weight: parting === parted.habit && value > 9 ? weight * (1 - parting) : weight })), ...before]
}

/**
 * Each value that the figure beside a tally does not name, and that the tally does not: a mark of a tally is lost or taken for another far more
 * often than one figure is misread, and some scorers put down only the figure at the end ("4 1" with 8 beside it).
 */
const missedByFigure = 0.003
const missedByTally = 0.02

/** One kind of extras: the tally's sum, the figure beside it, or both where they are written; then each speaks for the other. `parting`: `findParting`. */
export function readExtras(tally: ReadCell | undefined, sum: ReadCell | undefined, parting: number, plausibility: Plausibility): Field<number> {
  const strokes = tally?.written && tally.reading ? sumTally(tally.reading) : []
  const figures = sum?.written ? listFigures(sum, parting) : []
  const shown = sum?.written ? sum : tally?.written ? tally : undefined
  if (!shown) return null
  const both = strokes.length > 0 && figures.length > 0
  const candidates = both ? weighBoth(figures, strokes, plausibility, [missedByFigure, missedByTally]) : [...figures, ...strokes].map(({ value, weight }) => ({ value, weight: weight * plausibility(value) }))
  return toReading(shown.place, candidates, both ? missedByFigure : leastRest, String, toRaw(shown))
}
