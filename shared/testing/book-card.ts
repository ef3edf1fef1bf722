import type { Reading } from "../src/base/reading.ts"
import type { ScanInnings } from "../src/contract/scan-result.ts"
import type { BowlerRow, CardInnings } from "../src/scorecard/scorecard.ts"
import { blurInnings, type BlurredRow, type BookHabits } from "./blur-innings.ts"
import type { Blur } from "./blur-book.ts"
import type { Chance } from "./chance.ts"

type Guess<T> = { value: T; confidence: number }

const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } }

function toReading<T>([best, ...alternatives]: Guess<T>[]): Reading<T> {
  return { value: best?.value ?? null, confidence: best?.confidence ?? 0, raw: "", alternatives, place }
}
const sure = <T>(value: T | null | undefined): Reading<T> | null => (value == null ? null : { value, confidence: 0.97, raw: "", alternatives: [], place })

/** A simulated innings as the reader of a handwritten book hands it on: boxes, figures, strip, lines and card, all with doubt. */
export function createBookCard(innings: ScanInnings, habits: BookHabits, blur: Blur, chance: Chance): CardInnings {
  const blurred = blurInnings(innings, habits, blur, chance)
  return {
    team: sure(innings.team), total: { runs: sure(innings.total.runs), wickets: sure(innings.total.wickets), overs: null, declared: null, allOut: null },
    batting: innings.batting.map((row, at) => ({
      name: sure(row.name), captain: false, keeper: false, howOut: sure(row.how_out),
      dismissal: row.dismissal == null ? null : { kind: row.dismissal.kind, bowler: row.dismissal.bowler ?? null, fielders: row.dismissal.fielders ?? [] },
      runs: toReading(blurred.batters[at]?.runs ?? []), balls: null, minutes: null, fours: null, sixes: null, strikeRate: null, scoring: sure(blurred.batters[at]?.strokes),
    })),
    didNotBat: [], unreadRows: 0, extras: { total: null, byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null },
    bowling: innings.bowling.map((row, at) => toBowlerRow(row.name, blurred.rows[at]!)),
    fallOfWickets: blurred.falls.map((runs, at) => ({ wicket: at + 1, runs: toReading(runs), batter: null, over: null })),
    overTotals: habits.strip
      ? blurred.strip.map((row, at) => ({ over: at + 1, runs: toReading(row.runs), wickets: toReading(row.wickets), bowler: toReading(row.bowler.map(({ value, confidence }) => ({ value: `${value + 1}`, confidence }))) }))
      : null,
    deliveries: [],
  }
}

function toBowlerRow(name: string | null, { boxes, spellEnds }: BlurredRow): BowlerRow {
  const withEnds = boxes.flatMap((box, at) => [box, ...(spellEnds.includes(at) ? [null] : [])])
  return {
    name: sure(name), overs: null, maidens: null, runs: null, wickets: null, wides: null, noBalls: null, economy: null,
    oversBowled: withEnds.map((box) => (box === null ? null : toReading(box.tokens))), runningFigures: withEnds.map((box) => (box === null ? null : toReading(box.figure))),
  }
}
