import { usualBallsPerOver } from "../../cricket/overs.ts"
import { findOverWorth } from "../../cricket/token-worth.ts"
import type { BowlerRow, Field, OverDrawing } from "../../scorecard/scorecard.ts"
import { listReadings } from "./list-records.ts"

/** A mark can be seen from this presence on: 179 boxes of real books and of bent copies that were read right hold no lesser one, the two that do had a ball too many. */
const canBeSeen = 0.2
/** From this chance on a letter may stand for all balls of the box. */
const perhapsLetter = 0.1
/** A ball that cannot be seen is asked for. */
const unseen = 0.6
/** An over of more than six legal balls, an umpire's miscount, is shown where it was read this surely; an overwritten mark is seen twice more often. */
const sureOfMiscount = 0.5

/** In an over that is asked for a ball is shown where it is this likely that so many were bowled. */
const sureOfBall = 0.8
/** Overs are asked for below this. */
const sureOfOver = 0.9

/**
 * A bowler's row without balls that only the count of an over speaks for: of a box with more balls than marks can be seen in it, or doubtfully with more than an over has, the likeliest
 * reading stands that has no more, in doubt. A ball that is missing there can be put in; one that nobody bowled would pass for a record.
 */
export const leaveOutPhantoms = (row: BowlerRow): BowlerRow => ({ ...row, oversBowled: row.oversBowled?.map((box, at) => leaveOut(box, row.overMarks?.[at] ?? null)) ?? null })

/** Has the box a ball that no mark in it can be seen for? */
export const hasPhantom = (box: Field<string[]>, drawings: readonly OverDrawing[] | null | undefined): boolean => (box?.value?.length ?? 0) > countMarks(drawings)

function leaveOut(box: Field<string[]>, drawings: readonly OverDrawing[] | null): Field<string[]> {
  if (box === null) return box
  const readings = listReadings(box) ?? []
  const likely = box.confidence < sureOfOver ? countLikely(readings) : Infinity
  if (!hasPhantom(box, drawings) && (box.value?.length ?? 0) <= likely && !(box.confidence < sureOfMiscount && countLegal(box.value) > usualBallsPerOver)) return box
  const most = Math.min(likely, countMarks(drawings))
  const shown = readings.find(({ value }) => value.length <= most && countLegal(value) <= usualBallsPerOver)
  return shown === undefined ? { ...box, confidence: Math.min(unseen, box.confidence) }
    : { ...box, value: shown.value, confidence: Math.min(unseen, shown.confidence), alternatives: readings.filter((reading) => reading !== shown) }
}

/** So many balls that the over has them at least, of what its readings say of their number; the fewest of them where something else is likelier than all. */
function countLikely(readings: readonly { value: readonly string[]; confidence: number }[]): number {
  const all = readings.reduce((sum, { confidence }) => sum + confidence, 0)
  if (all < 0.5) return Math.min(...readings.map(({ value }) => value.length))
  const hasAtLeast = (count: number) => readings.reduce((sum, { value, confidence }) => sum + (value.length >= count ? confidence : 0), 0)
  const counts = readings.map(({ value }) => value.length).filter((count) => hasAtLeast(count) >= sureOfBall * all)
  return Math.max(...counts, 0) || Infinity
}

const countLegal = (tokens: readonly string[] | null): number => findOverWorth(tokens ?? [])?.legal ?? 0

/** Any number where a letter may stand for the whole over, or no net looked at the marks. */
function countMarks(drawings: readonly OverDrawing[] | null | undefined): number {
  const [written, ...letters] = drawings ?? []
  if (written === undefined || written.marks.length === 0 || letters.some(({ chance }) => chance >= perhapsLetter)) return Infinity
  const seen = written.marks.filter((options) => 1 - (options.find(({ value }) => value === "")?.confidence ?? 0) >= canBeSeen).length
  return seen === 0 ? Infinity : seen
}
