import { leaveOver, toShares, type Alternative } from "../../base/reading.ts"
import { findOverWorth, findTokenWorth } from "../../cricket/token-worth.ts"

/** What an over's box says, weighed, and how surely it is this over's. */
export type KnownOver = { tokens: readonly Alternative<string[]>[]; trust: number }

/** How well each number of runs and of wickets that an over may have brought fits the board around it, by over. */
export type BoardRises = { runs: readonly Float64Array[]; wickets: readonly Float64Array[] }

/** What an over brings where nothing is known of it, runs (up to the most) and wickets. */
export const mostOfOver = 36
const scoreless = 0.17
const oneMore = 0.8
export const overRuns = Float64Array.from({ length: mostOfOver + 1 }, (_, runs) => (runs === 0 ? scoreless : (1 - scoreless) * (1 - oneMore) * oneMore ** (runs - 1)))
export const overWickets = Float64Array.from([0.8, 0.16, 0.03, 0.008, 0.002])
/** A bye whose number is not written is worth 1 to 4. */
export const openByes = [0.85, 0.06, 0.01, 0.08]
/** A wicket that stands in no box: a run out is the bowler's in none. */
const runOutOutside = 0.04

/** What the over brings as its box says, as far as that is trusted. */
export function mixSteps(known: KnownOver | undefined, usual: Float64Array, ofBox: (tokens: readonly string[]) => Float64Array | undefined): Float64Array {
  if (known === undefined) return usual
  const step = new Float64Array(usual.length)
  let left = 1
  for (const { value, confidence } of known.tokens) {
    const worth = ofBox(value)
    if (worth === undefined) continue
    left -= confidence * known.trust
    worth.forEach((chance, count) => { if (count < step.length) step[count]! += known.trust * confidence * chance })
  }
  return step.map((chance, count) => chance + Math.max(0, left) * usual[count]!)
}

export function spreadRuns(tokens: readonly string[]): Float64Array | undefined {
  let counts: Float64Array = Float64Array.of(1)
  for (const token of tokens) {
    const worth = findTokenWorth(token)
    if (worth === undefined) return undefined
    const { byes = 0, legByes = 0, penaltyRuns = 0 } = worth.extras
    const fixed = worth.charged + (worth.openExtras ? 0 : byes + legByes + penaltyRuns)
    const spread = worth.openExtras ? openByes : [1]
    const shift = fixed + (worth.openExtras ? 1 : 0)
    const next = new Float64Array(counts.length + shift + spread.length)
    counts.forEach((chance, count) => spread.forEach((share, more) => { next[count + shift + more]! += chance * share }))
    counts = next
  }
  return counts
}

export function spreadWickets(tokens: readonly string[]): Float64Array | undefined {
  const worth = findOverWorth(tokens)
  if (worth === undefined) return undefined
  const out = worth.bowlersWickets + tokens.filter((token) => findTokenWorth(token)?.runOut).length
  const counts = new Float64Array(out + 2)
  counts[out] = 1 - runOutOutside
  counts[out + 1] = runOutOutside
  return counts
}

/** What an over has brought when its wicket `nth` (from 1) falls, as surely as its box is known; what is missing to 1: the box does not tell. */
export function riseToWicket(known: KnownOver | undefined, nth: number): Map<number, number> {
  const rises = new Map<number, number>()
  for (const { value, confidence } of known?.tokens ?? []) {
    const worths = value.flatMap((token) => findTokenWorth(token) ?? [])
    const out = worths.flatMap(({ bowlersWicket, runOut }, at) => (bowlersWicket || runOut ? [at] : []))[nth - 1]
    if (out === undefined || worths.length < value.length) continue
    const rise = worths.slice(0, out + 1).reduce((sum, { charged, extras }) => sum + charged + (extras.byes ?? 0) + (extras.legByes ?? 0), 0)
    rises.set(rise, (rises.get(rise) ?? 0) + confidence * known!.trust)
  }
  return rises
}

/** How well a box's readings fit the board over an over of which nothing is known, each of them and any other. */
function fitBoard(tokens: KnownOver["tokens"], runs: Float64Array | undefined, wickets: Float64Array | undefined): { fits: readonly number[]; whole: number } {
  const meet = (steps: Float64Array | undefined, rises: Float64Array | undefined) => (steps === undefined || rises === undefined ? 1 : steps.reduce((sum, chance, count) => sum + chance * (rises[count] ?? 0), 0))
  const anyhow = meet(overRuns, runs) * meet(overWickets, wickets)
  const fits = tokens.map(({ value }) => (anyhow > 0 ? (meet(spreadRuns(value), runs) * meet(spreadWickets(value), wickets)) / anyhow : 1))
  return { fits, whole: tokens.reduce((sum, { confidence }, at) => sum + confidence * fits[at]!, leaveOver(tokens)) }
}

/** A box is that of its over this likely at first; and where one is, so mostly is the next: with a box lost or too many, all after it are shifted. */
const inPlace = 0.9
const staysSo = 0.95

/** How surely each box is that of its over, by how the board around it and its neighbours fit what else is known of the boxes. */
export function findPlaced(known: readonly KnownOver["tokens"][], { runs, wickets }: BoardRises): number[] {
  const wholes = known.map((tokens, over) => fitBoard(tokens, runs[over], wickets[over]).whole)
  const goOn = (share: number) => share * staysSo + (1 - share) * (1 - staysSo)
  const seen = (share: number, whole: number) => (share * whole) / (share * whole + 1 - share)
  const before: number[] = [inPlace]
  for (const whole of wholes) before.push(goOn(seen(before.at(-1)!, whole)))
  const after: number[] = [0.5]
  for (const whole of wholes.toReversed()) after.unshift(goOn(seen(after[0]!, whole)))
  return wholes.map((_, over) => {
    const [b, a] = [before[over]!, after[over + 1]!]
    return (b * a) / (b * a + (1 - b) * (1 - a))
  })
}

/** Boxes in the order of the overs, their readings weighed by the board as far as they are in place. What a box leaves to readings that it does not list takes part. */
export function weighByBoard(boxes: readonly KnownOver["tokens"][], known: readonly KnownOver["tokens"][], rises: BoardRises): Alternative<string[]>[][] {
  const placed = findPlaced(known, rises)
  return boxes.map((tokens, over) => {
    const { fits } = fitBoard(tokens, rises.runs[over], rises.wickets[over])
    const weighed = tokens.map(({ value, confidence }, at) => ({ value, confidence: confidence * (placed[over]! * fits[at]! + 1 - placed[over]!) }))
    const left = leaveOver(tokens)
    return left > 0 || weighed.some(({ confidence }) => confidence > 0) ? toShares(weighed, left) : [...tokens]
  })
}
