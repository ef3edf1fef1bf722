import { dismissalKinds, type DismissalKind } from "../cricket/dismissal-kinds.ts"
import type { Delivery } from "../cricket/delivery.ts"
import { formatOvers, parseOvers, type Overs } from "../cricket/overs.ts"
import type { Match, MatchInnings, MatchReading, ValueReading } from "../match/match.ts"
import { scanResultSchema, type ScanDelivery, type ScanInnings, type ScanReading, type ScanResult } from "./scan-result.ts"

const toText = (overs: Overs | null): string | null => (overs === null ? null : formatOvers(overs))
const toOvers = (text: string | null | undefined): Overs | null => (text == null ? null : parseOvers(text) ?? null)
const round = (value: number) => Math.round(value * 1000) / 1000

/** A match with its origin → `cricksy.scan/1`. */
export function toScanResult({ match, source, engine, timings, warnings }: MatchReading): ScanResult {
  const { card } = match
  return {
    schema: "cricksy.scan/1",
    source: { filename: source.filename, sha256: source.sha256, media_type: source.mediaType, ...(source.corners ? { corners: [...source.corners] } : {}), pages: source.pages },
    match: { teams: card.teams, date: card.date, venue: card.venue, competition: card.competition, toss: card.toss, result: card.result },
    innings: card.inningsList.map(toScanInnings),
    checks: match.checks.map((check) => ({ ...check, innings: check.innings === null ? null : check.innings + 1 })),
    balanced: match.balanced,
    readings: Object.fromEntries(Object.entries(match.readings).map(([pointer, reading]) => [pointer, toScanReading(reading)])),
    review: match.review,
    confidence: round(match.confidence),
    engine,
    timings_ms: Object.fromEntries(Object.entries(timings).map(([stage, time]) => [stage, round(time)])),
    ...(warnings.length > 0 ? { warnings } : {}),
  }
}

export function toScanInnings(innings: MatchInnings): ScanInnings {
  const { total, extras } = innings
  return {
    team: innings.team,
    total: { runs: total.runs, wickets: total.wickets, overs: toText(total.overs), declared: total.declared, all_out: total.allOut },
    batting: innings.batting.map(({ howOut, strikeRate, scoring, ...row }) => ({ ...row, how_out: howOut, strike_rate: strikeRate, ...(scoring === null ? {} : { scoring }) })),
    did_not_bat: innings.didNotBat,
    extras: { total: extras.total, byes: extras.byes, leg_byes: extras.legByes, wides: extras.wides, no_balls: extras.noBalls, penalty: extras.penaltyRuns },
    bowling: innings.bowling.map(({ overs, noBalls, oversBowled, runningFigures, ...row }) => ({
      ...row, overs: toText(overs), no_balls: noBalls,
      ...(oversBowled === null ? {} : { overs_bowled: oversBowled }), ...(runningFigures === null ? {} : { running_figures: runningFigures }),
    })),
    fall_of_wickets: innings.fallOfWickets.map((fall) => ({ wicket: fall.wicket, runs: fall.runs, batter: fall.batter, over: toText(fall.over) })),
    ...(innings.overTotals === null ? {} : { over_totals: innings.overTotals }),
    deliveries: innings.deliveries.map(toScanDelivery),
  }
}

function toScanDelivery({ nonStriker, runsBatter, extras, wickets, notation, ...delivery }: Delivery): ScanDelivery {
  const { wides, noBalls, byes, legByes, penaltyRuns } = extras
  return {
    ...delivery, non_striker: nonStriker, runs_batter: runsBatter,
    extras: { ...(wides ? { wides } : {}), ...(noBalls ? { no_balls: noBalls } : {}), ...(byes ? { byes } : {}), ...(legByes ? { leg_byes: legByes } : {}), ...(penaltyRuns ? { penalty: penaltyRuns } : {}) },
    wickets: wickets.map(({ kind, playerOut, fielders }) => ({ kind, player_out: playerOut, fielders })), ...(notation === null ? {} : { notation }),
  }
}

function fromScanDelivery({ over, ball, bowler, striker, non_striker, runs_batter, extras, wickets, notation }: ScanDelivery): Delivery {
  const { wides, no_balls: noBalls, byes, leg_byes: legByes, penalty: penaltyRuns } = extras
  return {
    over, ball, bowler, striker, nonStriker: non_striker ?? null, runsBatter: runs_batter,
    extras: { ...(wides ? { wides } : {}), ...(noBalls ? { noBalls } : {}), ...(byes ? { byes } : {}), ...(legByes ? { legByes } : {}), ...(penaltyRuns ? { penaltyRuns } : {}) },
    wickets: wickets.map(({ kind, player_out, fielders }) => ({ kind: dismissalKinds.find((known) => known === kind) ?? "unknown", playerOut: player_out ?? null, fielders: fielders ?? [] })),
    notation: notation ?? null,
  }
}

/** An over's box has hundreds; nobody picks from more, and the contract bounds them. Likeliest first. */
const mostAlternatives = 24

function toScanReading({ status, confidence, raw, alternatives, place, inferredBy }: ValueReading): ScanReading {
  const { x = 0, y = 0, width = 0, height = 0 } = place?.box ?? {}
  return {
    status, confidence: round(confidence), raw, alternatives: alternatives.slice(0, mostAlternatives).map((other) => ({ value: other.value, confidence: round(other.confidence) })),
    ...(place === null ? {} : { page: place.page, box: [round(x), round(y), round(width), round(height)] }),
    ...(status === "inferred" && inferredBy ? { inferred_by: inferredBy } : {}),
  }
}

/** `cricksy.scan/1` → the match in it: what corrections are laid on. */
export function fromScanResult(result: ScanResult): Match {
  return {
    card: { ...result.match, inningsList: result.innings.map(fromScanInnings) },
    readings: Object.fromEntries(Object.entries(result.readings).map(([pointer, reading]) => [pointer, fromScanReading(reading)])),
    checks: result.checks.map((check) => ({ ...check, innings: check.innings === null ? null : check.innings - 1 })),
    balanced: result.balanced,
    review: result.review,
    confidence: result.confidence,
  }
}

export function fromScanInnings(innings: ScanInnings): MatchInnings {
  const { total, extras } = innings
  return {
    team: innings.team,
    total: { runs: total.runs ?? null, wickets: total.wickets ?? null, overs: toOvers(total.overs), declared: total.declared ?? null, allOut: total.all_out ?? null },
    batting: innings.batting.map((row) => ({
      name: row.name, captain: row.captain ?? false, keeper: row.keeper ?? false, howOut: row.how_out,
      dismissal: row.dismissal == null ? null : { kind: row.dismissal.kind, bowler: row.dismissal.bowler ?? null, fielders: row.dismissal.fielders ?? [] },
      runs: row.runs, balls: row.balls ?? null, minutes: row.minutes ?? null, fours: row.fours ?? null, sixes: row.sixes ?? null, strikeRate: row.strike_rate ?? null, scoring: row.scoring ?? null,
    })),
    didNotBat: innings.did_not_bat,
    extras: { total: extras.total ?? null, byes: extras.byes ?? null, legByes: extras.leg_byes ?? null, wides: extras.wides ?? null, noBalls: extras.no_balls ?? null, penaltyRuns: extras.penalty ?? null },
    bowling: innings.bowling.map((row) => ({
      name: row.name, overs: toOvers(row.overs), maidens: row.maidens, runs: row.runs, wickets: row.wickets, wides: row.wides ?? null, noBalls: row.no_balls ?? null, economy: row.economy ?? null, oversBowled: row.overs_bowled ?? null, runningFigures: row.running_figures ?? null,
    })),
    fallOfWickets: innings.fall_of_wickets.map((fall) => ({ wicket: fall.wicket, runs: fall.runs, batter: fall.batter ?? null, over: toOvers(fall.over) })),
    overTotals: innings.over_totals?.map((row, at) => ({ over: row.over ?? at + 1, runs: row.runs ?? null, wickets: row.wickets ?? null, bowler: row.bowler ?? null })) ?? null,
    deliveries: innings.deliveries.map(fromScanDelivery),
  }
}

function fromScanReading(reading: ScanReading): ValueReading {
  const [x = 0, y = 0, width = 0, height = 0] = reading.box ?? []
  return {
    status: reading.status, confidence: reading.confidence, raw: reading.raw ?? "",
    alternatives: (reading.alternatives ?? []).flatMap(({ value, confidence }) => (typeof value === "string" || typeof value === "number" ? [{ value, confidence }] : [])),
    place: reading.box === undefined ? null : { page: reading.page ?? 0, box: { x, y, width, height } },
    ...(reading.inferred_by ? { inferredBy: reading.inferred_by } : {}),
  }
}

/** A corrected match put back into the result that it came from; everything else of the result stays. */
export function withMatch(result: ScanResult, match: Match): ScanResult {
  const wire = toScanResult({
    match, source: { filename: "", sha256: "", mediaType: "", pages: [] }, engine: { name: "", version: "", models: [], pipeline: "", where: "device" }, timings: {}, warnings: [],
  })
  return { ...result, match: wire.match, innings: wire.innings, checks: wire.checks, balanced: wire.balanced, readings: wire.readings, review: wire.review, confidence: wire.confidence }
}

/** Whatever came over a wire → a scan result, or undefined where it is none. */
export function findScanResult(value: unknown): ScanResult | undefined {
  const parsed = scanResultSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** The kinds of the wire are the kinds of the game; a new one in either list fails to compile here. */
export const wireDismissalKinds = dismissalKinds satisfies readonly DismissalKind[]
