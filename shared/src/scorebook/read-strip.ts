import { findUnion } from "../base/geometry.ts"
import type { Alternative } from "../base/reading.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { ReadCell } from "./read-cell.ts"
import { leastRest, toRaw } from "./read-count.ts"
import { toReading } from "./to-reading.ts"

/**
 * A batter's scoring strokes as tokens, line by line of his cell: dots between them are separators in most books. None at all where he made no run.
 * `closing`: findClosing.
 */
export function readStrip(lines: readonly ReadCell[], closing: number): Field<string[]> {
  const read = lines.filter(({ reading }) => reading && reading.state !== "empty")
  const [first] = read
  if (first === undefined) return null
  const texts = read.map(({ reading }): readonly Alternative<string>[] => reading!.alternatives).reduce(joinLines)
  const candidates = texts.flatMap(({ value, confidence }) => {
    const [closed = ""] = closedLine.exec(value) ?? []
    const share = closed.endsWith(">") ? closing * hooked : closed === "" ? 0 : closing
    return [{ value: toStrokes(value), weight: confidence * (1 - share) }, ...(share > 0 ? [{ value: toStrokes(value.slice(0, -closed.length)), weight: confidence * share }] : [])]
  })
  const place = { ...first.place, box: findUnion(read.map((line) => line.place.box)) ?? first.place.box }
  return toReading(place, candidates, Math.max(leastRest, 1 - candidates.reduce((sum, { weight }) => sum + weight, 0)), (tokens) => tokens.join(" "), read.map(toRaw).join(" "))
}

/** What stands in the lower line is a neighbour's so often. */
const astray = 0.05

/** Under a line that nobody could read a lower one alone is not what he scored: then there is no reading. */
const joinLines = (upper: readonly Alternative<string>[], lower: readonly Alternative<string>[]): readonly Alternative<string>[] =>
  upper.flatMap(({ value, confidence }) => [
    { value, confidence: confidence * astray }, ...lower.map((line) => ({ value: value + line.value, confidence: confidence * (1 - astray) * line.confidence })),
  ])

/** Two strokes or hooks behind a line close it; they look like two ones or sevens, with which a line may end as well. */
const closedLine = /(?:[17/>]>|[17/][17/])$/
/** Where more lines than this end so, the scorer closes them. */
const mostByChance = 0.5
const closes = { habit: 0.4, seldom: 0.02 }
/** A hook that was seen mostly is the closing: the 1 before it is one so much less often. */
const hooked = 0.3

/** How likely it is that two strokes at a line's end close it, by how many of the page's lines end so. */
export function findClosing(lines: readonly (ReadCell | undefined)[]): number {
  const texts = lines.flatMap((line) => (line?.written ? line.reading?.alternatives[0]?.value ?? [] : []))
  return texts.filter((text) => closedLine.test(text)).length > mostByChance * texts.length ? closes.habit : closes.seldom
}

const toStrokes = (text: string): string[] => [...text.replace(/[^1-7]/g, "")]
