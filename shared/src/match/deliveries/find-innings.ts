import type { BookInnings } from "./book-innings.ts"
import { forgetBatters, searchInnings } from "./search-innings.ts"
import type { FoundOver } from "./weigh-trellis.ts"

/** `knowsBatters`: who faced and who was out is known as well. `isStrained`: the records fit each other badly altogether. */
export type FoundInnings = { overs: FoundOver[]; knowsBatters: boolean; isStrained: boolean }

/** With so much on average nothing comes of it: the search is given up. */
const hopeless = 8
/**
 * Where half the overs are under more strain than the second, the batters' records are none of these balls; above the first they are believed less. On
 * legible pages the median is 1 to 2, with a hand whose ones look like fours 4, on others from 6 on.
 */
const [muchStrain, mostStrain] = [3, 5]

/**
 * The likeliest innings of a book. Batters are not always listed in the order in which they came in, and their lines may not be legible: then they
 * lead the search astray, and what the other records say of bowlers, runs and wickets is taken alone.
 */
export function findInnings(book: BookInnings): FoundInnings {
  const overs = searchInnings(book, hopeless)
  const strains = overs.map(({ strain }) => strain).sort((a, b) => a - b)
  const median = strains[strains.length >> 1] ?? Infinity
  if (median < mostStrain) return { overs, knowsBatters: true, isStrained: median >= muchStrain }
  return { overs: searchInnings(forgetBatters(book)), knowsBatters: false, isStrained: true }
}
