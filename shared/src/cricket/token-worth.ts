import type { DeliveryExtras } from "./delivery.ts"

/** What one token of a scorebook (scorebook-notation: `.` `4` `W` `1W` `R` `+` `+5` `(.)` `(4)` `B` `B4` `L` `P5`) means for the sums. */
export type TokenWorth = {
  /** Counts towards the six of an over (Law 17.3): wides and no-balls do not. */
  legal: boolean
  /** Runs to the bowler: off the bat, wides and no-balls (Laws 21.16, 22.7). */
  charged: number
  runsBatter: number
  extras: Partial<DeliveryExtras>
  /** A wicket that the bowler gets. */
  bowlersWicket: boolean
  /** Somebody is run out. */
  runOut: boolean
  /** Runs that the batters ran: odd ones change the strike (Law 18.1). */
  ran: number
  /** A bye or leg bye whose number is not written: one at least. */
  openExtras: boolean
}

const dot: TokenWorth = { legal: true, charged: 0, runsBatter: 0, extras: {}, bowlersWicket: false, runOut: false, ran: 0, openExtras: false }

const grammar = /^(?:(?<bat>[0-9])?(?<out>[WR])?|(?<wide>\+)(?<wides>\d{1,2})?(?<wideOut>[WR])?|\((?<noBall>\.|\d)\)(?<noBallOut>R)?|(?<bye>[BL])(?<byes>\d)?(?<byeOut>R)?|P(?<penalty>\d{1,2})?)$/

/** Undefined for `?` and for anything that is no token. */
export function findTokenWorth(token: string): TokenWorth | undefined {
  if (token === ".") return dot
  const parts = token === "" ? undefined : grammar.exec(token)?.groups
  if (parts === undefined) return undefined
  const { bat, out, wide, wides, wideOut, noBall, noBallOut, bye, byes, byeOut, penalty } = parts
  if (wide !== undefined) {
    const worth = Math.max(1, Number(wides ?? 1))
    return { ...dot, legal: false, charged: worth, extras: { wides: worth }, ran: worth - 1, bowlersWicket: wideOut === "W", runOut: wideOut === "R" }
  }
  if (noBall !== undefined) {
    const runs = noBall === "." ? 0 : Number(noBall)
    return { ...dot, legal: false, charged: runs + 1, runsBatter: runs, extras: { noBalls: 1 }, ran: runs, runOut: noBallOut === "R" }
  }
  if (bye !== undefined) {
    const runs = Math.max(1, Number(byes ?? 1))
    return { ...dot, extras: bye === "B" ? { byes: runs } : { legByes: runs }, ran: runs, runOut: byeOut === "R", openExtras: byes === undefined }
  }
  if (token.startsWith("P")) return { ...dot, legal: false, extras: { penaltyRuns: Number(penalty ?? 5) } }
  const runs = Number(bat ?? 0)
  return { ...dot, charged: runs, runsBatter: runs, ran: runs, bowlersWicket: out === "W", runOut: out === "R" }
}

/** An over's tokens added up; undefined where one of them is not readable. */
export type OverWorth = { legal: number; charged: number; bowlersWickets: number }

export function findOverWorth(tokens: readonly string[]): OverWorth | undefined {
  const sum = { legal: 0, charged: 0, bowlersWickets: 0 }
  for (const token of tokens) {
    const worth = findTokenWorth(token)
    if (worth === undefined) return undefined
    sum.legal += worth.legal ? 1 : 0
    sum.charged += worth.charged
    sum.bowlersWickets += worth.bowlersWicket ? 1 : 0
  }
  return sum
}
