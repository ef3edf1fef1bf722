import type { Alternative } from "../../base/reading.ts"
import type { DismissalKind } from "../../cricket/dismissal-kinds.ts"

/** What the rest of the page says of an innings, as far as it has been read: the witnesses of its deliveries. Null: the page has no such record. */
export type BookInnings = {
  /** In batting order. */
  batters: readonly BookBatter[]
  /** In the order in which they are listed, which is nearly always the order in which they came on. */
  bowlers: readonly BookBowler[]
  /** After over `index + 1`. */
  strip: readonly BookStripRow[]
  /** The score when wicket `index + 1` fell. */
  falls: readonly (readonly Alternative<number>[] | null)[]
}

export type BookBatter = {
  runs: readonly Alternative<number>[] | null
  /** His scoring strokes in order, by digits. */
  strokes: readonly string[] | null
  dismissal: DismissalKind | null
  /** Index into `bowlers` of who got him out; null where nobody did or nobody knows. */
  bowler: number | null
}

export type BookBowler = {
  /** One entry an over, in order: what its box may say, weighed (see weigh-spell.ts). Empty: it cannot be read. */
  overs: readonly (readonly Alternative<string[]>[])[]
  /** After which of his overs a box is crossed out: his spell ended there. */
  spellEnds: readonly number[]
}

export type BookStripRow = {
  runs: readonly Alternative<number>[] | null
  wickets: readonly Alternative<number>[] | null
  bowler: readonly Alternative<number>[] | null
}

/** A value that is none of its readings: this likely. */
const missed = 0.02

/** Logarithm of how likely a record is, if `value` is the truth; 0 where there is no record. */
export function weighRecord<T>(readings: readonly Alternative<T>[] | null | undefined, value: T): number {
  if (readings === null || readings === undefined || readings.length === 0) return 0
  const read = readings.find((reading) => reading.value === value)
  return Math.log(missed / 10 + (1 - missed) * (read?.confidence ?? 0))
}
