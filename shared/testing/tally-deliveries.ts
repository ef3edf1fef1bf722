import type { ScanBatter, ScanInnings } from "../src/contract/scan-result.ts"
import type { PlayedInnings, TrueDelivery } from "./match-truth.ts"
import { creditsBowler, isLegal, isWicket, sumExtras, writeOvers } from "./laws.ts"
import { tallyBowling } from "./tally-bowling.ts"

/** Adds an innings up from its deliveries. It shares no code with the reader's own tally, so each can accuse the other. */
export function tallyDeliveries(played: PlayedInnings): ScanInnings {
  const { deliveries, ballsPerOver } = played
  const lastOver = deliveries.at(-1)?.over ?? 0
  const lastBalls = deliveries.filter((delivery) => delivery.over === lastOver && isLegal(delivery)).length
  const unfinished = lastBalls < ballsPerOver && lastOver > 0
  const batting = tallyBatting(played)
  const fallOfWickets = tallyFall(deliveries, played.penaltyRuns.before)
  const extras = { byes: 0, leg_byes: 0, wides: 0, no_balls: 0, penalty: played.penaltyRuns.before + played.penaltyRuns.after }
  for (const delivery of deliveries)
    for (const kind of ["byes", "leg_byes", "wides", "no_balls", "penalty"] as const) extras[kind] += delivery.extras[kind] ?? 0
  const extrasTotal = sumExtras(extras)
  const runs = deliveries.reduce((sum, delivery) => sum + (delivery.runs_batter ?? 0), 0) + extrasTotal
  const wickets = fallOfWickets.length
  const seen = new Set(batting.map((row) => row.name))
  const didNotBat = played.batters.filter((name) => !seen.has(name))
  return {
    team: played.team,
    total: {
      runs, wickets, declared: played.declared,
      overs: unfinished ? writeOvers(lastOver - 1, lastBalls) : writeOvers(lastOver, 0),
      all_out: !played.declared && didNotBat.length === 0 && batting.filter((row) => row.dismissal?.kind === "not out").length < 2,
    },
    batting,
    did_not_bat: didNotBat,
    extras: { total: extrasTotal, ...extras },
    bowling: tallyBowling(deliveries, ballsPerOver, unfinished ? lastOver : null),
    fall_of_wickets: fallOfWickets,
    over_totals: tallyOvers(deliveries, played.penaltyRuns.before),
    deliveries,
  }
}

function tallyBatting(played: PlayedInnings): ScanBatter[] {
  const rows = new Map<string, ScanBatter>()
  const rowOf = (name: string | null | undefined) => {
    if (!name) return undefined
    const row = rows.get(name) ?? { name, how_out: "not out", dismissal: { kind: "not out", bowler: null, fielders: [] }, runs: 0, balls: 0, fours: 0, sixes: 0 }
    rows.set(name, row)
    return row
  }
  for (const delivery of played.deliveries) {
    const row = rowOf(delivery.striker)
    rowOf(delivery.non_striker)
    if (!row) continue
    const runs = delivery.runs_batter ?? 0
    // A retired batter who faces again has come back.
    if (row.dismissal && row.dismissal.kind.startsWith("retired")) row.dismissal = { kind: "not out", bowler: null, fielders: [] }
    row.runs = (row.runs ?? 0) + runs
    row.balls = (row.balls ?? 0) + (delivery.extras.wides ? 0 : 1)
    row.fours = (row.fours ?? 0) + (runs === 4 && !delivery.all_run ? 1 : 0)
    row.sixes = (row.sixes ?? 0) + (runs === 6 && !delivery.all_run ? 1 : 0)
    for (const wicket of delivery.wickets) {
      const out = rowOf(wicket.player_out)
      if (!out) continue
      const kind = wicket.kind as NonNullable<ScanBatter["dismissal"]>["kind"]
      out.dismissal = { kind, bowler: creditsBowler(kind) ? delivery.bowler : null, fielders: wicket.fielders ?? [] }
    }
  }
  for (const row of rows.values()) {
    if (row.name === played.captain) row.captain = true
    if (row.name === played.keeper) row.keeper = true
  }
  const absent = played.absentHurt.map((name): ScanBatter => ({
    name, how_out: "absent hurt", dismissal: { kind: "absent hurt", bowler: null, fielders: [] }, runs: null, balls: null, fours: null, sixes: null,
  }))
  return [...rows.values(), ...absent]
}

function tallyFall(deliveries: TrueDelivery[], before: number): ScanInnings["fall_of_wickets"] {
  const fallen: ScanInnings["fall_of_wickets"] = []
  let score = before
  let over = 0
  let legal = 0
  for (const delivery of deliveries) {
    if (delivery.over !== over) [over, legal] = [delivery.over, 0]
    score += (delivery.runs_batter ?? 0) + sumExtras(delivery.extras)
    if (isLegal(delivery)) legal += 1
    for (const wicket of delivery.wickets)
      if (isWicket(wicket.kind)) fallen.push({ wicket: fallen.length + 1, runs: score, batter: wicket.player_out ?? null, over: `${over - 1}.${legal}` })
  }
  return fallen
}

function tallyOvers(deliveries: TrueDelivery[], before: number): NonNullable<ScanInnings["over_totals"]> {
  const totals: NonNullable<ScanInnings["over_totals"]> = []
  let runs = before
  let wickets = 0
  for (const delivery of deliveries) {
    runs += (delivery.runs_batter ?? 0) + sumExtras(delivery.extras)
    wickets += delivery.wickets.filter((wicket) => isWicket(wicket.kind)).length
    const entry = { over: delivery.over, runs, wickets, bowler: delivery.bowler }
    if (totals.at(-1)?.over === delivery.over) totals[totals.length - 1] = entry
    else totals.push(entry)
  }
  return totals
}
