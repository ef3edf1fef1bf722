import type { MatchCard, ValueReading } from "../match/match.ts"

/** What is to be said of a single value: everything else of an imported card is taken as it stands. */
export type ImportMark = Pick<ValueReading, "status" | "confidence" | "raw" | "alternatives">

/** A card that came as figures, not as paper. `marks` by pointer: values that the file leaves open or that we worked out. `notes`: what a person should know. */
export type ImportedCard = { card: MatchCard; marks: Record<string, ImportMark>; notes: string[] }
