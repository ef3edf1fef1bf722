import { sumLogs } from "../../base/log-sum.ts"
import type { Alternative } from "../../base/reading.ts"
import type { PlayedBall, Standing } from "./play-over.ts"

/**
 * Where an innings may stand after a box. `over`: how many overs are over; `part`: what was bowled of the next by one who does not end it; `last`, `before`: who
 * bowled the last and the one before; `ways`: how it came there.
 */
export type Node = { key: string; used: readonly number[]; last: number; before: number; over: number; part: { legal: number; balls: number } | null; standing: Standing; ways: Way[] }
/** `own`: the how-manieth box of that bowler; `over`: which over it is of, from 0; `first`: balls of that over in another's box before it. */
export type Way = { from: number; gain: number; bowler: number; own: number; over: number; first: number; balls: readonly PlayedBall[] | null }

/** One delivery of the likeliest innings; `confidence`: the share of all innings found that have it so in this place. */
export type FoundBall = PlayedBall & { confidence: number }

/**
 * One box of a found innings. `confidence`: the share of all innings found in which it is of that over; `bowlers`: who bowls that over in all of them, likeliest first.
 * `balls` is null where it cannot be read. `readings`: what it says in all innings found, whichever over it is of there. `strain`: how badly marks and other records
 * fit each other, a negative logarithm.
 */
export type FoundOver = Pick<Way, "bowler" | "own" | "over" | "first"> & { balls: readonly FoundBall[] | null; confidence: number; bowlers: readonly Alternative<number>[]; readings: readonly Alternative<string[]>[]; strain: number }

/**
 * What the search kept, box by box (`layers`, the first is the start), with `ends`, the logarithms of how well each last state fits: the likeliest
 * innings (Viterbi), each of its deliveries with its posterior over all others (forward and backward sums, Rabiner 1989).
 */
export function weighTrellis(layers: readonly (readonly Node[])[], ends: readonly number[]): FoundOver[] {
  const forward = [Float64Array.of(0)]
  for (const layer of layers.slice(1)) forward.push(Float64Array.from(layer, ({ ways }) => sumLogs(ways.map(({ from, gain }) => forward.at(-1)![from]! + gain))))
  const backward: Float64Array[] = [Float64Array.from(ends)]
  for (let at = layers.length - 1; at > 0; at--) backward.unshift(goBack(layers[at]!, layers[at - 1]!.length, backward[0]!))
  const all = backward[0]![0]!
  const shares = sumShares(layers, (step, to, { from, gain }) => Math.exp(forward[step]![from]! + gain + backward[step + 1]![to]! - all))
  const shareOf = (key: string) => Math.min(1, shares.all.get(key) ?? 0)
  return findBest(layers, ends).map((way) => {
    const { bowler, own, over, first } = way
    const readings = [...shares.ofBoxes.get(toBoxKey(way)) ?? []].map(([text, confidence]) => ({ value: text.split(" "), confidence: Math.min(1, confidence) }))
    const bowlers = [...shares.ofOvers.get(over) ?? []].map(([value, confidence]) => ({ value, confidence: Math.min(1, confidence) })).sort((a, b) => b.confidence - a.confidence)
    return { bowler, own, over, first, confidence: shareOf(toOverKey(way)), bowlers, readings, strain: -way.gain, balls: way.balls?.map((ball, at) => ({ ...ball, confidence: shareOf(toBallKey(way, at, ball)) })) ?? null }
  })
}

/** Ways with a smaller share of all innings are left out. */
const negligible = 1e-7

/**
 * `all`: the share of all innings found that have a box in an over, or a ball in its place; `ofOvers`: an over's bowlers with theirs; `ofBoxes`: a box's tokens, in whichever
 * over they have it.
 */
type Shares = { all: Map<string, number>; ofOvers: Map<number, Map<number, number>>; ofBoxes: Map<string, Map<string, number>> }

function sumShares(layers: readonly (readonly Node[])[], shareOf: (step: number, to: number, way: Way) => number): Shares {
  const [all, ofOvers, ofBoxes]: [Shares["all"], Shares["ofOvers"], Shares["ofBoxes"]] = [new Map(), new Map(), new Map()]
  const add = <Key>(sums: Map<Key, number>, key: Key, share: number) => sums.set(key, (sums.get(key) ?? 0) + share)
  for (const [step, layer] of layers.slice(1).entries())
    for (const [to, { ways }] of layer.entries())
      for (const way of ways) {
        const share = shareOf(step, to, way)
        if (share < negligible) continue
        add(all, toOverKey(way), share)
        ofOvers.set(way.over, add(ofOvers.get(way.over) ?? new Map<number, number>(), way.bowler, share))
        if (way.balls === null) continue
        for (const [at, ball] of way.balls.entries()) add(all, toBallKey(way, at, ball), share)
        const box = ofBoxes.get(toBoxKey(way)) ?? new Map<string, number>()
        ofBoxes.set(toBoxKey(way), add(box, way.balls.map(({ token }) => token).join(" "), share))
      }
  return { all, ofOvers, ofBoxes }
}

function goBack(layer: readonly Node[], length: number, after: Float64Array): Float64Array {
  const sums: number[][] = Array.from({ length }, () => [])
  for (const [to, { ways }] of layer.entries()) for (const { from, gain } of ways) sums[from]!.push(gain + after[to]!)
  return Float64Array.from(sums, sumLogs)
}

const toBoxKey = ({ bowler, own }: Way): string => `${bowler}|${own}`
const toOverKey = (way: Way): string => `${way.over}:${toBoxKey(way)}`

function toBallKey({ bowler, over, first }: Way, at: number, ball: PlayedBall): string {
  const { wides = 0, noBalls = 0, byes = 0, legByes = 0, penaltyRuns = 0 } = ball.extras
  return `${over}.${first + at}|${bowler}|${ball.striker}|${ball.runsBatter}|${wides},${noBalls},${byes},${legByes},${penaltyRuns}|${ball.out ?? ""}`
}

/** Box by box the way on the best path. */
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
  for (let box = layers.length - 1; box > 0; box--) {
    const way = ways[box]![at]!
    path.unshift(way)
    at = way.from
  }
  return path
}
