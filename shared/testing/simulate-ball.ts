import type { Chance } from "./chance.ts"
import type { Crease } from "./crease.ts"
import { creditsBowler, isWicket, sumExtras } from "./laws.ts"
import type { TrueDelivery } from "./match-truth.ts"

export type BallPlan = { crease: Crease; over: number; ball: number; bowler: string; fielders: string[]; rarity: number }

/** Bowls one ball and moves the batters: `plan.crease` is changed in place; an empty name at the crease means that nobody is left. */
export function simulateBall(plan: BallPlan, chance: Chance): TrueDelivery {
  const { crease, rarity } = plan
  const delivery: TrueDelivery = {
    over: plan.over, ball: plan.ball, bowler: plan.bowler, striker: crease.striker, non_striker: crease.nonStriker, runs_batter: 0, extras: {}, wickets: [],
  }
  const kind = chance.weighted([["fair", 93], ["wide", 3.5], ["noBall", 0.8], ["bye", 0.8], ["legBye", 1.7], ["penalty", 0.01 * rarity]] as const)
  if (kind === "wide") delivery.extras = { wides: chance.weighted([[1, 90], [2, 6], [5, 4]]) }
  if (kind === "bye") delivery.extras = { byes: chance.weighted([[1, 70], [2, 15], [4, 15]]) }
  if (kind === "legBye") delivery.extras = { leg_byes: chance.weighted([[1, 80], [2, 12], [4, 8]]) }
  if (kind === "penalty") delivery.extras = { penalty: 5 }
  if (kind === "noBall") delivery.extras = chance.happens(0.1) ? { no_balls: 1, byes: 2 } : { no_balls: 1 }
  const offTheBat = kind === "fair" || (kind === "noBall" && delivery.extras.byes === undefined)
  if (offTheBat) delivery.runs_batter = chance.weighted([[0, 48], [1, 32], [2, 7], [3, 1], [4, 9], [6, 2.6], [5, 0.03 * rarity]])
  if (delivery.runs_batter === 4 && chance.happens(0.01 * rarity)) delivery.all_run = true
  const out = findWicket(plan, delivery, kind === "wide", kind === "noBall", chance)
  if (out) delivery.wickets = [out]
  moveBatters(crease, delivery, chance)
  return delivery
}

type Wicket = TrueDelivery["wickets"][number]

/** Law 21.18 and 22.9: off a no-ball only run out, off a wide also stumped and hit wicket. */
function findWicket(plan: BallPlan, delivery: TrueDelivery, wide: boolean, noBall: boolean, chance: Chance): Wicket | undefined {
  const { crease, rarity } = plan
  const catcher = () => (chance.happens(0.02 * rarity) ? `sub (${chance.pick(plan.fielders)})` : chance.pick(plan.fielders))
  if (chance.happens(0.0006 * rarity)) return { kind: chance.pick(["retired hurt", "retired not out", "retired out"]), player_out: crease.striker, fielders: [] }
  if (!chance.happens(wide || noBall ? 0.02 * Math.min(rarity, 10) : 0.042)) return undefined
  const runOut: Wicket = { kind: "run out", player_out: chance.pick([crease.striker, crease.nonStriker]), fielders: chance.happens(0.3) ? [catcher(), chance.pick(plan.fielders)] : [catcher()] }
  if (noBall) return runOut
  if (wide) return chance.happens(0.5) ? runOut : { kind: "stumped", player_out: crease.striker, fielders: [plan.fielders[0] ?? ""] }
  const kind = chance.weighted([["caught", 55], ["bowled", 20], ["lbw", 11], ["caught and bowled", 4], ["stumped", 4], ["run out", 6], ["hit wicket", 0.2 * rarity], ["obstructing the field", 0.02 * rarity]] as const)
  if (kind === "run out") return runOut
  // No run counts when the striker is caught, bowled, leg before, stumped or treads on the wicket (Law 18.8).
  if (creditsBowler(kind)) [delivery.runs_batter, delivery.extras] = [0, {}]
  const fielders = kind === "caught" ? [catcher()] : kind === "stumped" ? [plan.fielders[0] ?? ""] : []
  return { kind, player_out: crease.striker, fielders }
}

function moveBatters(crease: Crease, delivery: TrueDelivery, chance: Chance) {
  // A wide's or no-ball's own run is not run; a penalty moves nobody.
  const run = (delivery.runs_batter ?? 0) + sumExtras(delivery.extras) - (delivery.extras.penalty ?? 0) - (delivery.extras.wides ? 1 : 0) - (delivery.extras.no_balls ?? 0)
  if (run % 2 === 1) [crease.striker, crease.nonStriker] = [crease.nonStriker, crease.striker]
  for (const wicket of delivery.wickets) {
    if (!isWicket(wicket.kind)) crease.retired.push(wicket.player_out ?? "")
    const back = wicket.kind === "retired not out" ? -1 : crease.retired.findIndex((name) => name !== wicket.player_out)
    const next = crease.waiting.shift() ?? (back >= 0 ? crease.retired.splice(back, 1)[0] : undefined) ?? ""
    if (crease.striker === wicket.player_out) crease.striker = next
    else crease.nonStriker = next
    if (wicket.kind === "run out" && chance.happens(0.5)) [crease.striker, crease.nonStriker] = [crease.nonStriker, crease.striker]
  }
}
