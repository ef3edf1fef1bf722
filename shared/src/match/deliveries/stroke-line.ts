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
  const closed = readings.flatMap(plainOnes).flatMap(({ value, confidence }) => [{ value, confidence }, ...dropClosing(value).map((shorter) => ({ value: shorter, confidence: confidence * closing }))])
    .map((line) => ({ ...line, fit: Math.exp(weighRecord(runs, line.value.reduce((sum, stroke) => sum + Number(stroke), 0))) }))
  const line = lineUp(closed.map(({ value, confidence, fit }) => ({ value, confidence: confidence * (otherSum + fit) })))
  return closed.some(({ fit }) => fit >= fitting) ? line : line.map(doubt)
}

/** Where no reading adds up to his runs, strokes are not what they look like: each is another one so often, of these shares. */
const misread = 0.12
const anyStroke: Record<string, number> = { "1": 0.4, "4": 0.25, "2": 0.12, "6": 0.08, "3": 0.06, "": 0.09 }

const doubt = (slot: Slot): Slot => new Map([...new Set([...slot.keys(), ...Object.keys(anyStroke)])].map((stroke) => [stroke, (1 - misread) * (slot.get(stroke) ?? 0) + misread * (anyStroke[stroke] ?? 0)]))

/** Hardly anybody runs seven: what looks like sevens are some hands' ones, but so often. */
const sevens = 0.02

function plainOnes({ value, confidence }: Alternative<readonly string[]>): Alternative<readonly string[]>[] {
  const ones = value.map((stroke) => (stroke === "7" ? "1" : stroke))
  return value.includes("7") ? [{ value: ones, confidence: confidence * (1 - sevens) }, { value, confidence: confidence * sevens }] : [{ value, confidence }]
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
