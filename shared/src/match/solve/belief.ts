import type { PlainValue, ValueReading } from "../match.ts"

/**
 * What is believed of one value of the card. `candidates` are the values that the page may show, as on the wire (the first is what was
 * read, where anything was); `values` the same as whole numbers (runs, or balls for overs). `weights` has one entry more than `values`:
 * the last is "something else", spread evenly over 0 … `widest`.
 */
export type Belief = { candidates: PlainValue[]; values: number[]; weights: Float64Array; widest: number }

/** What one group of checks says about a value: a factor for each of its weights. `other`: the best value that nobody listed. */
export type Message = { factors: Float64Array; other?: { value: number; factor: number } }

/** All values of one innings and what the groups of checks have said of them so far. */
export type Board = Map<string, { prior: Belief; messages: Map<string, Message> }>

/** More are never looked at: an engine's ninth guess is noise, a hostile file's thousandth would cost time. */
const mostCandidates = 9
/** Of a value that is not certain, at least this share of the doubt is "something else". */
const leastUnlisted = 0.1
const largest = 1999

/** `toNumber` gives a candidate's number, undefined where it is none. A reading without a value and without alternatives may be anything. */
export function toBelief(reading: ValueReading, read: PlainValue, widest: number, toNumber: (value: PlainValue) => number | undefined): Belief {
  const listed = new Map<number, { candidate: PlainValue; weight: number }>()
  const add = (candidate: PlainValue, weight: number) => {
    const value = toNumber(candidate)
    if (value !== undefined && value <= largest && !listed.has(value)) listed.set(value, { candidate, weight })
  }
  const confidence = Math.min(1, Math.max(0, reading.confidence))
  if (read !== null) add(read, Math.max(confidence, 1e-4))
  const doubt = 1 - confidence
  if (doubt > 0) for (const other of [...reading.alternatives].sort((a, b) => b.confidence - a.confidence).slice(0, mostCandidates)) add(other.value, Math.max(other.confidence, 1e-6))
  const own = read === null ? 0 : 1
  const entries = [...listed.values()]
  const offered = entries.slice(own).reduce((sum, { weight }) => sum + weight, 0)
  const room = doubt * (1 - leastUnlisted)
  const scale = offered > room ? room / offered : 1
  const weights = entries.map(({ weight }, at) => (at < own ? weight : weight * scale))
  return { candidates: entries.map(({ candidate }) => candidate), values: [...listed.keys()], weights: normalise(Float64Array.from([...weights, doubt - offered * scale])), widest }
}

/** A value of which nothing is known. */
export const createUnknown = (widest: number): Belief => ({ candidates: [], values: [], weights: Float64Array.of(1), widest })

/** Makes a candidate of one of the values that are "something else", with the chance that it had. */
export function nameValue(belief: Belief, value: number, candidate: PlainValue): Belief {
  const { candidates, values, weights, widest } = belief
  const rest = weights[values.length] ?? 0
  if (rest === 0 || value > widest || values.includes(value)) return belief
  const own = rest / (widest + 1)
  return { candidates: [...candidates, candidate], values: [...values, value], weights: Float64Array.from([...weights.slice(0, -1), own, rest - own]), widest }
}

/** A value that is certain. */
export const createCertain = (value: number): Belief => ({ candidates: [value], values: [value], weights: Float64Array.of(1, 0), widest: 0 })

function normalise(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return sum > 0 ? weights.map((weight) => weight / sum) : weights.fill(1 / weights.length)
}

/** What everybody but `except` says of a value; undefined where the board has no such value. */
export function findBelief(board: Board, pointer: string, except = ""): Belief | undefined {
  const place = board.get(pointer)
  if (place === undefined) return undefined
  const weights = Float64Array.from(place.prior.weights)
  for (const [from, { factors }] of place.messages) if (from !== except) for (const at of weights.keys()) weights[at] = (weights[at] ?? 0) * (factors[at] ?? 1)
  return { ...place.prior, weights: normalise(weights) }
}

/** What the checks but `except` say of a value, its own reading left out; undefined where the board has no such value. */
export function findHearsay(board: Board, pointer: string, except = ""): Belief | undefined {
  const place = board.get(pointer)
  if (place === undefined) return undefined
  const even = place.prior.weights.map((_, at) => (at < place.prior.values.length ? 1 : place.prior.widest + 1))
  return findBelief(new Map([[pointer, { ...place, prior: { ...place.prior, weights: even } }]]), pointer, except)
}

/** Puts a message on the board, scaled so that its largest factor is 1. Nothing is said where all factors are 0. */
export function tell(board: Board, pointer: string, from: string, message: Message): void {
  const most = message.factors.reduce((largestSoFar, factor) => Math.max(largestSoFar, factor), message.other?.factor ?? 0)
  if (!(most > 0)) return
  board.get(pointer)?.messages.set(from, { factors: message.factors.map((factor) => factor / most), ...(message.other ? { other: { value: message.other.value, factor: message.other.factor / most } } : {}) })
}

/** The belief as a table over 0 … `length` − 1; what lies beyond is left out. */
export function spread({ values, weights, widest }: Belief, length: number): Float64Array {
  const table = new Float64Array(length).fill((weights[values.length] ?? 0) / (widest + 1), 0, Math.min(length, widest + 1))
  for (const [at, value] of values.entries()) if (value < length) table[value] = (table[value] ?? 0) + (weights[at] ?? 0)
  return table
}

/** The message that a table of factors (over 0 … its length) holds for a value; the best unlisted value with it. */
export function gather({ values, weights, widest }: Belief, table: Float64Array): Message {
  const factors = new Float64Array(values.length + 1)
  for (const [at, value] of values.entries()) factors[at] = table[value] ?? 0
  if ((weights[values.length] ?? 0) === 0) return { factors }
  let sum = 0
  const best = { value: 0, factor: -1 }
  for (let value = 0; value <= widest && value < table.length; value += 1) {
    const factor = table[value] ?? 0
    sum += factor
    if (factor <= best.factor || values.includes(value)) continue
    best.value = value
    best.factor = factor
  }
  factors[values.length] = sum / (widest + 1)
  return { factors, other: best }
}
