import type { Alternative, Place, Reading } from "../base/reading.ts"
import { parseOvers } from "../cricket/overs.ts"
import { parseTokens } from "../cricket/parse-tokens.ts"
import type { BatterRow, BowlerRow, CardInnings, Field } from "../scorecard/scorecard.ts"
import type { MatchBatter, MatchBowler, MatchCard, PlainValue, Readings } from "./match.ts"
import { toBattingPointer, toBowlingPointer, toExtrasPointer, toFallPointer, toInningsPointer, toOverTotalPointer, toTotalPointer } from "./pointers.ts"

const nowhere: Place = { page: 0, box: { x: 0, y: 0, width: 0, height: 0 } }

type Join = <T>(pointer: string, value: T | null, parse: (plain: PlainValue) => T | undefined) => Field<T>

const toNumber = (plain: PlainValue): number | undefined => (typeof plain === "number" ? plain : undefined)
const toText = (plain: PlainValue): string | undefined => (typeof plain === "string" ? plain : undefined)
const toOvers = (plain: PlainValue) => (typeof plain === "object" ? plain ?? undefined : parseOvers(String(plain)))
const toTokens = (plain: PlainValue): string[] | undefined => (typeof plain === "string" ? parseTokens(plain) : undefined)

/**
 * An innings of a match as readings again, as `flattenCard` had them, for what is worked out from them. What a person settled is certain and could be
 * nothing else. The deliveries are left out.
 */
export function unflattenInnings(card: MatchCard, readings: Readings, index: number): CardInnings | undefined {
  const innings = card.inningsList[index]
  if (innings === undefined) return undefined
  const join: Join = (pointer, value, parse) => joinReading(readings[pointer], value, parse)
  const extra = (kind: keyof typeof innings.extras) => join(toExtrasPointer(index, kind), innings.extras[kind], toNumber)
  return {
    team: join(`${toInningsPointer(index)}/team`, innings.team, toText),
    total: {
      ...innings.total, runs: join(toTotalPointer(index, "runs"), innings.total.runs, toNumber), wickets: join(toTotalPointer(index, "wickets"), innings.total.wickets, toNumber),
      overs: join(toTotalPointer(index, "overs"), innings.total.overs, toOvers),
    },
    batting: innings.batting.map((row, at) => unflattenBatter(row, index, at, join)),
    didNotBat: [],
    extras: { total: extra("total"), byes: extra("byes"), legByes: extra("legByes"), wides: extra("wides"), noBalls: extra("noBalls"), penaltyRuns: extra("penaltyRuns") },
    bowling: innings.bowling.map((row, at) => unflattenBowler(row, index, at, join)),
    fallOfWickets: innings.fallOfWickets.map((fall, at) => ({
      wicket: fall.wicket, runs: join(toFallPointer(index, at, "runs"), fall.runs, toNumber), batter: join(toFallPointer(index, at, "batter"), fall.batter, toText), over: join(toFallPointer(index, at, "over"), fall.over, toOvers),
    })),
    overTotals: innings.overTotals?.map((row, at) => ({
      over: row.over, runs: join(toOverTotalPointer(index, at, "runs"), row.runs, toNumber), wickets: join(toOverTotalPointer(index, at, "wickets"), row.wickets, toNumber),
      bowler: join(toOverTotalPointer(index, at, "bowler"), row.bowler, toText),
    })) ?? null,
    deliveries: [], unreadRows: 0,
  }
}

/** A value without a reading stands nowhere on the page: a person has put it there, or the form has no cell for it. */
function joinReading<T>(reading: Readings[string] | undefined, value: T | null, parse: (plain: PlainValue) => T | undefined): Field<T> {
  if (reading === undefined) return value === null ? null : { value, confidence: 1, raw: "", alternatives: [], place: nowhere }
  const { status, confidence, raw, alternatives, place } = reading
  const settled = status === "corrected" || status === "confirmed"
  if (settled && value === null) return null
  const others = settled ? [] : alternatives.flatMap((other): Alternative<T>[] => {
    const parsed = parse(other.value)
    return parsed === undefined ? [] : [{ value: parsed, confidence: other.confidence }]
  })
  return { value, confidence: settled ? 1 : confidence, raw, alternatives: others, place: place ?? nowhere } satisfies Reading<T>
}

function unflattenBatter(row: MatchBatter, innings: number, at: number, join: Join): BatterRow {
  const text = (field: "name" | "howOut") => join(toBattingPointer(innings, at, field), row[field], toText)
  const number = (field: "runs" | "balls" | "minutes" | "fours" | "sixes" | "strikeRate") => join(toBattingPointer(innings, at, field), row[field], toNumber)
  return {
    name: text("name"), captain: row.captain, keeper: row.keeper, howOut: text("howOut"), dismissal: row.dismissal, runs: number("runs"), balls: number("balls"), minutes: number("minutes"),
    fours: number("fours"), sixes: number("sixes"), strikeRate: number("strikeRate"), scoring: join(`${toInningsPointer(innings)}/batting/${at}/scoring`, row.scoring, toTokens),
  }
}

function unflattenBowler(row: MatchBowler, innings: number, at: number, join: Join): BowlerRow {
  const number = (field: "maidens" | "runs" | "wickets" | "wides" | "noBalls" | "economy") => join(toBowlingPointer(innings, at, field), row[field], toNumber)
  const pointer = `${toInningsPointer(innings)}/bowling/${at}`
  return {
    name: join(toBowlingPointer(innings, at, "name"), row.name, toText), overs: join(toBowlingPointer(innings, at, "overs"), row.overs, toOvers), maidens: number("maidens"), runs: number("runs"),
    wickets: number("wickets"), wides: number("wides"), noBalls: number("noBalls"), economy: number("economy"),
    oversBowled: row.oversBowled?.map((box, over) => join(`${pointer}/overs_bowled/${over}`, box, toTokens)) ?? null,
    runningFigures: row.runningFigures?.map((figure, over) => join(`${pointer}/running_figures/${over}`, figure, toText)) ?? null,
  }
}
