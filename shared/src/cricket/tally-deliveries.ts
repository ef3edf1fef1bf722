import type { Delivery } from "./delivery.ts"
import { isBowlersWicket, isWicket, type Dismissal } from "./dismissal-kinds.ts"
import { toOvers, usualBallsPerOver, type Overs } from "./overs.ts"
import { extraKinds, type ExtraKind } from "./parse-extras.ts"
import type { FallOfWicket } from "./parse-falls.ts"

export type TalliedBatter = { name: string; runs: number; balls: number; fours: number; sixes: number; dismissal: Dismissal }
export type TalliedBowler = { name: string; overs: Overs; maidens: number; runs: number; wickets: number; wides: number; noBalls: number }

/** What an innings' deliveries add up to. Batters and bowlers in the order in which they appear; a null name has no row. */
export type Tally = {
  runs: number
  wickets: number
  overs: Overs
  extras: Record<ExtraKind, number>
  batters: TalliedBatter[]
  bowlers: TalliedBowler[]
  falls: FallOfWicket[]
  overTotals: { over: number; runs: number; wickets: number; bowler: string | null }[]
}

/** `penaltyBefore`, `penaltyAfter`: penalty runs that belong to no delivery. `isAllRun`: a four or six that was run is no boundary. */
export type TallyOptions = { ballsPerOver?: number; penaltyBefore?: number; penaltyAfter?: number; isAllRun?: (index: number) => boolean }

/** Neither wide nor no-ball: it counts towards the over (Law 17.3). */
const isLegal = ({ extras }: Delivery): boolean => !extras.wides && !extras.noBalls

const sumOf = (extras: Delivery["extras"]): number => extraKinds.reduce((sum, kind) => sum + (extras[kind] ?? 0), 0)

/** Adds deliveries up in the order given. Runs that are null count nothing. */
export function tallyDeliveries(deliveries: readonly Delivery[], options: TallyOptions = {}): Tally {
  const { ballsPerOver = usualBallsPerOver, penaltyBefore = 0, penaltyAfter = 0 } = options
  const extras: Tally["extras"] = { byes: 0, legByes: 0, wides: 0, noBalls: 0, penaltyRuns: penaltyBefore + penaltyAfter }
  const falls: FallOfWicket[] = []
  const overTotals: Tally["overTotals"] = []
  let runs = penaltyBefore
  let legal = 0
  for (const delivery of deliveries) {
    if (overTotals.at(-1)?.over !== delivery.over) {
      overTotals.push({ over: delivery.over, runs, wickets: falls.length, bowler: delivery.bowler })
      legal = 0
    }
    for (const kind of extraKinds) extras[kind] += delivery.extras[kind] ?? 0
    runs += (delivery.runsBatter ?? 0) + sumOf(delivery.extras)
    if (isLegal(delivery)) legal += 1
    for (const { kind, playerOut } of delivery.wickets)
      if (isWicket(kind)) falls.push({ wicket: falls.length + 1, runs, batter: playerOut, over: { overs: delivery.over - 1, balls: legal } })
    Object.assign(overTotals.at(-1) ?? {}, { runs, wickets: falls.length, bowler: delivery.bowler })
  }
  const last = deliveries.at(-1)?.over ?? 0
  const unfinished = last > 0 && legal < ballsPerOver
  return {
    runs: runs + penaltyAfter, wickets: falls.length, overs: unfinished ? { overs: last - 1, balls: legal } : { overs: last, balls: 0 }, extras,
    batters: tallyBatters(deliveries, options.isAllRun ?? (() => false)), bowlers: tallyBowlers(deliveries, ballsPerOver, unfinished ? last : 0), falls, overTotals,
  }
}

function tallyBatters(deliveries: readonly Delivery[], isAllRun: (index: number) => boolean): TalliedBatter[] {
  const rows = new Map<string, TalliedBatter>()
  const rowOf = (name: string | null) => {
    if (name === null) return undefined
    const row = rows.get(name) ?? { name, runs: 0, balls: 0, fours: 0, sixes: 0, dismissal: { kind: "not out", bowler: null, fielders: [] } }
    rows.set(name, row)
    return row
  }
  for (const [index, { striker, nonStriker, runsBatter, extras, wickets, bowler }] of deliveries.entries()) {
    const row = rowOf(striker)
    rowOf(nonStriker)
    const hit = runsBatter ?? 0
    if (row) {
      // A retired batter who faces again has come back (Law 25.4.2).
      if (row.dismissal.kind.startsWith("retired")) row.dismissal = { kind: "not out", bowler: null, fielders: [] }
      row.runs += hit
      row.balls += extras.wides ? 0 : 1
      row.fours += hit === 4 && !isAllRun(index) ? 1 : 0
      row.sixes += hit === 6 && !isAllRun(index) ? 1 : 0
    }
    for (const { kind, playerOut, fielders } of wickets) {
      const out = rowOf(playerOut)
      if (out) out.dismissal = { kind, bowler: isBowlersWicket(kind) ? bowler : null, fielders }
    }
  }
  return [...rows.values()]
}

/** A bowler's whole over counts as one however the umpire counted it; of a shared or unfinished one (`openOver`) the balls do. */
function tallyBowlers(deliveries: readonly Delivery[], ballsPerOver: number, openOver: number): TalliedBowler[] {
  const rows = new Map<string, TalliedBowler & { balls: number }>()
  const overs = groupInOrder(deliveries, ({ over }) => over)
  for (const [over, balls] of overs) {
    const shares = groupInOrder(balls, ({ bowler }) => bowler)
    for (const [name, share] of shares) {
      if (name === null) continue
      const row = rows.get(name) ?? { name, overs: { overs: 0, balls: 0 }, maidens: 0, runs: 0, wickets: 0, wides: 0, noBalls: 0, balls: 0 }
      rows.set(name, row)
      const sum = (of: (delivery: Delivery) => number | undefined) => share.reduce((all, delivery) => all + (of(delivery) ?? 0), 0)
      const charged = sum(({ runsBatter, extras }) => (runsBatter ?? 0) + (extras.wides ?? 0) + (extras.noBalls ?? 0))
      const whole = shares.size === 1 && over !== openOver
      row.balls += whole ? ballsPerOver : share.filter(isLegal).length
      row.maidens += whole && charged === 0 ? 1 : 0
      row.runs += charged
      row.wides += sum(({ extras }) => extras.wides)
      row.noBalls += sum(({ extras }) => extras.noBalls)
      row.wickets += sum(({ wickets }) => wickets.filter(({ kind }) => isBowlersWicket(kind)).length)
    }
  }
  return [...rows.values()].map(({ balls, ...row }) => ({ ...row, overs: toOvers(balls, ballsPerOver) }))
}

function groupInOrder<K>(deliveries: readonly Delivery[], keyOf: (delivery: Delivery) => K): Map<K, Delivery[]> {
  const groups = new Map<K, Delivery[]>()
  for (const delivery of deliveries) {
    const key = keyOf(delivery)
    const group = groups.get(key)
    if (group) group.push(delivery)
    else groups.set(key, [delivery])
  }
  return groups
}
