import { z } from "zod"
import type { Match, MatchCard } from "../match/match.ts"
import { fromScanInnings, toScanInnings } from "./match-wire.ts"
import { scanResultSchema } from "./scan-result.ts"

/**
 * `cricksy.card/1`: a match as plain figures. `match` and `innings` are those of `cricksy.scan/1`; `doubtful` are the pointers of values that
 * nobody was sure of when the file was written. Described in docs/card.md; a change that an old reader would misread gets a new number.
 */
export const cardFileSchema = z.object({
  schema: z.literal("cricksy.card/1"), match: scanResultSchema.shape.match, innings: scanResultSchema.shape.innings, doubtful: scanResultSchema.shape.review.default([]),
})

export type CardFile = z.infer<typeof cardFileSchema>

export function toCardFile({ card: { inningsList, ...match }, readings, review }: Match): CardFile {
  const isOpen = (pointer: string) => { const status = readings[pointer]?.status; return status !== "confirmed" && status !== "corrected" }
  return { schema: "cricksy.card/1", match, innings: inningsList.map(toScanInnings), doubtful: review.filter(isOpen) }
}

export function fromCardFile({ match, innings }: CardFile): MatchCard {
  return { ...match, inningsList: innings.map(fromScanInnings) }
}
