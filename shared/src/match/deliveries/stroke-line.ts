import type { Alternative } from "../../base/reading.ts"
import { weighRecord } from "./book-innings.ts"
import { lineUp, type Slot } from "./line-up.ts"

/** A batter's scoring strokes in order as they were read: place by place what may stand there. */
export type StrokeLine = readonly Slot[]

/** A stroke that no reading has in its place; one that the line lacks; one that is none, or that the boxes lost. */
const otherStroke = 0.004
const leftOut = Math.log(0.004)
const noStroke = 0.006
/** From here on a stroke that fits is taken as it is: no other way through the line is tried. */
const fitting = 0.5
/** Readings that add up to his runs are so much likelier than others. */
const otherSum = 0.02
const mostSkipped = 2

/** The readings of a batter's line, each weighed by what it adds up to. Null where he has no line, or one that nobody believes. */
export function readLine(readings: readonly Alternative<readonly string[]>[] | null, runs: readonly Alternative<number>[] | null): StrokeLine | null {
  if (readings === null || readings.every(({ confidence }) => confidence <= 0)) return null
  const closed = readings.flatMap(({ value, confidence }) => [{ value, confidence }, ...dropClosing(value).map((shorter) => ({ value: shorter, confidence: confidence * closing }))])
  return lineUp(closed.map(({ value, confidence }) => {
    const sum = value.reduce((all, stroke) => all + Number(stroke), 0)
    return { value, confidence: confidence * (otherSum + Math.exp(weighRecord(runs, sum))) }
  }))
}

/** Two strokes close an innings: they look like ones. */
const closing = 0.05

function dropClosing(value: readonly string[]): (readonly string[])[] {
  return value.at(-1) !== "1" ? [] : [value.slice(0, -1), ...(value.at(-2) === "1" ? [value.slice(0, -2)] : [])]
}

/** Every way on in a line (from `place`) for a stroke: the places after it, and logarithms of how likely. */
export function followLine(line: StrokeLine | null | undefined, place: number, runs: number): { place: number; weight: number }[] {
  if (line === null || line === undefined) return [{ place, weight: 0 }]
  const ways = [{ place, weight: leftOut }]
  let skipped = 0
  for (let at = place; at < line.length && at <= place + mostSkipped; at++) {
    const chance = line[at]!.get(`${runs}`) ?? 0
    ways.push({ place: at + 1, weight: skipped + Math.log(chance + otherStroke) })
    if (at === place && chance >= fitting) return ways.slice(-1)
    skipped += Math.log((line[at]!.get("") ?? 0) + noStroke)
  }
  return ways
}

/** The batter is done: strokes that are left in his line are none, or the boxes lost them. */
export function endLine(line: StrokeLine | null | undefined, place: number): number {
  let weight = 0
  for (let at = place; at < (line?.length ?? 0); at++) weight += Math.log((line![at]!.get("") ?? 0) + noStroke)
  return weight
}
