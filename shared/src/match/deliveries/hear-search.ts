import { leaveOver, toShares, type Alternative } from "../../base/reading.ts"
import { formatTokens } from "../../cricket/parse-tokens.ts"
import type { BowlerRow } from "../../scorecard/scorecard.ts"
import { listReadings, weighReading } from "./list-records.ts"
import type { FoundOver } from "./weigh-trellis.ts"

/** The search looked at the same marks and figures: it counts as a third of a witness (as half a one more of bent pages was silently wrong). What it did not find at all it may have missed. */
const witness = 0.35
const missed = 0.02

/** The boxes once more, weighed by what they say in the innings that were found: these hold the over strip, the falls and the batters against them as well. */
export function hearSearch(bowling: readonly BowlerRow[], overs: readonly FoundOver[]): BowlerRow[] {
  const found = new Map(overs.map((over) => [`${over.bowler}|${over.own}`, over.readings]))
  return bowling.map((row, bowler) => ({ ...row, oversBowled: row.oversBowled?.map((box, own) => {
    const readings = found.get(`${bowler}|${own}`) ?? []
    return box === null || readings.length === 0 ? box : weighReading(box, weighTogether(listReadings(box) ?? [], readings), formatTokens)
  }) ?? null }))
}

function weighTogether(box: readonly Alternative<string[]>[], search: readonly Alternative<string[]>[]): Alternative<string[]>[] {
  const shares = new Map(search.map(({ value, confidence }) => [formatTokens(value), confidence]))
  const weigh = (text: string, confidence: number) => confidence * ((shares.get(text) ?? 0) + missed) ** witness
  const weighed = box.map(({ value, confidence }) => ({ value, confidence: weigh(formatTokens(value), confidence) }))
  return toShares(weighed, leaveOver(box) * missed ** witness).sort((a, b) => b.confidence - a.confidence)
}
