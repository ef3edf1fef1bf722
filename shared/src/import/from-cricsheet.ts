import type { Delivery } from "../cricket/delivery.ts"
import { dismissalKinds, type Dismissal } from "../cricket/dismissal-kinds.ts"
import { formatDismissal } from "../cricket/format-dismissal.ts"
import { formatResult, type MatchOutcome } from "../cricket/parse-result.ts"
import { tallyDeliveries, type TalliedBatter } from "../cricket/tally-deliveries.ts"
import type { MatchBatter, MatchInnings } from "../match/match.ts"
import type { CricsheetDelivery, CricsheetFile, CricsheetInnings } from "./cricsheet-file.ts"
import type { ImportedCard } from "./imported-card.ts"

/** A match of Cricsheet with its cards added up from the deliveries. Super overs are left out, and said to be. */
export function fromCricsheet({ info, innings }: CricsheetFile): ImportedCard {
  const matchInnings = innings.filter((one) => one.super_over !== true)
  const played = matchInnings.filter(({ overs }) => overs.some(({ deliveries }) => deliveries.length > 0))
  const { winner, decision } = info.toss ?? {}
  const notes = [
    ...(played.length < matchInnings.length ? ["An innings without a delivery is left out."] : []),
    ...(matchInnings.length < innings.length ? ["The super over of this match is left out: a card holds the innings only."] : []),
    ...(info.balls_per_over === 6 ? [] : [`Overs of this match have ${info.balls_per_over} balls; sums of overs count six.`]),
  ]
  return {
    card: {
      teams: info.teams, date: info.dates[0] ?? null, venue: info.venue ?? null, competition: info.event?.name ?? null,
      toss: winner === undefined || decision === undefined ? null : `${winner} won the toss and chose to ${decision}`,
      result: toResult(info.outcome), inningsList: played.map((one) => toInnings(one, info)),
    },
    marks: {}, notes,
  }
}

function toResult({ winner, by, result, method }: CricsheetFile["info"]["outcome"]): string | null {
  const outcome = winner === undefined ? findDrawn(result) : { winner, by: toMargin(by) }
  if (outcome === undefined) return result ?? null
  return `${formatResult(outcome)}${method === undefined ? "" : ` (${method})`}`
}

const findDrawn = (result: string | undefined): MatchOutcome | undefined =>
  result === "tie" || result === "draw" || result === "no result" ? { result } : undefined

function toMargin(by: CricsheetFile["info"]["outcome"]["by"]) {
  if (by?.wickets !== undefined) return { wickets: by.wickets }
  if (by?.runs === undefined) return null
  return by.innings === undefined ? { runs: by.runs } : { innings: 1 as const, runs: by.runs }
}

function toInnings(played: CricsheetInnings, info: CricsheetFile["info"]): MatchInnings {
  const balls = played.overs.flatMap(({ over, deliveries }) => deliveries.map((ball, at) => ({ ball, delivery: toDelivery(ball, over + 1, at + 1) })))
  const deliveries = balls.map(({ delivery }) => delivery)
  const tally = tallyDeliveries(deliveries, {
    ballsPerOver: info.balls_per_over, penaltyBefore: played.penalty_runs?.pre ?? 0, penaltyAfter: played.penalty_runs?.post ?? 0,
    isAllRun: (index) => balls[index]?.ball.runs.non_boundary === true,
  })
  const absent = (played.absent_hurt ?? []).map((name) => toBatter({ name, runs: null, balls: null, fours: null, sixes: null, dismissal: { kind: "absent hurt", bowler: null, fielders: [] } }))
  const batting = [...tally.batters.map(toBatter), ...absent]
  const seen = new Set(batting.map(({ name }) => name))
  // Sides list up to thirteen (impact players, substitutes): eleven bat.
  const didNotBat = (Object.hasOwn(info.players, played.team) ? info.players[played.team] ?? [] : []).slice(0, 11).filter((name) => !seen.has(name))
  const atCrease = batting.filter(({ dismissal }) => dismissal?.kind === "not out").length
  return {
    team: played.team,
    total: { runs: tally.runs, wickets: tally.wickets, overs: tally.overs, declared: played.declared ?? false, allOut: played.declared !== true && (tally.wickets >= 10 || (batting.length >= 2 && didNotBat.length === 0 && atCrease < 2)) },
    batting, didNotBat, extras: { total: Object.values(tally.extras).reduce((sum, runs) => sum + runs, 0), ...tally.extras },
    bowling: tally.bowlers.map((row) => ({ ...row, economy: null, oversBowled: null, runningFigures: null })),
    fallOfWickets: tally.falls, overTotals: tally.overTotals, deliveries,
  }
}

function toBatter(row: { [K in keyof TalliedBatter]: K extends "runs" | "balls" | "fours" | "sixes" ? number | null : TalliedBatter[K] }): MatchBatter {
  return { ...row, captain: false, keeper: false, howOut: formatDismissal(row.dismissal), minutes: null, strikeRate: null, scoring: null }
}

function toDelivery(ball: CricsheetDelivery, over: number, number: number): Delivery {
  const { wides, noballs, byes, legbyes, penalty } = ball.extras ?? {}
  const named = { wides, noBalls: noballs, byes, legByes: legbyes, penaltyRuns: penalty }
  return {
    over, ball: number, bowler: ball.bowler, striker: ball.batter, nonStriker: ball.non_striker, runsBatter: ball.runs.batter,
    extras: Object.fromEntries(Object.entries(named).filter(([, runs]) => runs)),
    wickets: (ball.wickets ?? []).map(({ kind, player_out: playerOut, fielders }) => ({ kind: toKind(kind), playerOut, fielders: toFielders(toKind(kind), fielders ?? []) })),
    notation: null,
  }
}

const toKind = (kind: string): Dismissal["kind"] => dismissalKinds.find((known) => known === kind) ?? "unknown"

const toFielders = (kind: Dismissal["kind"], fielders: readonly { name?: string | undefined; substitute?: boolean | undefined }[]): string[] =>
  kind === "caught and bowled" ? [] : fielders.map(({ name, substitute }) => (substitute === true ? (name === undefined ? "sub" : `sub (${name})`) : name ?? "")).filter((name) => name !== "")
