import type { Glyph, LearntGlyphs } from "./hand-example.ts"

/** How strongly the shipped weights pull: the smaller, the more a few glyphs move. Chosen on real cells, with `nearness`, among 0.1 to 3 and a refitted last layer (linear). */
const pull = 0.1
/** Glyphs help others at this share of the middle distance between two of them. */
const nearness = 0.3
/** The newest of each class. */
export const mostOfClass = 10
const mostRounds = 60
/** Nothing moves by more in a round at the end. */
const settled = 2e-3
/** An influence that is not worth its time. */
const leastNearness = 1e-4

/**
 * Logistic regression on top of the net's own scores, the net's features under a Gaussian kernel, with a quadratic penalty: near a glyph of
 * this hand its class gains and those it was taken for lose, far from all nothing changes. `glyphs`: the newest first.
 */
export function learnGlyphs(glyphs: readonly Glyph[]): LearntGlyphs {
  const counts = new Map<number, number>()
  const kept = glyphs.filter(({ of }) => {
    counts.set(of, (counts.get(of) ?? 0) + 1)
    return counts.get(of)! <= mostOfClass
  })
  const distances = kept.map((a, i) => kept.slice(0, i).map((b) => squareDistance(a.features, b.features, 0)))
  const sorted = distances.flat().sort((a, b) => a - b)
  const reach = nearness * (sorted[sorted.length >> 1] ?? 1) || 1
  const near = kept.map((_, i) => kept.map((_other, j) => (i === j ? 1 : Math.exp(-distances[Math.max(i, j)]![Math.min(i, j)]! / reach))))
  const weights = kept.map(({ scores }) => new Float32Array(scores.length))
  const crowd = Math.max(0, ...near.map((row) => row.reduce((sum, nearness_) => sum + nearness_, 0)))
  const step = 1 / (1 + (0.5 * crowd) / pull)
  for (let round = 0; round < mostRounds; round++) {
    const wrongs = kept.map(({ of, scores }, i) => toWrongs(addWeights(scores, near[i]!, weights), of))
    let moved = 0
    wrongs.forEach((wrong, i) => wrong.forEach((by, c) => {
      const move = step * (by / pull - weights[i]![c]!)
      moved = Math.max(moved, Math.abs(move))
      weights[i]![c]! += move
    }))
    if (moved < settled) break
  }
  return { reach, glyphs: kept.map(({ features }, i) => ({ features, weights: weights[i]! })) }
}

/** What the glyphs add to the scores at features; undefined where none is near. */
export function findGain({ glyphs, reach }: LearntGlyphs, features: Float32Array): Float32Array | undefined {
  const furthest = -reach * Math.log(leastNearness)
  let gain: Float32Array | undefined
  for (const glyph of glyphs) {
    const distance = squareDistance(glyph.features, features, furthest)
    if (distance >= furthest) continue
    const nearness = Math.exp(-distance / reach)
    gain ??= new Float32Array(glyph.weights.length)
    for (let c = 0; c < gain.length; c++) gain[c]! += nearness * glyph.weights[c]!
  }
  return gain
}

/** Stops where it is beyond `furthest`, if that is not 0. */
function squareDistance(a: Float32Array, b: Float32Array, furthest: number): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    const apart = a[i]! - b[i]!
    sum += apart * apart
    if (furthest > 0 && sum >= furthest) return sum
  }
  return sum
}

function addWeights(scores: Float32Array, near: readonly number[], weights: readonly Float32Array[]): Float32Array {
  const sums = Float32Array.from(scores)
  near.forEach((nearness, j) => {
    if (nearness > leastNearness) for (let c = 0; c < sums.length; c++) sums[c]! += nearness * weights[j]![c]!
  })
  return sums
}

/** Truth minus probability, for each class. */
function toWrongs(scores: Float32Array, of: number): Float32Array {
  const highest = Math.max(...scores)
  const chances = scores.map((score) => Math.exp(score - highest))
  const sum = chances.reduce((all, chance) => all + chance, 0)
  return chances.map((chance, c) => Number(c === of) - chance / sum)
}
