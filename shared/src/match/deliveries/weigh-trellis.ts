import { sumLogs } from "../../base/log-sum.ts"
import type { Alternative } from "../../base/reading.ts"
import type { PlayedBall, Standing } from "./play-over.ts"

/** Where an innings may stand after an over; `ways`: how it came there. */
export type Node = { key: string; used: readonly number[]; last: number; before: number; standing: Standing; ways: Way[] }
export type Way = { from: number; gain: number; bowler: number; own: number; balls: readonly PlayedBall[] | null }

/** One delivery of the likeliest innings; `confidence`: the share of all innings found that have it so in this place. */
export type FoundBall = PlayedBall & { confidence: number }

/**
 * One over of a found innings. `own`: the how-manieth of that bowler, from 0; `confidence`: the share of all innings found in which he bowls it here. `balls` is null
 * where its box cannot be read. `readings`: what its box says in all innings found, whichever over it is there. `strain`: how badly marks and other records fit
 * each other, a negative logarithm.
 */
export type FoundOver = { bowler: number; own: number; balls: readonly FoundBall[] | null; confidence: number; readings: readonly Alternative<string[]>[]; strain: number }

/**
 * What the search kept, over by over (`layers`, the first is the start), with `ends`, the logarithms of how well each last state fits: the likeliest
 * innings (Viterbi), each of its deliveries with its posterior over all others (forward and backward sums, Rabiner 1989).
 */
export function weighTrellis(layers: readonly (readonly Node[])[], ends: readonly number[]): FoundOver[] {
  const forward = [Float64Array.of(0)]
  for (const layer of layers.slice(1)) forward.push(Float64Array.from(layer, ({ ways }) => sumLogs(ways.map(({ from, gain }) => forward.at(-1)![from]! + gain))))
  const backward: Float64Array[] = [Float64Array.from(ends)]
  for (let at = layers.length - 1; at > 0; at--) backward.unshift(goBack(layers[at]!, layers[at - 1]!.length, backward[0]!))
  const all = backward[0]![0]!
  const shareOf = (over: number) => (to: number, from: number, gain: number): number => Math.exp(forward[over]![from]! + gain + backward[over + 1]![to]! - all)
  const boxes = shareBoxes(layers, shareOf)
  return findBest(layers, ends).map((way, over) => {
    const shares = shareBalls(layers[over + 1]!, shareOf(over))
    const { bowler, own } = way
    const share = (ball: PlayedBall, at: number) => Math.min(1, shares.get(toKey(way, at, ball)) ?? 0)
    const readings = [...boxes.get(toKey(way, -1)) ?? []].map(([text, confidence]) => ({ value: text.split(" "), confidence: Math.min(1, confidence) }))
    return { bowler, own, confidence: Math.min(1, shares.get(toKey(way, -1)) ?? 0), readings, strain: -way.gain, balls: way.balls?.map((ball, at) => ({ ...ball, confidence: share(ball, at) })) ?? null }
  })
}

type ShareOf = (to: number, from: number, gain: number) => number

/** Ways with a smaller share of all innings are left out. */
const negligible = 1e-7

/** The tokens of each box with their share of all innings, in whichever over they have it. */
function shareBoxes(layers: readonly (readonly Node[])[], shareOf: (over: number) => ShareOf): Map<string, Map<string, number>> {
  const boxes = new Map<string, Map<string, number>>()
  for (const [over, layer] of layers.slice(1).entries())
    for (const [to, { ways }] of layer.entries())
      for (const way of ways) {
        const share = shareOf(over)(to, way.from, way.gain)
        if (share < negligible || way.balls === null) continue
        const key = toKey(way, -1)
        const box = boxes.get(key) ?? new Map<string, number>()
        const text = way.balls.map(({ token }) => token).join(" ")
        boxes.set(key, box.set(text, (box.get(text) ?? 0) + share))
      }
  return boxes
}

function goBack(layer: readonly Node[], length: number, after: Float64Array): Float64Array {
  const sums: number[][] = Array.from({ length }, () => [])
  for (const [to, { ways }] of layer.entries()) for (const { from, gain } of ways) sums[from]!.push(gain + after[to]!)
  return Float64Array.from(sums, sumLogs)
}

function shareBalls(layer: readonly Node[], shareOf: ShareOf): Map<string, number> {
  const shares = new Map<string, number>()
  for (const [to, { ways }] of layer.entries())
    for (const way of ways) {
      const share = shareOf(to, way.from, way.gain)
      if (share < negligible) continue
      for (const key of [toKey(way, -1), ...(way.balls ?? []).map((ball, at) => toKey(way, at, ball))]) shares.set(key, (shares.get(key) ?? 0) + share)
    }
  return shares
}

function toKey({ bowler, own }: Way, at: number, ball?: PlayedBall): string {
  if (ball === undefined) return `${bowler}|${own}`
  const { wides = 0, noBalls = 0, byes = 0, legByes = 0, penaltyRuns = 0 } = ball.extras
  return `${bowler}|${at}|${ball.striker}|${ball.runsBatter}|${wides},${noBalls},${byes},${legByes},${penaltyRuns}|${ball.out ?? ""}`
}

/** Over by over the way on the best path. */
function findBest(layers: readonly (readonly Node[])[], ends: readonly number[]): Way[] {
  const reached = [[0]]
  const ways: Way[][] = [[]]
  for (const layer of layers.slice(1)) {
    const before = reached.at(-1)!
    const weigh = ({ from, gain }: Way) => before[from]! + gain
    ways.push(layer.map((node) => node.ways.reduce((best, way) => (weigh(way) > weigh(best) ? way : best))))
    reached.push(ways.at(-1)!.map(weigh))
  }
  let at = ends.map((end, i) => end + reached.at(-1)![i]!).reduce((best, weight, i, list) => (weight > list[best]! ? i : best), 0)
  const path: Way[] = []
  for (let over = layers.length - 1; over > 0; over--) {
    const way = ways[over]![at]!
    path.unshift(way)
    at = way.from
  }
  return path
}
