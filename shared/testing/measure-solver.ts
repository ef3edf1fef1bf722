import type { ScanInnings } from "../src/contract/scan-result.ts"
import { findValue } from "../src/match/pointers.ts"
import { reconcile } from "../src/match/reconcile.ts"
import { type Chance, createChance } from "./chance.ts"
import { type Manner, misreadInnings } from "./misread-innings.ts"
import { simulateMatch } from "./simulate-match.ts"

/** What became of some misread cards. Figures are counted one by one; `silent` ones are wrong and nobody is asked. */
export type SolverCount = {
  cards: number
  figures: number
  /** Figures that were misread, and of these: right after the sums; wrong, but asked for. */
  misread: number
  recovered: number
  flagged: number
  silent: number
  /** Figures that were read right and that the sums changed without asking. */
  changed: number
  asked: number
  /** Cards of which every figure is right or asked for. */
  safe: number
  /** The claimed confidences, for calibration. */
  claims: { claimed: number; right: boolean }[]
  /** Figures wrong and not asked for, as `seed pointer`. */
  faults: string[]
}

/**
 * Misreads one innings of each simulated match and lets the sums repair it. `mistakes`: figures misread a card. `slip`: the scorer makes a
 * slip first, so that the paper itself does not add up; then what is on the paper counts as right.
 */
export function measureSolver(seeds: readonly number[], mistakes: number | "as claimed", manner: Manner, slip: boolean): SolverCount {
  const count: SolverCount = { cards: 0, figures: 0, misread: 0, recovered: 0, flagged: 0, silent: 0, changed: 0, asked: 0, safe: 0, claims: [], faults: [] }
  for (const seed of seeds) {
    const chance = createChance(seed * 7919 + (mistakes === "as claimed" ? 99 : mistakes))
    const [played] = simulateMatch(seed).innings
    if (played === undefined) continue
    const { innings, truth, wrong } = misreadInnings(slip ? makeSlip(played, chance) : played, mistakes, manner, chance)
    const match = reconcile({ header: emptyHeader, inningsList: [innings] }, { certain: true, flagAll: false, paper: manner.hand ? "hand" : "print" })
    const asked = new Set(match.review)
    let silent = 0
    for (const [pointer, value] of Object.entries(truth)) {
      const right = findValue(match.card, pointer) === value
      const reading = match.readings[pointer]
      const wasWrong = wrong.has(pointer)
      count.figures += 1
      count.misread += Number(wasWrong)
      count.recovered += Number(wasWrong && right)
      count.flagged += Number(wasWrong && !right && asked.has(pointer))
      count.changed += Number(!wasWrong && reading?.status === "inferred" && !asked.has(pointer))
      count.asked += Number(asked.has(pointer))
      silent += Number(!right && !asked.has(pointer))
      if (!right && !asked.has(pointer)) count.faults.push(`${seed} ${pointer}: ${value} is given as ${findValue(match.card, pointer)}, ${reading?.status} ${reading?.confidence.toFixed(3)}`)
      if (reading) count.claims.push({ claimed: reading.confidence, right })
    }
    count.cards += 1
    count.silent += silent
    count.safe += Number(silent === 0)
  }
  return count
}

const emptyHeader = { teams: [], date: null, venue: null, competition: null, toss: null, result: null }

/** The scorer adds wrong: one figure that a sum speaks of is a few off. */
function makeSlip(innings: ScanInnings, chance: Chance): ScanInnings {
  const off = chance.pick([1, 1, 2, 3, 4, 6, 10])
  const slipped = structuredClone(innings)
  const bowler = chance.pick(slipped.bowling)
  const batter = chance.pick(slipped.batting)
  chance.pick([
    () => { slipped.total.runs = (slipped.total.runs ?? 0) + off },
    () => { slipped.extras.total = (slipped.extras.total ?? 0) + off },
    () => { bowler.runs = (bowler.runs ?? 0) + off },
    () => { batter.runs = (batter.runs ?? 0) + off },
    () => { slipped.total.wickets = Math.max(0, (slipped.total.wickets ?? 0) - 1) },
  ])()
  return slipped
}
