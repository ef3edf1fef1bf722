import { countWickets, isLegalBall, sumRuns, type BallOutcome } from "./ball-outcome.ts"

/** One thing that a ball's token may mean; `cost` grows with its unlikeliness, 0 is what it seems to say. */
export type Meaning = { outcome: BallOutcome; cost: number }

/** What else the sheet says of the over; null: nothing. */
export type OverSums = { runs: number | null; wickets: number | null; legal: number | null }

/** `fits`: the chosen meanings give all that the sheet says. `margin`: by how much the next best choice costs more, 0 where there is one as good. `cost`: 0 where every ball is what it seems. */
export type FittedOver = { chosen: number[]; fits: boolean; margin: number; cost: number }

/** No over has more balls; a hostile row is cut here. */
export const mostBalls = 24

type State = { cost: number; chosen: number[]; second: number }

/**
 * Chooses for each ball the meaning that makes the over add up at the least cost. Dynamic programming over (runs, wickets, legal balls): at most some hundred
 * states a ball. Where nothing adds up each ball keeps its first meaning.
 */
export function fitOver(balls: readonly (readonly Meaning[])[], sums: OverSums): FittedOver {
  let states = new Map<string, State & { runs: number; wickets: number; legal: number }>([["0/0/0", { cost: 0, chosen: [], second: Infinity, runs: 0, wickets: 0, legal: 0 }]])
  for (const meanings of balls.slice(0, mostBalls)) {
    const next: typeof states = new Map()
    for (const state of states.values()) {
      for (const [at, { outcome, cost }] of meanings.entries()) {
        const own = {
          cost: state.cost + cost, chosen: [...state.chosen, at], second: state.second + cost, runs: state.runs + sumRuns(outcome), wickets: state.wickets + countWickets(outcome),
          legal: state.legal + (isLegalBall(outcome) ? 1 : 0),
        }
        if (isTooMuch(own, sums)) continue
        const key = `${own.runs}/${own.wickets}/${own.legal}`
        const other = next.get(key)
        if (other === undefined) next.set(key, own)
        else if (own.cost < other.cost) next.set(key, { ...own, second: Math.min(own.second, other.cost) })
        else next.set(key, { ...other, second: Math.min(other.second, own.cost) })
      }
    }
    states = next
  }
  const fitting = [...states.values()].filter((state) => isSame(state.runs, sums.runs) && isSame(state.wickets, sums.wickets) && isSame(state.legal, sums.legal)).sort((a, b) => a.cost - b.cost)
  const [best, second] = fitting
  if (best === undefined || balls.length > mostBalls) return { chosen: balls.map(() => 0), fits: false, margin: 0, cost: 0 }
  return { chosen: best.chosen, fits: true, margin: Math.min(best.second, second?.cost ?? Infinity) - best.cost, cost: best.cost }
}

const isSame = (value: number, stated: number | null): boolean => stated === null || value === stated

const isTooMuch = (state: { runs: number; wickets: number; legal: number }, sums: OverSums): boolean =>
  (sums.runs !== null && state.runs > sums.runs) || (sums.wickets !== null && state.wickets > sums.wickets) || (sums.legal !== null && state.legal > sums.legal)
