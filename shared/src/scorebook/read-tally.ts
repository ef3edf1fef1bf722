import type { Mark } from "../words/cell-reading.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { Plausibility } from "./plausible-values.ts"
import type { ReadCell } from "./read-cell.ts"
import { leastRest, listCounts, toRaw } from "./read-count.ts"
import { type Candidate, toReading } from "./to-reading.ts"

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

/** Some scorers part the cell with a stroke and add up behind it: of "12|14" the 12 counts. Seldom; the tally and the sums tell. */
const parted = 0.1

function listParted({ reading }: ReadCell): Candidate<number>[] {
  return (reading?.alternatives ?? []).flatMap(({ value, confidence }) => [...value.matchAll(/(?<=\d)[1/|]/g)].slice(0, 1).flatMap(({ index }): Candidate<number>[] => {
    const digits = value.slice(0, index).replace(/\D/g, "")
    return digits === "" ? [] : [{ value: Number(digits), weight: confidence * parted }]
  }))
}

/** One kind of extras: the tally's sum, the figure beside it, or both where they are written; then each speaks for the other. */
export function readExtras(tally: ReadCell | undefined, sum: ReadCell | undefined, plausibility: Plausibility): Field<number> {
  const strokes = tally?.written && tally.reading ? sumMarks(tally.reading.marks) : []
  const figures = sum?.written ? [...listCounts(sum), ...listParted(sum)] : []
  const shown = sum?.written ? sum : tally?.written ? tally : undefined
  if (!shown) return null
  const weightOf = (list: readonly Candidate<number>[], value: number) => list.reduce((all, candidate) => all + (candidate.value === value ? candidate.weight : 0), 0)
  const values = [...new Set([...strokes, ...figures].map(({ value }) => value))]
  const both = strokes.length > 0 && figures.length > 0
  const candidates = values.map((value) => ({
    value,
    weight: plausibility(value) * (both ? (weightOf(figures, value) + unlike) * (weightOf(strokes, value) + unlike) : weightOf(figures, value) + weightOf(strokes, value)),
  }))
  return toReading(shown.place, candidates, both ? unlike : leastRest, String, toRaw(shown))
}

/** Tally and figure may differ on paper, or either be misread altogether. */
const unlike = 0.03
