import type { Mark } from "../words/cell-reading.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { Plausibility } from "./plausible-values.ts"
import type { ReadCell } from "./read-cell.ts"
import { leastRest, listCounts, toRaw } from "./read-count.ts"
import { type Candidate, toReading } from "./to-reading.ts"
import { unlike, weighBoth } from "./weigh-both.ts"

const mostSum = 90

/** What a mark of a tally is worth: a digit itself, a stroke or a cross one. */
const worth = (token: string): number => (/^[1-9]$/.test(token) ? Number(token) : token === "/" || token === "+" ? 1 : 0)

/** How probable each sum is, mark by mark: a mark is one of its tokens or none. */
export function sumMarks(marks: readonly Mark[]): Candidate<number>[] {
  let sums = new Float64Array(mostSum + 1)
  sums[0] = 1
  for (const { presence, tokens } of marks) {
    const next = new Float64Array(mostSum + 1)
    const options = [{ value: 0, weight: 1 - presence }, ...tokens.map(({ value, confidence }) => ({ value: worth(value), weight: presence * confidence }))]
    sums.forEach((chance, sum) => {
      if (chance > 0) for (const option of options) if (sum + option.value <= mostSum) next[sum + option.value]! += chance * option.weight
    })
    sums = next
  }
  return [...sums].flatMap((weight, value) => (weight > 1e-4 ? [{ value, weight }] : []))
}

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

/** One kind of extras: the tally's sum, the figure beside it, or both where they are written; then each speaks for the other. `parting`: `findParting`. */
export function readExtras(tally: ReadCell | undefined, sum: ReadCell | undefined, parting: number, plausibility: Plausibility): Field<number> {
  const strokes = tally?.written && tally.reading ? sumMarks(tally.reading.marks) : []
  const figures = sum?.written ? listFigures(sum, parting) : []
  const shown = sum?.written ? sum : tally?.written ? tally : undefined
  if (!shown) return null
  const both = strokes.length > 0 && figures.length > 0
  const candidates = both ? weighBoth(figures, strokes, plausibility) : [...figures, ...strokes].map(({ value, weight }) => ({ value, weight: weight * plausibility(value) }))
  return toReading(shown.place, candidates, both ? unlike : leastRest, String, toRaw(shown))
}
