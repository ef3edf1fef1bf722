import type { Reading } from "../base/reading.ts"
import { formatOvers, type Overs } from "../cricket/overs.ts"
import { extraKinds } from "../cricket/parse-extras.ts"
import type { Delivery } from "../cricket/delivery.ts"
import { parseDismissal } from "../cricket/parse-dismissal.ts"
import { formatTokens } from "../cricket/parse-tokens.ts"
import type { BatterRow, BowlerRow, CardInnings, Fall, Field, Scorecard } from "../scorecard/scorecard.ts"
import type { MatchBatter, MatchBowler, MatchCard, MatchFall, MatchInnings, PlainValue, Readings } from "./match.ts"
import { toBattingPointer, toBowlingPointer, toDeliveryPointer, toExtrasPointer, toFallPointer, toInningsPointer, toMatchPointer, toOverTotalPointer, toTotalPointer, type BattingField } from "./pointers.ts"

/** Splits a scorecard of readings into plain values and, beside them, how each was read. */
export function flattenCard(scorecard: Scorecard): { card: MatchCard; readings: Readings } {
  const readings: Readings = {}
  const take: Take = (pointer, field) => {
    if (field === null) return null
    readings[pointer] = toValueReading(field)
    return field.value
  }
  const { header } = scorecard
  const card: MatchCard = {
    teams: header.teams.slice(0, 2).map((team, index) => take(toMatchPointer(`teams/${index}`), team) ?? ""),
    date: take(toMatchPointer("date"), header.date), venue: take(toMatchPointer("venue"), header.venue),
    competition: take(toMatchPointer("competition"), header.competition), toss: take(toMatchPointer("toss"), header.toss),
    result: take(toMatchPointer("result"), header.result),
    inningsList: scorecard.inningsList.map((innings, index) => flattenInnings(innings, index, take)),
  }
  return { card, readings }
}

type Value = string | number | Overs | string[] | Delivery
type Take = <T extends Value>(pointer: string, field: Field<T>) => T | null

function toPlain(value: Value): PlainValue {
  if (typeof value !== "object") return value
  if (Array.isArray(value)) return formatTokens(value)
  return "ball" in value ? value.notation : formatOvers(value)
}

function toValueReading<T extends Value>(field: Reading<T>): Readings[string] {
  return {
    status: field.value === null ? "unreadable" : "read", confidence: field.confidence, raw: field.raw, place: field.place,
    alternatives: field.alternatives.map((other) => ({ value: toPlain(other.value), confidence: other.confidence })),
  }
}

function flattenInnings(innings: CardInnings, index: number, take: Take): MatchInnings {
  const { total } = innings
  const extras: MatchInnings["extras"] = { total: take(toExtrasPointer(index, "total"), innings.extras.total), byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null }
  for (const kind of extraKinds) extras[kind] = take(toExtrasPointer(index, kind), innings.extras[kind])
  return {
    team: take(`${toInningsPointer(index)}/team`, innings.team),
    total: {
      runs: take(toTotalPointer(index, "runs"), total.runs), wickets: take(toTotalPointer(index, "wickets"), total.wickets),
      overs: take(toTotalPointer(index, "overs"), total.overs), declared: total.declared, allOut: total.allOut,
    },
    batting: innings.batting.map((row, at) => flattenBatter(row, index, at, take)),
    didNotBat: innings.didNotBat.map((name, at) => take(`${toInningsPointer(index)}/did_not_bat/${at}`, name) ?? ""),
    extras,
    bowling: innings.bowling.map((row, at) => flattenBowler(row, index, at, take)),
    fallOfWickets: innings.fallOfWickets.map((fall, at) => flattenFall(fall, index, at, take)),
    overTotals: innings.overTotals?.map((row, at) => ({
      over: row.over, runs: take(toOverTotalPointer(index, at, "runs"), row.runs), wickets: take(toOverTotalPointer(index, at, "wickets"), row.wickets),
      bowler: take(toOverTotalPointer(index, at, "bowler"), row.bowler),
    })) ?? null,
    deliveries: innings.deliveries.flatMap((delivery, at) => take(toDeliveryPointer(index, at), delivery) ?? []),
  }
}

function flattenBatter(row: BatterRow, innings: number, at: number, take: Take): MatchBatter {
  const get = <T extends string | number>(field: BattingField, reading: Field<T>) => take(toBattingPointer(innings, at, field), reading)
  if (row.dismissal !== null) {
    const { confidence, raw, place } = row.howOut ?? row.runs ?? row.name ?? { confidence: 0, raw: "", place: { page: 0, box: { x: 0, y: 0, width: 0, height: 0 } } }
    const known = row.dismissal.kind !== "unknown"
    take(toBattingPointer(innings, at, "dismissal/kind"), { value: known ? row.dismissal.kind : null, confidence: known ? confidence : 0, raw, alternatives: row.howOut ? toKinds(row.howOut) : [], place })
  }
  return {
    name: get("name", row.name), captain: row.captain, keeper: row.keeper, howOut: get("howOut", row.howOut), dismissal: row.dismissal,
    runs: get("runs", row.runs), balls: get("balls", row.balls), minutes: get("minutes", row.minutes), fours: get("fours", row.fours), sixes: get("sixes", row.sixes),
    strikeRate: get("strikeRate", row.strikeRate), scoring: take(`/innings/${innings}/batting/${at}/scoring`, row.scoring),
  }
}

/** Other kinds that the words may be read as. */
const toKinds = ({ alternatives }: Reading<string>): Reading<string>["alternatives"] =>
  alternatives.flatMap(({ value, confidence }) => {
    const kind = parseDismissal(value)?.kind
    return kind === undefined ? [] : [{ value: kind, confidence }]
  })

function flattenBowler(row: BowlerRow, innings: number, at: number, take: Take): MatchBowler {
  const get = <T extends string | number | Overs>(field: Parameters<typeof toBowlingPointer>[2], reading: Field<T>) => take(toBowlingPointer(innings, at, field), reading)
  return {
    name: get("name", row.name), overs: get("overs", row.overs), maidens: get("maidens", row.maidens), runs: get("runs", row.runs),
    wickets: get("wickets", row.wickets), wides: get("wides", row.wides), noBalls: get("noBalls", row.noBalls), economy: get("economy", row.economy),
    oversBowled: row.oversBowled?.map((over, n) => take(`/innings/${innings}/bowling/${at}/overs_bowled/${n}`, over)) ?? null,
    runningFigures: row.runningFigures?.map((figure, n) => take(`/innings/${innings}/bowling/${at}/running_figures/${n}`, figure)) ?? null,
  }
}

function flattenFall(fall: Fall, innings: number, at: number, take: Take): MatchFall {
  return {
    wicket: fall.wicket, runs: take(toFallPointer(innings, at, "runs"), fall.runs),
    batter: take(toFallPointer(innings, at, "batter"), fall.batter), over: take(toFallPointer(innings, at, "over"), fall.over),
  }
}
