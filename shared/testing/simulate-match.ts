import { type Chance, createChance } from "./chance.ts"
import { clubNames, competitions, firstNames, grounds, surnames } from "./fictional-names.ts"
import type { MatchTruth } from "./match-truth.ts"
import { simulateInnings } from "./simulate-innings.ts"
import { tallyDeliveries } from "./tally-deliveries.ts"
import { writeResult } from "./write-result.ts"

export type MatchOptions = {
  /** Overs a side; null plays two innings a side without a limit. Default: 20 to 45. */
  overs?: number | null
  /** Eight in the books of old Australia. Default 6. */
  ballsPerOver?: number
  /** Factor on everything rare (see `InningsPlan`). Default 1. */
  rarity?: number
}

/** A whole legal match from a seed, invented from the first name to the last ball. The same seed and options give the same match. */
export function simulateMatch(seed: number, options: MatchOptions = {}): MatchTruth {
  const chance = createChance(seed)
  const [home, away] = chance.shuffle(clubNames)
  const names = inventPlayers(chance)
  const sides = [{ team: home ?? "", players: names.slice(0, 11) }, { team: away ?? "", players: names.slice(11) }] as const
  const oversLimit = options.overs === undefined ? chance.pick([20, 30, 35, 40, 45]) : options.overs
  const ballsPerOver = options.ballsPerOver ?? 6
  const turns = oversLimit === null ? [0, 1, 0, 1] as const : [0, 1] as const
  const scores = [0, 0]
  const innings = turns.map((side, turn) => {
    const last = turn === turns.length - 1
    const other = 1 - side as 0 | 1
    const played = simulateInnings({
      batting: sides[side], bowling: sides[other], oversLimit, ballsPerOver, rarity: options.rarity ?? 1,
      target: last ? (scores[other] ?? 0) - (scores[side] ?? 0) + 1 : null,
      declareAt: oversLimit === null && !last ? chance.whole(180, 420) : null,
    }, chance)
    const card = tallyDeliveries(played)
    scores[side] = (scores[side] ?? 0) + (card.total.runs ?? 0)
    return card
  })
  const day = new Date(Date.UTC(2025, 3, 20) + chance.whole(0, 500) * 86_400_000)
  return {
    ballsPerOver, innings,
    match: {
      teams: [sides[0].team, sides[1].team], date: day.toISOString().slice(0, 10), venue: chance.pick(grounds), competition: chance.pick(competitions),
      toss: `${sides[0].team} won the toss and chose to bat`, result: writeResult(innings),
    },
  }
}

function inventPlayers(chance: Chance): string[] {
  const givenNames = chance.shuffle(firstNames)
  return chance.shuffle(surnames).slice(0, 22).map((surname, i) => `${givenNames[i] ?? "Alex"} ${surname}`)
}
