import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createChance } from "@cricksy/shared/testing/chance.ts"
import { fromCricsheet } from "@cricksy/shared/testing/from-cricsheet.ts"
import type { MatchTruth } from "@cricksy/shared/testing/match-truth.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { matchCount, matchSeed } from "./conditions.ts"

const corpus = join(import.meta.dirname, "../../shared/corpus/cricsheet")

export type PickedMatches = { source: "cricsheet" | "simulated"; matches: MatchTruth[] }

/** The bench's matches: real ones where ../shared/corpus is there, else simulated ones; the same ones every time. */
export function pickMatches(): PickedMatches {
  const chance = createChance(matchSeed)
  if (!existsSync(corpus)) return { source: "simulated", matches: Array.from({ length: matchCount }, (_, i) => simulateMatch(matchSeed + i, { rarity: 4 })) }
  const files = chance.shuffle(readdirSync(corpus).filter((name) => /^\w*\d+\.json$/.test(name)).sort())
  const matches: MatchTruth[] = []
  for (const file of files) {
    if (matches.length === matchCount) break
    const match = fromCricsheet(JSON.parse(readFileSync(join(corpus, file), "utf8")))
    // Sheets of The Hundred count balls where every other sheet counts overs; a match of one washed-out innings shows nothing.
    if (match.ballsPerOver === 6 && match.innings.length >= 2 && match.innings.slice(0, 2).every((card) => card.bowling.length > 0)) matches.push(match)
  }
  return { source: "cricsheet", matches }
}
