import type { TrueDelivery } from "./match-truth.ts"

// Laws 25.4 and 32 to 40: these leave the innings without being a wicket.
const notWickets = new Set(["retired hurt", "retired not out"])
const bowlersWickets = new Set(["bowled", "caught", "caught and bowled", "lbw", "stumped", "hit wicket"])

export const isWicket = (kind: string) => !notWickets.has(kind)

export const creditsBowler = (kind: string) => bowlersWickets.has(kind)

/** Counts towards the over: neither wide nor no-ball. */
export const isLegal = (delivery: TrueDelivery) => !delivery.extras.wides && !delivery.extras.no_balls

export const sumExtras = (extras: TrueDelivery["extras"]) =>
  (extras.wides ?? 0) + (extras.no_balls ?? 0) + (extras.byes ?? 0) + (extras.leg_byes ?? 0) + (extras.penalty ?? 0)

/** Overs as scorers write them: 19.4 is nineteen overs and four balls; whole overs stand alone. */
export const writeOvers = (overs: number, balls: number) => (balls === 0 ? `${overs}` : `${overs}.${balls}`)
