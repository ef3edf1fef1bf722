import type { Alternative } from "../../base/reading.ts"
import type { DismissalKind } from "../../cricket/dismissal-kinds.ts"
import type { Slot } from "./line-up.ts"
import type { OverSlots } from "./over-slots.ts"

/** What the rest of the page says of an innings, as far as it has been read: the witnesses of its deliveries. Null: the page has no such record. */
export type BookInnings = {
  /** In batting order. */
  batters: readonly BookBatter[]
  /** In the order in which they are listed, which is nearly always the order in which they came on. */
  bowlers: readonly BookBowler[]
  /** After over `index + 1`. */
  strip: readonly BookStripRow[]
  /** Wickets in all; null where the page does not say. */
  wickets: readonly Alternative<number>[] | null
  /** The score when wicket `index + 1` fell. */
  falls: readonly (readonly Alternative<number>[] | null)[]
  /** More boxes hold something than the strip has overs: some over may have been begun by one bowler and ended by another (Law 17.8), in a box of each. */
  mayShareOvers: boolean
}

export type BookBatter = {
  runs: readonly Alternative<number>[] | null
  /** Balls that he faced. */
  faced: readonly Alternative<number>[] | null
  /** His scoring strokes in order, place by place (see stroke-line.ts). */
  line: readonly Slot[] | null
  dismissal: DismissalKind | null
  /** Index into `bowlers` of who got him out; null where nobody did or nobody knows. */
  bowler: number | null
}

export type BookBowler = {
  /** One entry an over, in order: what its box may say. Empty: it cannot be read. */
  overs: readonly (readonly OverSlots[])[]
  /** After which of his overs a box is crossed out: his spell ended there. */
  spellEnds: readonly number[]
}

export type BookStripRow = {
  runs: readonly Alternative<number>[] | null
  wickets: readonly Alternative<number>[] | null
  bowler: readonly Alternative<number>[] | null
}

/** A value that is none of its readings: this likely; one of a few, or one of many counts. */
const missed = 0.02
const [ofFew, ofMany] = [0.1, 0.01]

/** Logarithm of how likely a record is, if `value` is the truth; 0 where there is no record. */
export const weighRecord = <T>(readings: readonly Alternative<T>[] | null | undefined, value: T): number => weigh(readings, value, ofFew)

/** The same for runs and other counts that may be any. */
export const weighCount = (readings: readonly Alternative<number>[] | null | undefined, value: number): number => weigh(readings, value, ofMany)

function weigh<T>(readings: readonly Alternative<T>[] | null | undefined, value: T, share: number): number {
  if (readings === null || readings === undefined || readings.length === 0) return 0
  const read = readings.find((reading) => reading.value === value)
  return Math.log(missed * share + (1 - missed) * (read?.confidence ?? 0))
}
