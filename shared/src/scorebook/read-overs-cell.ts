import { formatOvers, type Overs } from "../cricket/overs.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { Plausibility } from "./plausible-values.ts"
import type { ReadCell } from "./read-cell.ts"
import { leastRest, toRaw } from "./read-count.ts"
import { type Candidate, toReading } from "./to-reading.ts"

/** A point that the net sees is one nine times of ten; where it sees none, one may be lost in the ruling or be drawn as a digit ("202" for 2.2). */
const seenPoint = 0.9
const lostPoint = 0.1
const pointAsDigit = 0.05
/** Nobody ends a number with a point: it is a small nought. */
const noughtAsPoint = 0.9

/**
 * What the digits of an overs cell may mean: 74 is 7.4 or 74, 202 is 20.2 or 2.2. `weight` is for the spelling alone.
 */
export function spellOvers(text: string): Candidate<Overs>[] {
  if (/^\d+\.$/.test(text)) return [...spellOvers(`${text.slice(0, -1)}0`).map(({ value, weight }) => ({ value, weight: weight * noughtAsPoint })), { value: { overs: Number(text.slice(0, -1)), balls: 0 }, weight: 1 - noughtAsPoint }]
  const parts = /^(\d+)[^\d]+(\d)$/.exec(text)
  const digits = text.replace(/\D/g, "")
  if (digits === "" || digits.length > 4) return []
  const candidates: Candidate<Overs>[] = [{ value: { overs: Number(digits), balls: 0 }, weight: parts ? 1 - seenPoint : 1 }]
  const add = (overs: string, balls: string, weight: number) => {
    if (overs !== "" && Number(balls) < 6) candidates.push({ value: { overs: Number(overs), balls: Number(balls) }, weight })
  }
  add(digits.slice(0, -1), digits.slice(-1), parts ? seenPoint : lostPoint)
  if (digits.length > 2) add(digits.slice(0, -2), digits.slice(-1), pointAsDigit)
  return candidates.filter(({ value }) => digits.length === 1 || String(value.overs) === digits.slice(0, String(value.overs).length))
}

/** Overs; unlikely numbers of them lose weight by `plausibility` of the whole overs. Null where nothing is written. */
export function readOversCell(seen: ReadCell | undefined, plausibility: Plausibility): Field<Overs> {
  if (!seen?.written) return null
  const texts = seen.reading?.alternatives ?? []
  const candidates = texts.flatMap(({ value: text, confidence }) => {
    const spelled = spellOvers(text).map(({ value, weight }) => ({ value, weight: weight * plausibility(value.overs + (value.balls > 0 ? 1 : 0)) }))
    const likeliest = Math.max(0, ...spelled.map(({ weight }) => weight))
    return spelled.map(({ value, weight }) => ({ value, weight: confidence * weight / Math.max(likeliest, 1e-9) * Math.min(1, 10 * likeliest) }))
  })
  const rest = Math.max(leastRest, 1 - texts.reduce((sum, { confidence }) => sum + confidence, 0))
  return toReading(seen.place, candidates, rest, formatOvers, toRaw(seen))
}
