import type { Chance } from "./chance.ts"

/** Who bowls an over. From the `handover`-th legal ball on (Infinity: never) the `relief` finishes it for an injured bowler. */
export type OverBowlers = { first: string; relief: string; handover: number }

/** Chooses a bowler for over after over: never the same twice running (Law 17.6), in limited matches at most a fifth of the overs each. */
export function createBowlingOrder(bowlers: string[], oversLimit: number | null, chance: Chance): (over: number) => OverBowlers {
  const bowled = new Map<string, number>()
  const most = oversLimit === null ? Infinity : Math.ceil(oversLimit / 5)
  let last = ""
  return (over) => {
    const rested = bowlers.filter((name) => name !== last)
    const allowed = rested.filter((name) => (bowled.get(name) ?? 0) < most)
    const opening = over <= 4 ? allowed.slice(-2) : allowed
    const first = chance.pick(opening.length > 0 ? opening : rested)
    const relief = chance.pick(rested.filter((name) => name !== first))
    const handover = chance.happens(0.004) ? chance.whole(1, 4) : Infinity
    last = handover === Infinity ? first : relief
    bowled.set(first, (bowled.get(first) ?? 0) + 1)
    return { first, relief, handover }
  }
}
